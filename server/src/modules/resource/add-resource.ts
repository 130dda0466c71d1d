import type { SqlEntityManager } from '@mikro-orm/postgresql';

import { newId } from '../../sql/id.js';
import type { EventRow } from '../../transition/event.js';
import { insertEvent } from '../../transition/event.js';
import { storeResourceTerms } from '../matching/resource-terms.js';
import { Resource } from './resource.entity.js';
import { resourcePolicy } from './resource.policy.js';
import { coverRegions } from './resource.repository.js';
import { writeCategories } from './resource-categories.js';

/** What a resource says, checked: its columns, its further categories and the places that it covers. */
export interface ResourceContent
  extends Pick<
    Resource,
    | 'title'
    | 'description'
    | 'categoryCode'
    | 'kind'
    | 'unitId'
    | 'capacity'
    | 'capacityPeriod'
    | 'availableFrom'
    | 'availableTo'
    | 'audience'
    | 'weeklyHours'
    | 'booking'
    | 'contact'
    | 'isOrderable'
  > {
  readonly categoryCodes: readonly string[];
  readonly regionIds: readonly string[];
}

interface Beginning extends Pick<Resource, 'id' | 'status'> {
  readonly at: Date;
  readonly by: EventRow['by'];
}

/** Adds a resource, with its event. */
export async function addResource(
  em: SqlEntityManager,
  { id, status, at, by }: Beginning,
  { categoryCodes, regionIds, ...columns }: ResourceContent,
): Promise<void> {
  const resource = em.create(Resource, {
    id,
    status,
    ...columns,
    taken: 0,
    takenPeriod: '',
    createdAt: at,
    updatedAt: at,
    isDemonstration: false,
  });
  // Rows that refer to the resource come after it: entities refer to each other by id only, so the ORM cannot order them.
  await em.flush();
  await storeResourceTerms(em, resource);
  await writeCategories(em, resource, categoryCodes);
  await coverRegions(em, id, regionIds);
  const created = { id: newId(), at, by, action: 'CREATE', from: null, to: status };
  await insertEvent({ ...created, of: { noun: resourcePolicy.workflow.noun, id } }).execute(
    em.getKysely<unknown>(),
  );
}
