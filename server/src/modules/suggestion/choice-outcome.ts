import { sql } from 'kysely';

import type { Sql } from '../../sql/fragment.js';
import { isNotOurs } from '../catalogue/not-ours.js';

/** An order that was assigned after the claim hall has two choices; what became of it belongs to the last one. */
const IS_LAST = sql`not exists (
  select from dispatch_choices later where later.order_id = c.order_id and (later.at, later.id) > (c.at, c.id)
)`;

/** What became of a logged choice `c` of an order `o`, as conditions. */
export const OUTCOME = {
  /** Returned as "not ours". */
  isNotOurs: sql`coalesce(${isNotOurs('o')}, false) and ${IS_LAST}`,
  /** Verified without a rework and without a return. */
  isRightFirst: sql`o.verified_at is not null and o.reworks = 0 and ${IS_LAST}`,
  /** Verified or returned: one can say whether it was right. */
  isOver: sql`(o.verified_at is not null or o.returned_at is not null) and ${IS_LAST}`,
} as const satisfies Readonly<Record<string, Sql>>;
