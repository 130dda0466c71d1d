import { sql } from 'kysely';
import type { Sql } from '../sql/fragment.js';
import { all } from '../sql/fragment.js';
import type { Row } from '../sql/row.js';
import { bigramQuery, searchWords } from './bigram-query.js';

/**
 * Rows whose title or description contains every word of the search, ignoring case. The index narrows down candidates
 * first.
 */
export function textContains(row: Row, search: string): Sql {
  const text = sql`${row.col('title')} || ' ' || ${row.col('description')}`;
  return all(
    ...searchWords(search).map((word) => {
      const query = bigramQuery(word);
      const candidate = query === undefined ? undefined : sql`${row.col('bigrams')} @@ ${query}::tsquery`;
      return all(candidate, isWithin(word, text));
    }),
  );
}

/** The same for a small table, over several texts and without an index. */
export function anyContains(texts: readonly Sql[], search: string): Sql {
  const joined = sql.join(texts, sql` || ' ' || `);
  return all(...searchWords(search).map((word) => isWithin(word, joined)));
}

function isWithin(word: string, text: Sql): Sql {
  return sql`position(lower(${word}) in lower(${text})) > 0`;
}
