import { resourceWorkflow, statusesBefore } from '@lindan/shared';
import { writtenForm } from '@lindan/shared/written-form';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { ResourceContent } from './add-resource.js';
import { Resource } from './resource.entity.js';

const EDITABLE = statusesBefore(resourceWorkflow, 'EDIT');

/** The resource has not expired. */
export function mayChange({ status }: Pick<Resource, 'status'>): boolean {
  return EDITABLE.includes(status);
}

/** A resource as it is, with its further categories and the places that it covers. */
export interface StoredResource extends Pick<ResourceContent, 'categoryCodes' | 'regionIds'> {
  readonly resource: Resource;
}

/** What a resource is known by in a table: the unit and the title in the written form. */
export function resourceKey({ unitId, title }: Pick<ResourceContent, 'unitId' | 'title'>): string {
  return `${unitId} ${writtenForm(title)}`;
}

/**
 * Locks the resources of these units with these titles, and reads them by their keys. One that has not expired precedes one that has, and
 * the newest the others.
 */
export async function storedResources(
  em: SqlEntityManager,
  contents: readonly Pick<ResourceContent, 'unitId' | 'title'>[],
): Promise<ReadonlyMap<string, StoredResource>> {
  const found = await em.find(
    Resource,
    { id: { $in: await idsOf(em, contents) } },
    { orderBy: { createdAt: 'asc', id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const inOrder = [...found.filter((one) => !mayChange(one)), ...found.filter(mayChange)];
  const beside = await readBeside(em, found);
  return new Map(
    inOrder.map((resource) => [
      resourceKey(resource),
      { resource, ...(beside.get(resource.id) ?? { categoryCodes: [], regionIds: [] }) },
    ]),
  );
}

async function idsOf(
  em: SqlEntityManager,
  contents: readonly Pick<ResourceContent, 'unitId' | 'title'>[],
): Promise<string[]> {
  const units = [...new Set(contents.map(({ unitId }) => unitId))];
  const titles = [...new Set(contents.map(({ title }) => writtenForm(title)))];
  const { rows } = await sql<{ id: string }>`
    select id from resources where unit_id = any(${units}::uuid[]) and written_form(title) = any(${titles}::text[])
  `.execute(em.getKysely<unknown>());
  return rows.map(({ id }) => id);
}

type Beside = Omit<StoredResource, 'resource'>;

async function readBeside(
  em: SqlEntityManager,
  resources: readonly Resource[],
): Promise<ReadonlyMap<string, Beside>> {
  const { rows } = await sql<Beside & { id: string }>`
    select named.id,
      array(select category_code from resource_categories where resource_id = named.id) as "categoryCodes",
      array(select region_id::text from resource_regions where resource_id = named.id) as "regionIds"
    from unnest(${resources.map(({ id }) => id)}::uuid[]) named (id)
  `.execute(em.getKysely<unknown>());
  return new Map(rows.map(({ id, categoryCodes, regionIds }) => [id, { categoryCodes, regionIds }]));
}
