import { sql } from 'kysely';
import type { Sql } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';

/** Rows of a category or of one below it. */
export function inCategory(row: Row, code: string): Sql {
  return sql`${row.col('category_code')} in (select c.code from categories c where c.code = ${code} or c.parent_code = ${code})`;
}
