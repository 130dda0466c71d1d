import type { MatchWeights } from '@lindan/shared';

import type { Candidate, MatchedDemand, MatchMoment, MatchParts } from './resource-parts.js';
import { isEvidence, partsFor } from './resource-parts.js';
import type { Contributions } from './resource-score.js';
import { contributions, indexedScore, scoreOf } from './resource-score.js';

/** By what candidates are compared, and how many are told. */
export interface MatchTask extends MatchMoment {
  readonly weights: MatchWeights;
  readonly first: number;
}

/** A candidate with its score and what each part adds to it. */
export interface Match<C extends Candidate> {
  readonly candidate: C;
  readonly parts: MatchParts;
  readonly added: Contributions;
  readonly score: number;
}

/**
 * The best candidates, best first, none below the cut. The indexed parts choose them; time, record and returns, which no index
 * bounds, then reorder these alone, and of them only those that reach the cut are told. Both sorts are stable and candidates
 * come newest first, so ties go to the newer one.
 */
export function bestOf<C extends Candidate>(
  demand: MatchedDemand,
  candidates: readonly C[],
  { weights, first, ...moment }: MatchTask,
): readonly Match<C>[] {
  const partsOf = partsFor(demand, moment);
  return candidates
    .map((candidate) => {
      const parts = partsOf(candidate);
      const added = contributions(parts, weights);
      return { candidate, parts, added, chosenBy: indexedScore(added), score: scoreOf(added) };
    })
    .filter(({ parts }) => isEvidence(parts))
    .sort((a, b) => b.chosenBy - a.chosenBy)
    .slice(0, first)
    .filter(({ score }) => score >= weights.cut)
    .sort((a, b) => b.score - a.score)
    .map(({ candidate, parts, added, score }) => ({ candidate, parts, added, score }));
}
