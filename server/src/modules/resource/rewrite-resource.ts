import { isDeepStrictEqual } from 'node:util';

import type { SqlEntityManager } from '@mikro-orm/postgresql';

import { newId } from '../../sql/id.js';
import { insertEvent } from '../../transition/event.js';
import { storeResourceTerms } from '../matching/resource-terms.js';
import type { ResourceContent } from './add-resource.js';
import type { Resource } from './resource.entity.js';
import { resourcePolicy } from './resource.policy.js';
import { coverRegions } from './resource.repository.js';
import { writeCategories } from './resource-categories.js';
import type { StoredResource } from './stored-resources.js';

/**
 * Gives a locked resource another content, as the system, with an event that names the changed fields. Capacity that is taken stays taken.
 * @returns whether anything changed
 */
export async function rewriteResource(
  em: SqlEntityManager,
  { resource, ...beside }: StoredResource,
  content: ResourceContent,
  now: Date,
): Promise<boolean> {
  const fields = changedFields(
    (field) => (field in beside ? beside[field as keyof typeof beside] : resource[field as keyof Resource]),
    content,
  );
  if (fields.length === 0) return false;
  const { categoryCodes, regionIds, ...columns } = content;
  em.assign(resource, { ...columns, updatedAt: now });
  await em.flush();
  await storeResourceTerms(em, resource);
  await writeCategories(em, resource, categoryCodes);
  await coverRegions(em, resource.id, regionIds);
  await insertEvent({
    id: newId(),
    at: now,
    by: { role: 'SYSTEM', personId: null, unitId: null },
    action: 'EDIT',
    from: resource.status,
    to: resource.status,
    details: JSON.stringify({ fields }),
    of: { noun: resourcePolicy.workflow.noun, id: resource.id },
  }).execute(em.getKysely<unknown>());
  return true;
}

/** The fields that differ from those before. The order of codes and ids says nothing. */
function changedFields(before: (field: string) => unknown, content: ResourceContent): readonly string[] {
  const further = content.categoryCodes.filter((code) => code !== content.categoryCode);
  return Object.entries({ ...content, categoryCodes: further }).flatMap(([field, value]) =>
    isDeepStrictEqual(comparable(before(field)), comparable(value)) ? [] : [field],
  );
}

function comparable(value: unknown): unknown {
  const isOfTexts = Array.isArray(value) && value.every((one) => typeof one === 'string');
  return isOfTexts ? [...new Set(value)].sort() : value;
}
