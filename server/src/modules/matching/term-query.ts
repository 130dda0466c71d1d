import { sql } from 'kysely';

import type { Row, Sql } from '../../reading/noun.js';
import { bigramQuery } from '../../search/bigram-query.js';
import type { Stated } from './likeness.js';
import { termsOf } from './terms.js';

/** Enough to find what is alike; more would only make the index work. */
const MOST_TERMS = 60;

/** Rows whose text shares a term with the statement, found by the index of pairs; its title's terms come first. */
export function sharesTerm(row: Row, { title, description }: Stated): Sql {
  const terms = [...new Set([...termsOf(title), ...termsOf(description)])].slice(0, MOST_TERMS);
  const queries = terms.map(bigramQuery).filter((query) => query !== undefined);
  if (queries.length === 0) return sql`false`;
  return sql`${row.col('bigrams')} @@ ${queries.map((query) => `(${query})`).join(' | ')}::tsquery`;
}
