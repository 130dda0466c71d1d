import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../context/acting.js';
import { BadInput } from '../../refusal.js';
import { isId } from '../../sql/id.js';
import type { Unit } from './unit.entity.js';
import { isAtOrBelow } from './unit.repository.js';

/**
 * Checks where a unit shall lie, and keeps the place and the parent from being closed. The caller holds the lock of the tree.
 * @throws BadInput for a place or parent that is unknown or closed, and a unit under itself or below one of its own
 */
export async function assertPlaced(
  em: SqlEntityManager,
  { viewer }: Acting,
  id: string,
  { regionId, parentId }: Pick<Unit, 'regionId' | 'parentId'>,
): Promise<void> {
  const kysely = em.getKysely<unknown>();
  if (regionId !== null) {
    const cities = (viewer?.memberships ?? []).flatMap(({ role, region }) =>
      role === 'ADMIN' && region !== null ? [region.id] : [],
    );
    const { rows } = await sql<{ isClosed: boolean }>`
      select closed_into_id is not null as "isClosed" from regions
      where id = ${isId(regionId) ? regionId : null} and city_id = any(${cities}::uuid[]) for share
    `.execute(kysely);
    const [place] = rows;
    if (place === undefined) throw new BadInput({ 'input.regionId': { problem: 'unknown' } });
    if (place.isClosed) throw new BadInput({ 'input.regionId': { problem: 'closedPlace' } });
  }
  if (parentId === null) return;
  const { rows } = await sql<{ isClosed: boolean }>`
    select closed_at is not null as "isClosed" from units where id = ${isId(parentId) ? parentId : null}
  `.execute(kysely);
  const [parent] = rows;
  if (parentId === id) throw new BadInput({ 'input.parentId': { problem: 'underItself' } });
  if (parent === undefined) throw new BadInput({ 'input.parentId': { problem: 'unknown' } });
  if (parent.isClosed) throw new BadInput({ 'input.parentId': { problem: 'closedUnit' } });
  if (await isAtOrBelow(em, parentId, id))
    throw new BadInput({ 'input.parentId': { problem: 'underItself' } });
}
