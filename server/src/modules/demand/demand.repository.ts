import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

import { isId } from '../../database/identity.js';
import { NotFound } from '../../refusal.js';
import { Demand } from './demand.entity.js';

/**
 * Locks a demand until the transaction ends. Whoever locks several records does so in one order, or two commands
 * could wait for each other: demands by id, then orders, then resources.
 * @throws NotFound
 */
export async function lockDemand(em: SqlEntityManager, id: string): Promise<Demand> {
  if (!isId(id)) throw new NotFound();
  const demand = await em.findOne(Demand, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (demand === null) throw new NotFound();
  return demand;
}

/** Locks two demands, whichever is named first. */
export async function lockDemands(
  em: SqlEntityManager,
  id: string,
  otherId: string,
): Promise<[Demand, Demand]> {
  const locked = new Map<string, Demand>();
  for (const one of [id, otherId].sort()) locked.set(one, locked.get(one) ?? (await lockDemand(em, one)));
  return [locked.get(id) as Demand, locked.get(otherId) as Demand];
}
