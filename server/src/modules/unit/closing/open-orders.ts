import { finalStatuses, orderWorkflow } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Sql } from '../../../sql/fragment.js';

/** An order is in a unit's hands, or a part of it is, and has not ended. */
export function isOpenOrderOf(unitId: Sql): Sql {
  return sql`(orders.unit_id = ${unitId} or orders.id in (select order_id from order_co_units where unit_id = ${unitId}))
    and orders.status <> all(${finalStatuses(orderWorkflow)}::text[])`;
}

/** The orders that a closing of the unit moves. */
export async function openOrdersOf(em: SqlEntityManager, unitId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from orders where ${isOpenOrderOf(sql`${unitId}`)} order by id
  `.execute(em.getKysely<unknown>());
  return rows.map(({ id }) => id);
}
