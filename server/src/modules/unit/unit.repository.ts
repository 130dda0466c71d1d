import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import { lockInCity } from '../../database/city-lock.js';
import { NotFound } from '../../refusal.js';
import { isId } from '../../sql/id.js';
import { Unit } from './unit.entity.js';

/** One change of the tree of units at a time, until the transaction ends: no two of them close a circle. */
export function lockUnitTree(em: SqlEntityManager): Promise<void> {
  return lockInCity(em, 'units');
}

/** Locks a unit for a change of it. @throws NotFound */
export async function lockUnit(em: SqlEntityManager, id: string): Promise<Unit> {
  if (!isId(id)) throw new NotFound();
  const { rows } = await sql<Record<string, unknown>>`
    select * from units where id = ${id} for no key update
  `.execute(em.getKysely<unknown>());
  const [row] = rows;
  if (row === undefined) throw new NotFound();
  return em.map(Unit, row);
}

/** Whether a unit is another one, or lies below it. The lock of the tree keeps the answer true. */
export async function isAtOrBelow(em: SqlEntityManager, id: string, upperId: string): Promise<boolean> {
  const { rows } = await sql`
    with recursive above as (
      select id, parent_id from units where id = ${id}
      union select u.id, u.parent_id from units u join above on u.id = above.parent_id
    ) select from above where id = ${upperId}
  `.execute(em.getKysely<unknown>());
  return rows.length > 0;
}
