import type { MatchWeight, MatchWeights } from '@lindan/shared';
import { MATCH_WEIGHT_NAMES, MATCH_WEIGHT_RANGES } from '@lindan/shared';

import type { Decision } from './decision.js';
import { scored } from './decision.js';
import { fitCurve, logLoss } from './logistic.js';

/** The cut says what is shown at all, and nothing that was not shown could be taken: the log cannot say how high it should be. */
const FITTED = MATCH_WEIGHT_NAMES.filter((name) => name !== 'cut');
/** Moves of a weight, as shares of its range; each is tried until it no longer helps. */
const MOVES = [0.25, 0.1, 0.05, 0.02];
const SWEEPS = 20;
/** What it costs to move one weight over its whole range, as loss of all decisions together: it fades as decisions grow. */
const PRIOR_LOSS = 0.2;

/**
 * Fits weights to decisions: the logistic loss of taken against shown and not taken, with a quadratic penalty towards the present
 * weights, by coordinate descent within the range of each weight. The same decisions give the same weights.
 */
export function fitWeights(decisions: readonly Decision[], present: MatchWeights): MatchWeights {
  const loss = (weights: MatchWeights): number =>
    lossOf(decisions, weights) + penalty(weights, present, decisions.length);
  let [best, least] = [present, loss(present)];
  for (const share of MOVES) {
    for (let sweep = 0, isBetter = true; isBetter && sweep < SWEEPS; sweep += 1) {
      isBetter = false;
      for (const name of FITTED) {
        for (const by of [share, -share]) {
          const moved = moveBy(best, name, by);
          const lossThere = loss(moved);
          if (lossThere < least - 1e-7) [best, least, isBetter] = [moved, lossThere, true];
        }
      }
    }
  }
  return best;
}

function lossOf(decisions: readonly Decision[], weights: MatchWeights): number {
  const cases = decisions.flatMap((decision) => scored(decision, weights));
  return logLoss(cases, fitCurve(cases));
}

function penalty(weights: MatchWeights, present: MatchWeights, decisions: number): number {
  const distance = FITTED.reduce((sum, name) => {
    const { min, max } = MATCH_WEIGHT_RANGES[name];
    return sum + ((weights[name] - present[name]) / (max - min)) ** 2;
  }, 0);
  return (PRIOR_LOSS / Math.max(1, decisions)) * distance;
}

/** A weight moved by a share of its range, and kept within it. */
function moveBy(weights: MatchWeights, name: MatchWeight, share: number): MatchWeights {
  const { min, max } = MATCH_WEIGHT_RANGES[name];
  const moved = Math.min(max, Math.max(min, weights[name] + share * (max - min)));
  return { ...weights, [name]: Math.round(moved * 1000) / 1000 };
}
