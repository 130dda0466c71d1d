import type { SqlEntityManager } from '@mikro-orm/postgresql';

import type { Acting } from '../../../context/acting.js';
import { existingCategory } from '../../category/existing-category.js';
import { keepResourceTerms } from '../../matching/noted-terms.js';
import { changeResource } from '../change-resource.js';
import type { Resource } from '../resource.entity.js';
import { coverRegions } from '../resource.repository.js';
import { assertTermsFit } from '../resource-terms.js';
import type { NewResource } from './create-resource.js';

/** What is absent stays as it is; null takes away what may be absent. */
export interface ResourceChange
  extends Readonly<{
    [Field in Exclude<keyof NewResource, 'unitId' | 'idempotencyKey'>]?: NewResource[Field] | null;
  }> {
  readonly id: string;
  readonly version?: number | null;
}

/** A unit corrects an entry of its list. What was taken of its capacity stays taken. */
export function updateResource(acting: Acting, input: ResourceChange): Promise<void> {
  return changeResource(
    acting,
    { id: input.id, action: 'EDIT', version: input.version },
    async (resource, em) => {
      await write(em, resource, input);
      assertTermsFit(resource);
      await em.flush();
      await keepResourceTerms(em, resource);
      if (input.regionIds != null) await coverRegions(em, resource.id, input.regionIds);
      return { fields: changedFields(input) };
    },
  );
}

async function write(em: SqlEntityManager, resource: Resource, input: ResourceChange): Promise<void> {
  if (input.title != null) resource.title = input.title.trim();
  if (input.description != null) resource.description = input.description.trim();
  if (input.kind != null) resource.kind = input.kind;
  if (input.categoryCode != null) {
    resource.categoryCode = await existingCategory(em, input.categoryCode, 'input.categoryCode');
  }
  if (input.audience !== undefined) resource.audience = [...new Set(input.audience)];
  if (input.capacity !== undefined) resource.capacity = input.capacity;
  if (input.capacityPeriod !== undefined) resource.capacityPeriod = input.capacityPeriod;
  // Without a capacity there is no period to name.
  else if (resource.capacity === null) resource.capacityPeriod = null;
  if (input.availableFrom !== undefined) resource.availableFrom = input.availableFrom;
  if (input.availableTo !== undefined) resource.availableTo = input.availableTo;
}

/** The history says which fields were written, not what stood in them. */
function changedFields({ id: _id, version: _version, ...fields }: ResourceChange): readonly string[] {
  return Object.entries(fields).flatMap(([field, value]) => (value === undefined ? [] : [field]));
}
