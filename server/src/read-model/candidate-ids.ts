import type { Sql } from '../sql/fragment.js';
import type { Row } from '../sql/row.js';
import type { After } from './keyset.js';
import type { ObjectMapping, Reader } from './mapping.js';
import type { Condition } from './read.js';

/** A page as its rows are looked for: the first of those that meet a condition, in an order. */
export interface PageSearch {
  readonly where: Condition;
  readonly orderBy: (row: Row) => Sql;
  /** Name of the ordering, and where in it the page begins: already part of the condition. */
  readonly order: string;
  readonly from: After | undefined;
  readonly wanted: number;
}

/** A way to the rows of a list that PostgreSQL would not find by itself. */
export interface CandidateIds {
  /** A query of ids, among which all rows of the page are; those that are not meant do no harm. */
  readonly of: (noun: ObjectMapping, sought: PageSearch, reader: Reader) => Sql;
  /** As many rows are counted, and no more: counting on would cost what finding them saves. */
  readonly counted: number;
}
