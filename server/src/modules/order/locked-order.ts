import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import { isId } from '../../sql/id.js';
import { Order } from './order.entity.js';

/**
 * An order as it is while nobody else can change it: every step of an order locks its demand first. For what a step computes
 * from the order's deadlines in TypeScript, where the calendar is.
 */
export async function lockedOrder(em: SqlEntityManager, id: string): Promise<Order | null> {
  if (!isId(id)) return null;
  await sql`
    select from demands d where d.id = (select o.demand_id from orders o where o.id = ${id}) for update of d
  `.execute(em.getKysely<unknown>());
  return em.findOne(Order, { id }, { refresh: true });
}
