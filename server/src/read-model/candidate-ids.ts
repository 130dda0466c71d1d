import type { Sql } from '../sql/fragment.js';
import type { Row } from '../sql/row.js';
import type { After } from './keyset.js';
import type { ObjectMapping, Reader } from './mapping.js';
import type { Condition } from './read.js';

/** The search for the rows of a page: the first rows that meet a condition, in an order. */
export interface PageSearch {
  readonly where: Condition;
  readonly orderBy: (row: Row) => Sql;
  /** The name of the ordering, and the place where the page begins; both are part of the condition already. */
  readonly order: string;
  readonly from: After | undefined;
  readonly wanted: number;
}

/** A query for the ids of a list's rows, where PostgreSQL's own plan would be slow. */
export interface CandidateIds {
  /** A query of ids that include those of all rows of the page; further ids do no harm. */
  readonly of: (noun: ObjectMapping, sought: PageSearch, reader: Reader) => Sql;
  /** The limit of counting: to count further would cost what the query saves. */
  readonly counted: number;
}
