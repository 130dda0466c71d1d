import type { Candidate, MatchedDemand, Reason } from './resource-score.js';
import { reasonsFor, scoreOf } from './resource-score.js';

/**
 * The best for a demand among candidates that come the newest first: of two with the same score the newer one. Who has
 * nothing to do with the demand is not among them.
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

/** Whether anything in them speaks of the demand: its matter or its words, and not only that it could be given to anybody. */
function speaksOfDemand(reasons: readonly Reason[]): boolean {
  return reasons.some(({ kind }) => kind === 'CATEGORY' || kind === 'WORDS');
}
