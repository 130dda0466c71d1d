import { sql } from 'kysely';

import type { Row, Sql } from '../../reading/noun.js';
import { bigramQuery } from '../../search/bigram-query.js';
import type { Stated } from './likeness.js';
import { termsOf } from './terms.js';

/** Enough to find what is alike; more would only make the index work. */
const MOST_TERMS = 60;

/** Rows whose text shares a term with the statement, found by the index of pairs. */
export function sharesTerm(row: Row, stated: Stated): Sql {
  const queries = looked(stated)
    .map(bigramQuery)
    .filter((query) => query !== undefined);
  if (queries.length === 0) return sql`false`;
  return sql`${row.col('bigrams')} @@ ${queries.map((query) => `(${query})`).join(' | ')}::tsquery`;
}

/** Whether a text in lower case shares a term with the statement: letters and digits alone, so they are their own pattern. */
export function mentions(text: Sql, stated: Stated): Sql {
  const terms = looked(stated);
  return terms.length === 0 ? sql`false` : sql`${text} ~ ${terms.join('|')}`;
}

/** The title's terms come first. */
function looked({ title, description }: Stated): readonly string[] {
  return [...new Set([...termsOf(title), ...termsOf(description)])].slice(0, MOST_TERMS);
}
