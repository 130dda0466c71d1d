import type { MatchWeights } from '@lindan/shared';

import type { Decision } from './decision.js';
import { scored } from './decision.js';
import type { Curve } from './logistic.js';
import { logLoss } from './logistic.js';

/** How weights do on decisions. */
export interface FitFigures {
  readonly decisions: number;
  /** Of those in which something was taken and kept: the mean place of it, from 1. */
  readonly meanRank: number;
  /** The share of those in which it came first. */
  readonly first: number;
  /** Over all that was shown, in nats. */
  readonly logLoss: number;
}

/** Measures weights. @param curve fitted to other decisions */
export function figuresOf(decisions: readonly Decision[], weights: MatchWeights, curve: Curve): FitFigures {
  const cases = decisions.map((decision) => scored(decision, weights));
  const ranks = cases.flatMap((shown) => {
    const taken = shown.find(({ isTaken }) => isTaken);
    // One that scores the same counts half a place before it.
    return taken === undefined
      ? []
      : [
          1 +
            shown.filter(({ score }) => score > taken.score).length +
            shown.filter((one) => one !== taken && one.score === taken.score).length / 2,
        ];
  });
  const mean = (values: readonly number[]): number =>
    values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    decisions: decisions.length,
    meanRank: mean(ranks),
    first: mean(ranks.map((rank) => (rank < 1.5 ? 1 : 0))),
    logLoss: logLoss(cases.flat(), curve),
  };
}
