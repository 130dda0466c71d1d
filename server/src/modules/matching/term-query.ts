import { sql } from 'kysely';

import type { Sql } from '../../sql/fragment.js';
import type { Stated } from './likeness.js';
import { termsOf } from './terms.js';

/** Enough to find what is alike; more would only make the index work. */
const MOST_TERMS = 60;

/** Whether a text in lower case shares a term with the statement: letters and digits alone, so they are their own pattern. */
export function mentions(text: Sql, stated: Stated): Sql {
  const terms = looked(stated);
  return terms.length === 0 ? sql`false` : sql`${text} ~ ${terms.join('|')}`;
}

/** The title's terms come first. */
function looked({ title, description }: Stated): readonly string[] {
  return [...new Set([...termsOf(title), ...termsOf(description)])].slice(0, MOST_TERMS);
}
