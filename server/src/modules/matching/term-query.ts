import { sql } from 'kysely';

import type { Sql } from '../../sql/fragment.js';
import type { Stated } from './likeness.js';
import { termsOf } from './terms.js';

/** Enough terms to find similar texts; more would only cost index reads. */
const MOST_TERMS = 60;

/** Matches a text in the written form that contains any term. Terms are letters and digits, so they need no escaping in the pattern. */
export function mentions(text: Sql, stated: Stated): Sql {
  const terms = searchedTerms(stated);
  return terms.length === 0 ? sql`false` : sql`${text} ~ ${terms.join('|')}`;
}

/** The searched terms, those of the title first. */
function searchedTerms({ title, description }: Stated): readonly string[] {
  return [...new Set([...termsOf(title), ...termsOf(description)])].slice(0, MOST_TERMS);
}
