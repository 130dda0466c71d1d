import { writtenForm } from '@lindan/shared/written-form';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import { BadInput, NotFound } from '../../refusal.js';
import { isId } from '../../sql/id.js';
import { rowOf } from '../../sql/row.js';
import { Region } from './region.entity.js';
import { byDepth, lineage } from './region.read.js';

/**
 * Locks a place for a change of it. Demands go on to be submitted there; closing it and a second change wait.
 * @throws NotFound
 */
export async function lockRegion(em: SqlEntityManager, id: string): Promise<Region> {
  if (!isId(id)) throw new NotFound();
  const { rows } = await sql<Record<string, unknown>>`
    select * from regions where id = ${id} for no key update
  `.execute(em.getKysely<unknown>());
  const [row] = rows;
  if (row === undefined) throw new NotFound();
  return em.map(Region, row);
}

/** Locks the place above one, if there is any. */
export async function lockParent(em: SqlEntityManager, id: string): Promise<void> {
  if (!isId(id)) throw new NotFound();
  await sql`
    select from regions where id = (select parent_id from regions where id = ${id}) for no key update
  `.execute(em.getKysely<unknown>());
}

/**
 * Keeps the places above a new one from being closed until the transaction ends, from the city down as the closing locks them.
 * @throws NotFound
 */
export async function holdLineage(em: SqlEntityManager, id: string): Promise<void> {
  if (!isId(id)) throw new NotFound();
  const [place, own] = [rowOf('place'), rowOf('own')];
  const { rows } = await sql`
    select from regions place
    where place.id in (select unnest(array[${lineage(own)}]) from regions own where own.id = ${id})
    order by ${byDepth(place)} for key share
  `.execute(em.getKysely<unknown>());
  if (rows.length === 0) throw new NotFound();
}

/**
 * A name says which one is meant, so it is there once below a parent. The parent's lock keeps it so.
 * @throws BadInput naming the field
 */
export async function assertNameIsFree(
  em: SqlEntityManager,
  parentId: string | null,
  name: string,
  ownId: string,
): Promise<void> {
  const { rows } = await sql`
    select from regions where parent_id = ${parentId} and searched = ${writtenForm(name)} and id <> ${ownId} and closed_into_id is null
  `.execute(em.getKysely<unknown>());
  if (rows.length > 0) throw new BadInput({ 'input.name': { problem: 'nameTaken' } });
}
