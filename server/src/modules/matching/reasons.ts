import type { Audience, ReasonKind } from '@lindan/shared';
import { REASON_KINDS } from '@lindan/shared';

import type { Match } from './best-of.js';
import type { Candidate, MatchedDemand, MatchMoment } from './resource-parts.js';
import { FURTHER, sharedAudience, termsOfCandidate, timeOf } from './resource-parts.js';
import { wordsOf } from './terms.js';
import type { TimeFit } from './time-fit.js';

/** One part of a score, with the facts for its explanation. */
export type Reason = { readonly weight: number } & (
  | { readonly kind: 'CATEGORY'; readonly isSame: boolean }
  | {
      readonly kind: 'WORDS';
      readonly words: readonly string[];
      /** Where no word is shared. */
      readonly characters: readonly string[];
    }
  | { readonly kind: 'AUDIENCE'; readonly audience: readonly Audience[] }
  | { readonly kind: 'TIME'; readonly fit: TimeFit }
  | { readonly kind: Exclude<ReasonKind, 'CATEGORY' | 'WORDS' | 'AUDIENCE' | 'TIME'> }
);

/** Why a resource fits a demand, what counts most first; the weights add up to the score. */
export function reasonsOf(
  demand: MatchedDemand,
  { candidate, parts, added }: Match<Candidate>,
  moment: MatchMoment,
): readonly Reason[] {
  return REASON_KINDS.filter((kind) => added[kind] !== 0)
    .map((kind): Reason => {
      const weight = added[kind];
      switch (kind) {
        case 'CATEGORY':
          return { kind, weight, isSame: (parts.category ?? 0) >= FURTHER };
        case 'WORDS':
          return { kind, weight, ...wordsInCommon(demand, candidate, moment) };
        case 'AUDIENCE':
          return { kind, weight, audience: sharedAudience(demand, candidate) };
        case 'TIME':
          return { kind, weight, fit: timeOf(demand, candidate, moment) };
        default:
          return { kind, weight };
      }
    })
    .sort((a, b) => b.weight - a.weight);
}

/** The words that count, longest first, or else the characters; those that nearly every resource has do not. */
function wordsInCommon(demand: MatchedDemand, candidate: Candidate, { words }: MatchMoment) {
  const { terms, characters } = termsOfCandidate(candidate);
  const counting = new Set([...terms].filter((term) => words.weights.has(term)));
  return {
    words: wordsOf(`${demand.title} ${demand.description}`, counting),
    characters: [...words.characters.keys()].filter((one) => characters.has(one)),
  };
}
