import { NOT_OURS_REASONS } from '@lindan/shared';
import { sql } from 'kysely';

import type { Sql } from '../../sql/fragment.js';

/** Returns as "not ours", in the words of the partial index `orders_not_ours`. @param order the alias of the orders */
export function isNotOurs(order: string): Sql {
  const reasons = sql.join(NOT_OURS_REASONS.map((reason) => sql.lit(reason)));
  return sql`${sql.ref(`${order}.return_reason`)} in (${reasons})`;
}
