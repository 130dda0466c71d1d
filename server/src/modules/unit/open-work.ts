import { orderWorkflow } from '@lindan/shared';
import { sql } from 'kysely';
import type { Sql } from '../../sql/fragment.js';

const UNFINISHED = sql.join(
  orderWorkflow.statuses.filter((status) => !orderWorkflow.ends.includes(status)).map((one) => sql.lit(one)),
);

/** The unit holds an order that has not ended, or helps with one (协办) and has not confirmed its part. */
export function hasOpenWork(unitId: Sql): Sql {
  return sql`(
    exists (select from orders o where o.unit_id = ${unitId} and o.status in (${UNFINISHED}))
    or exists (
      select from order_co_units part join orders o on o.id = part.order_id
      where part.unit_id = ${unitId} and part.confirmed_at is null and o.status in (${UNFINISHED})
    ))`;
}
