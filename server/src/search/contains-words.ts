import { sql } from 'kysely';
import type { Sql } from '../sql/fragment.js';
import { all } from '../sql/fragment.js';
import type { Row } from '../sql/row.js';
import { bigramQuery, searchWords } from './bigram-query.js';

/**
 * Rows whose text contains every word of the search. The column `searched` has the text in the written form. The index narrows down
 * candidates first.
 */
export function textContains(row: Row, search: string): Sql {
  return all(
    ...searchWords(search).map((word) =>
      all(sql`${row.col('bigrams')} @@ ${bigramQuery(word)}::tsquery`, holdsWord(row.col('searched'), word)),
    ),
  );
}

/** The same for a small table without an index. */
export function searchedContains(row: Row, search: string): Sql {
  return all(...searchWords(search).map((word) => holdsWord(row.col('searched'), word)));
}

/** A word of the search within a text, both in the written form. */
export function holdsWord(form: Sql, word: string): Sql {
  return sql`position(${word} in ${form}) > 0`;
}
