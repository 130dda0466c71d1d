import type { CapacityPeriod } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import { CapacityExhausted, NotFound } from '../../../refusal.js';
import { periodName } from '../capacity.js';

interface Capacity {
  readonly capacity: number | null;
  readonly period: CapacityPeriod | null;
  readonly taken: number;
  readonly takenPeriod: string;
}

/**
 * Takes one unit of the present period's capacity under the row lock: of two dispatches for the last one, one is refused.
 * @throws CapacityExhausted when nothing is left
 */
export async function takeCapacity(
  em: SqlEntityManager,
  id: string,
  now: Date,
  timeZone: string,
): Promise<void> {
  const found = await lockCapacity(em, id);
  if (found.capacity === null || found.period === null) return;
  const period = periodName(found.period, now, timeZone);
  const taken = found.takenPeriod === period ? found.taken : 0;
  if (taken >= found.capacity) throw new CapacityExhausted();
  await setTaken(em, id, taken + 1, period);
}

/** Returns capacity to the period that it was taken in. After the end of that period there is nothing to return. */
export async function giveBackCapacity(
  em: SqlEntityManager,
  id: string,
  takenAt: Date,
  timeZone: string,
): Promise<void> {
  const { period, taken, takenPeriod } = await lockCapacity(em, id);
  if (period === null || taken === 0) return;
  if (takenPeriod !== periodName(period, takenAt, timeZone)) return;
  await setTaken(em, id, taken - 1, takenPeriod);
}

/**
 * `for no key update`: the order's foreign key already holds a key share lock on the resource, so two dispatches would
 * deadlock on `for update`.
 */
async function lockCapacity(em: SqlEntityManager, id: string): Promise<Capacity> {
  const { rows } = await sql<Capacity>`
    select capacity, capacity_period as period, taken, taken_period as "takenPeriod"
    from resources where id = ${id} for no key update
  `.execute(em.getKysely<unknown>());
  const [found] = rows;
  if (found === undefined) throw new NotFound();
  return found;
}

async function setTaken(em: SqlEntityManager, id: string, taken: number, period: string): Promise<void> {
  await sql`
    update resources set taken = ${taken}, taken_period = ${period}, version = version + 1 where id = ${id}
  `.execute(em.getKysely<unknown>());
}
