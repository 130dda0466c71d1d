import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { NotFound } from '../../refusal.js';
import { isId } from '../../sql/id.js';
import { Resource } from './resource.entity.js';

/**
 * Locks the resource's row and reads its present state.
 * @throws NotFound
 */
export async function lockResource(em: SqlEntityManager, id: string): Promise<Resource> {
  if (!isId(id)) throw new NotFound();
  const resource = await em.findOne(
    Resource,
    { id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (resource === null) throw new NotFound();
  return resource;
}

/**
 * Replaces the regions that a resource covers. The resource's row must exist.
 * @throws NotFound when a region does not exist
 */
export async function coverRegions(
  em: SqlEntityManager,
  resourceId: string,
  regionIds: readonly string[],
): Promise<void> {
  const distinct = [...new Set(regionIds)];
  if (!distinct.every(isId)) throw new NotFound();
  const kysely = em.getKysely<unknown>();
  await sql`delete from resource_regions where resource_id = ${resourceId} and region_id <> all(${distinct}::uuid[])`.execute(
    kysely,
  );
  const { rows } = await sql`
    with named as (select id from regions where id = any(${distinct}::uuid[]) and closed_into_id is null for key share),
      added as (
        insert into resource_regions (resource_id, region_id) select ${resourceId}, id from named on conflict do nothing
      )
    select from named
  `.execute(kysely);
  if (rows.length < distinct.length) throw new NotFound();
}
