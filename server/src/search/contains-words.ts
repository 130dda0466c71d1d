import { sql } from 'kysely';
import type { Sql } from '../sql/fragment.js';
import { all } from '../sql/fragment.js';
import type { Row } from '../sql/row.js';
import { bigramQuery, searchWords } from './bigram-query.js';

/** Rows whose title or description contains every word of the search, letter for letter but for its case. */
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

/** Rows of a small table in which every word of the search stands in one of the texts. */
export function anyContains(texts: readonly Sql[], search: string): Sql {
  const together = sql.join(texts, sql` || ' ' || `);
  return all(...searchWords(search).map((word) => isWithin(word, together)));
}

function isWithin(word: string, text: Sql): Sql {
  return sql`position(lower(${word}) in lower(${text})) > 0`;
}
