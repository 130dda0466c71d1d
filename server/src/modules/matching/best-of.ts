import type { Candidate, MatchedDemand, Reason } from './resource-score.js';
import { reasonsFor, scoreOf } from './resource-score.js';

/**
 * Sorts candidates by score and takes the best. The sort is stable and candidates come newest first, so ties go to the
 * newer one. Candidates without a reason in category or words are left out.
 */
export function bestOf<C extends Candidate>(
  demand: MatchedDemand,
  candidates: readonly C[],
  first: number,
): readonly { readonly candidate: C; readonly reasons: readonly Reason[]; readonly score: number }[] {
  const reasonsOf = reasonsFor(demand);
  return candidates
    .map((candidate) => {
      const reasons = reasonsOf(candidate);
      return { candidate, reasons, score: scoreOf(reasons) };
    })
    .filter(({ reasons }) => speaksOfDemand(reasons))
    .sort((a, b) => b.score - a.score)
    .slice(0, first);
}

/** A reason refers to the demand itself, its category or its words, and not only to availability. */
function speaksOfDemand(reasons: readonly Reason[]): boolean {
  return reasons.some(({ kind }) => kind === 'CATEGORY' || kind === 'WORDS');
}
