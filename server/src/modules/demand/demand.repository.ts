import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import { lockInCity } from '../../database/city-lock.js';
import { NotFound } from '../../refusal.js';
import type { Sql } from '../../sql/fragment.js';
import { isId } from '../../sql/id.js';
import { Demand } from './demand.entity.js';

/**
 * Locks a demand until the transaction ends. Lock order: the demand, then its order, then a resource; only a merge holds
 * two demands. So commands cannot deadlock.
 * @throws NotFound
 */
export async function lockDemand(em: SqlEntityManager, id: string): Promise<Demand> {
  if (!isId(id)) throw new NotFound();
  return lockWhere(em, sql`d.id = ${id}`);
}

/**
 * Locks the two demands of a merge. Merges of one city are serialised: a merge also moves the followers of the merged
 * demand, and another merge could change that set.
 * @throws NotFound
 */
export async function lockForMerge(
  em: SqlEntityManager,
  id: string,
  intoId: string,
): Promise<{ demand: Demand; target: Demand }> {
  await lockInCity(em, 'merge');
  return { demand: await lockDemand(em, id), target: await lockDemand(em, intoId) };
}

async function lockWhere(em: SqlEntityManager, condition: Sql): Promise<Demand> {
  // The entity's columns only: the row also holds search columns that can be very long.
  const columns = em.getMetadata(Demand).props.flatMap(({ fieldNames }) => fieldNames);
  const { rows } = await sql<Record<string, unknown>>`
    select ${sql.join(columns.map((column) => sql.ref(`d.${column}`)))}
    from demands d where ${condition} for update
  `.execute(em.getKysely<unknown>());
  const [row] = rows;
  if (row === undefined) throw new NotFound();
  return em.map(Demand, row);
}
