import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../context/acting.js';
import type { FieldProblem } from '../../refusal.js';
import { BadInput } from '../../refusal.js';
import { isId } from '../../sql/id.js';
import type { Unit } from './unit.entity.js';
import { isAtOrBelow } from './unit.repository.js';

type Problem = FieldProblem['problem'];

/** Keeps a place from being closed until the transaction ends, whether there is one or not. */
export async function holdPlace(em: SqlEntityManager, regionId: string | null): Promise<void> {
  if (regionId === null || !isId(regionId)) return;
  await sql`select from regions where id = ${regionId} for share`.execute(em.getKysely<unknown>());
}

/**
 * Checks where a unit shall lie, and keeps the place from being closed. The caller holds the lock of the tree, so the parent stays.
 * @throws BadInput for a place or parent that is unknown or closed, and a unit under itself or below one of its own
 */
export async function assertPlaced(
  em: SqlEntityManager,
  acting: Acting,
  id: string,
  { regionId, parentId }: Pick<Unit, 'regionId' | 'parentId'>,
): Promise<void> {
  const place = regionId === null ? undefined : await placeProblem(em, acting, regionId);
  const parent = parentId === null ? undefined : await parentProblem(em, id, parentId);
  const problems = Object.entries({ 'input.regionId': place, 'input.parentId': parent }).flatMap(
    ([field, problem]): [string, FieldProblem][] => (problem === undefined ? [] : [[field, { problem }]]),
  );
  if (problems.length > 0) throw new BadInput(Object.fromEntries(problems));
}

/** A place outside the administrator's city is unknown. */
async function placeProblem(
  em: SqlEntityManager,
  { viewer }: Acting,
  regionId: string,
): Promise<Problem | undefined> {
  if (!isId(regionId)) return 'unknown';
  await holdPlace(em, regionId);
  const cities = (viewer?.memberships ?? []).flatMap(({ role, region }) =>
    role === 'ADMIN' && region !== null ? [region.id] : [],
  );
  const { rows } = await sql<{ isClosed: boolean }>`
    select closed_into_id is not null as "isClosed" from regions
    where id = ${regionId} and city_id = any(${cities}::uuid[])
  `.execute(em.getKysely<unknown>());
  const [place] = rows;
  if (place === undefined) return 'unknown';
  return place.isClosed ? 'closedPlace' : undefined;
}

async function parentProblem(
  em: SqlEntityManager,
  id: string,
  parentId: string,
): Promise<Problem | undefined> {
  if (!isId(parentId)) return 'unknown';
  if (parentId === id) return 'underItself';
  const { rows } = await sql<{ isClosed: boolean }>`
    select closed_at is not null as "isClosed" from units where id = ${parentId}
  `.execute(em.getKysely<unknown>());
  const [parent] = rows;
  if (parent === undefined) return 'unknown';
  if (parent.isClosed) return 'closedUnit';
  return (await isAtOrBelow(em, parentId, id)) ? 'underItself' : undefined;
}
