import { finalStatuses, orderWorkflow } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

/** The orders in a unit's hands, or with a part of it, that have not ended. */
export async function openOrdersOf(em: SqlEntityManager, unitId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from orders
    where (unit_id = ${unitId} or id in (select order_id from order_co_units where unit_id = ${unitId}))
      and status <> all(${finalStatuses(orderWorkflow)}::text[]) order by id
  `.execute(em.getKysely<unknown>());
  return rows.map(({ id }) => id);
}
