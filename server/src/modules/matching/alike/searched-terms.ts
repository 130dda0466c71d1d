import { bigramQuery } from '../../../search/bigram-query.js';
import type { ComparedText } from './compared-text.js';
import type { Rarity } from './rarity.js';

/** Enough terms to find similar texts; more would only cost index reads. */
const MOST_TERMS = 40;
/** A term of a larger share of demands finds too many of another matter. */
const TOO_COMMON = 0.05;
/** Below so many rare terms the common ones are searched too. */
const FEW = 3;

/** What the index is asked for. */
export interface SearchedTerms {
  /** The text of a `tsquery`: any of the terms. */
  readonly query: string;
  readonly terms: readonly string[];
  readonly weights: readonly number[];
  /** The expected matches for each demand, 0..1 and more. */
  readonly share: number;
}

/** The rare terms of a text, those of the title first; undefined where the text has no term. */
export function searchedTerms({ title, terms }: ComparedText, rarity: Rarity): SearchedTerms | undefined {
  const byPlace = [...new Set([...title, ...terms])];
  const rare = byPlace.filter((term) => rarity.shareOf(term) <= TOO_COMMON);
  const chosen = (rare.length < FEW ? byPlace : rare).slice(0, MOST_TERMS);
  if (chosen.length === 0) return undefined;
  return {
    query: chosen.map((term) => `(${bigramQuery(term)})`).join(' | '),
    terms: chosen,
    weights: chosen.map((term) => rarity.weightOf(term) ** 2),
    share: chosen.reduce((sum, term) => sum + rarity.shareOf(term), 0),
  };
}
