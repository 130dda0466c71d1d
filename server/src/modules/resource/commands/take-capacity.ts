import type { SqlEntityManager } from '@mikro-orm/postgresql';

import { CapacityExhausted } from '../../../refusal.js';
import { periodName } from '../capacity.js';
import { lockResource } from '../resource.repository.js';

/**
 * Takes one of what a resource can give in the present period, under its row lock: of two who want the last one,
 * one is refused.
 * @throws CapacityExhausted when nothing is left
 */
export async function takeCapacity(
  em: SqlEntityManager,
  id: string,
  now: Date,
  timeZone: string,
): Promise<void> {
  const resource = await lockResource(em, id);
  if (resource.capacity === null || resource.capacityPeriod === null) return;
  const period = periodName(resource.capacityPeriod, now, timeZone);
  const taken = resource.takenPeriod === period ? resource.taken : 0;
  if (taken >= resource.capacity) throw new CapacityExhausted();
  resource.taken = taken + 1;
  resource.takenPeriod = period;
}

/** Gives back what was taken at a moment. When its period is over there is nothing to give back. */
export async function giveBackCapacity(
  em: SqlEntityManager,
  id: string,
  takenAt: Date,
  timeZone: string,
): Promise<void> {
  const resource = await lockResource(em, id);
  if (resource.capacityPeriod === null) return;
  if (resource.takenPeriod !== periodName(resource.capacityPeriod, takenAt, timeZone)) return;
  resource.taken = Math.max(0, resource.taken - 1);
}
