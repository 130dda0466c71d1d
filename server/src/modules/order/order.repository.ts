import type { OrderAction } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Viewer } from '../../context/viewer.js';
import type { Attempt, Rights } from '../../policy/rights.js';
import { rightsOf } from '../../policy/rights.js';
import { NotFound } from '../../refusal.js';
import { rowOf } from '../../sql/row.js';
import type { Demand } from '../demand/demand.entity.js';
import { lockDemandOfOrder } from '../demand/demand.repository.js';
import { Order } from './order.entity.js';
import { orderPolicy } from './order.policy.js';

/** An order that nobody else changes until the transaction ends, and how somebody stands to it. */
export interface LockedOrder {
  readonly order: Order;
  readonly demand: Demand;
  readonly rights: Rights;
}

/**
 * Locks an order's demand, then the order, as everywhere; and asks in the same statement whether the viewer may act.
 * Under the demand's lock nobody else changes the order, so the statement sees it as it is.
 * @throws NotFound
 */
export async function lockOrder(
  em: SqlEntityManager,
  id: string,
  attempt: Attempt<OrderAction>,
  viewer: Viewer,
  now: Date,
): Promise<LockedOrder> {
  const demand = await lockDemandOfOrder(em, id);
  const { rows } = await sql<Record<string, unknown> & { rights: Rights }>`
    select record.*, ${rightsOf(orderPolicy, attempt, rowOf('record'), viewer, now)} as rights
    from orders record where record.id = ${id} for update
  `.execute(em.getKysely<unknown>());
  const [found] = rows;
  if (found === undefined) throw new NotFound();
  return { order: em.map(Order, found), demand, rights: found.rights };
}
