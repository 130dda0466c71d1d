import type { MatchWeights } from '@lindan/shared';

import type { MatchParts } from '../../matching/resource-parts.js';
import { contributions, scoreOf } from '../../matching/resource-score.js';

/** A logged dispatch: what was shown, and what of it was taken and not returned as "not ours". */
export interface Decision {
  readonly id: string;
  readonly shown: readonly { readonly parts: MatchParts; readonly isTaken: boolean }[];
}

/** A shown resource as a case of a regression. */
export interface ScoredCase {
  readonly score: number;
  readonly isTaken: boolean;
}

export function scored({ shown }: Decision, weights: MatchWeights): readonly ScoredCase[] {
  return shown.map(({ parts, isTaken }) => ({ score: scoreOf(contributions(parts, weights)), isTaken }));
}

/** Every fifth decision, in the order of ids, is held back: weights are judged by what they were not fitted to. */
export function holdBack(decisions: readonly Decision[]): {
  readonly fitted: readonly Decision[];
  readonly heldBack: readonly Decision[];
} {
  const ordered = decisions.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    fitted: ordered.filter((_one, index) => index % 5 !== 4),
    heldBack: ordered.filter((_one, index) => index % 5 === 4),
  };
}
