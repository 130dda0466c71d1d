import { LIMITS } from '@lindan/shared';
import { sql } from 'kysely';

import { BadInput } from '../refusal.js';
import type { Sql } from '../sql/fragment.js';
import { all } from '../sql/fragment.js';
import { rowOf } from '../sql/row.js';
import type { CandidateIds, PageSearch } from './candidate-ids.js';
import type { Ordering } from './keyset.js';
import { AFTER, cursorExpression, isAfter, orderedBy } from './keyset.js';
import type { ObjectMapping, Reader } from './mapping.js';
import type { Condition } from './read.js';
import { SELECTION } from './statement-cache.js';

/** The column with the cursor of each row of a page. */
export const CURSOR = 'cursor_to_row';

/** The rows of a list. */
export interface ListRows {
  readonly where: Condition;
  /** A query whose rows replace the table of the mapping. */
  readonly from?: (reader: Reader) => Sql;
  readonly keys?: CandidateIds | undefined;
  /** Their number, where it is known without counting them. */
  readonly total?: Sql | undefined;
}

/** A page, and what is selected of it. */
export interface Page {
  readonly ordering: Ordering;
  readonly size: number;
  /** Whether it begins after a cursor. */
  readonly isAfterCursor: boolean;
  /** Whether `endCursor` is selected. */
  readonly hasEndCursor: boolean;
  /** Whether `totalCount` is selected. */
  readonly isCounted: boolean;
  /** The number of selections of its rows. */
  readonly texts: number;
}

/**
 * A statement that gives a page in one row. Its columns: the number of rows found (one more than the page size if there is
 * another page), the cursor of the last row, the number of all rows, and the texts.
 */
export function pageStatement(
  noun: ObjectMapping,
  reader: Reader,
  { where, from, keys, total }: ListRows,
  { ordering, size, isAfterCursor, hasEndCursor, isCounted, texts }: Page,
  holds: Sql | undefined,
): Sql {
  const row = rowOf('t1');
  const sought: PageSearch = {
    where: (one, by) => all(where(one, by), isAfterCursor ? isAfter(ordering, one) : undefined),
    orderBy: (one) => orderedBy(ordering, one),
    order: ordering.name,
    from: isAfterCursor ? AFTER : undefined,
    wanted: size + 1,
  };
  const shown = sql`filter (where t1.place_in_page <= ${sql.lit(size)})`;
  const end = sql`(array_agg(${row.col(CURSOR)}) ${shown})[least(count(*), ${sql.lit(size)})::integer]`;
  const source = from === undefined ? sql.table(noun.table) : sql`(${from(reader)})`;
  const count = (): Sql =>
    total ?? countOf(noun, source, reader, { ...sought, where, from: undefined }, keys);
  const columns = [
    sql`count(*)`,
    hasEndCursor ? end : sql`null`,
    isCounted ? count() : sql`null`,
    ...Array.from({ length: texts }, () => sql`string_agg(${SELECTION}, ',') ${shown}`),
  ];
  return sql`select ${sql.join(columns)} from (
    select page.*, row_number() over () as place_in_page, ${cursorExpression(ordering, rowOf('page'))} as ${sql.ref(CURSOR)} from (
      select * from ${source} as t1
      where ${all(keys && among(noun, sought, keys)(row, reader), sought.where(row, reader))}
      order by ${sought.orderBy(row)} limit ${sql.lit(sought.wanted)}
    ) as page
  ) as t1 ${holds === undefined ? sql`` : sql`where ${holds}`}`;
}

/** The rows of the candidate ids. The ids are an array, so that PostgreSQL finds the rows by the index of ids. */
function among(noun: ObjectMapping, sought: PageSearch, keys: CandidateIds): Condition {
  return (row, reader) => sql`${row.col('id')} = any(array(${keys.of(noun, sought, reader)}))`;
}

function countOf(
  noun: ObjectMapping,
  source: Sql,
  reader: Reader,
  sought: PageSearch,
  keys: CandidateIds | undefined,
): Sql {
  const counted = rowOf('counted');
  const count = (where: Sql): Sql => sql`(select count(*)::integer from ${source} as counted where ${where})`;
  const meant = sought.where(counted, reader);
  if (keys === undefined) return count(meant);
  const found = among(noun, { ...sought, wanted: keys.counted }, keys);
  return sql`least(${count(all(found(counted, reader), meant))}, ${sql.lit(keys.counted)}::integer)`;
}

/** @throws BadInput when the number is out of range */
export function pageSize(first: number | null | undefined): number {
  const { default: usual, max } = LIMITS.page;
  const size = first ?? usual;
  if (size < 1 || size > max)
    throw new BadInput({ first: { problem: 'outOfRange', values: { min: 1, max } } });
  return size;
}
