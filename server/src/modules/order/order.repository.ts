import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

import { isId } from '../../database/identity.js';
import { NotFound } from '../../refusal.js';
import type { Demand } from '../demand/demand.entity.js';
import { lockDemand } from '../demand/demand.repository.js';
import { Order } from './order.entity.js';

/**
 * Locks an order and its demand, the demand first as everywhere.
 * @throws NotFound
 */
export async function lockOrder(em: SqlEntityManager, id: string): Promise<{ order: Order; demand: Demand }> {
  if (!isId(id)) throw new NotFound();
  const found = await em.findOne(Order, { id }, { fields: ['demandId'], disableIdentityMap: true });
  if (found === null) throw new NotFound();
  const demand = await lockDemand(em, found.demandId);
  const order = await em.findOneOrFail(Order, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  return { order, demand };
}
