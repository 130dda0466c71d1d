import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import { lockInCity } from '../../../database/city-lock.js';
import { isId } from '../../../sql/id.js';
import { lockGivingWay, waitForOtherClosings } from '../../region/closing/lock-contents.js';
import { lockUnitTree } from '../unit.repository.js';

/** Lets closings and changes of units, people and the catalogue follow each other. */
export async function waitForOtherChanges(em: SqlEntityManager): Promise<void> {
  await waitForOtherClosings(em);
  await lockInCity(em, 'people');
  await lockUnitTree(em);
  await lockInCity(em, 'catalogue');
}

/**
 * Locks both units and what is to move. A command that names a unit holds the unit's row (`existingUnit`), so it comes before the
 * closing, or finds the unit closed. A claim holds none, because it is the hottest write: the lock of the table holds it up before
 * its snapshot is taken. The claim then sees that the rights of its viewer have changed.
 * @throws Unavailable when others held one of them all the time
 */
export async function lockWork(em: SqlEntityManager, id: string, intoId: string | null): Promise<void> {
  const units = [id, ...(intoId !== null && isId(intoId) ? [intoId] : [])];
  const held = sql`orders where unit_id = ${id} or id in (select order_id from order_co_units where unit_id = ${id})`;
  const waiting = sql`waits_unit_id = ${id} or id in (select demand_id from ${held})`;
  const rows = [
    sql`select from units where id = any(${units}::uuid[]) order by id for update`,
    sql`select from demands where ${waiting} order by id for update`,
    sql`select from ${held} order by id for update`,
    sql`select from resources where unit_id = ${id} order by id for update`,
  ];
  await lockGivingWay(em, rows, sql`lock table orders in share row exclusive mode`);
}
