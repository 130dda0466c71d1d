import { isDeepStrictEqual } from 'node:util';

import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { signedIn } from '../../../policy/permit.js';
import { Refusal } from '../../../refusal.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { existingCategory } from '../../category/existing-category.js';
import { storeResourceTerms } from '../../matching/resource-terms.js';
import { assertIsConsistent } from '../availability.js';
import { checkedHours } from '../checked-hours.js';
import type { Resource } from '../resource.entity.js';
import { resourceLife } from '../resource.life.js';
import { coverRegions, lockResource } from '../resource.repository.js';
import { assertCategories, writeCategories } from '../resource-categories.js';
import type { NewResource } from './create-resource.js';

/** An absent field stays as it is; null clears an optional field. */
export interface ResourceChange
  extends Readonly<{
    [Field in Exclude<keyof NewResource, 'unitId' | 'idempotencyKey'>]?: NewResource[Field] | null;
  }> {
  readonly id: string;
  readonly version?: number | null;
}

type Content = Pick<
  Resource,
  | 'title'
  | 'description'
  | 'kind'
  | 'categoryCode'
  | 'audience'
  | 'capacity'
  | 'capacityPeriod'
  | 'availableFrom'
  | 'availableTo'
  | 'weeklyHours'
  | 'booking'
  | 'contact'
  | 'isOrderable'
>;

const edit = new StepRunner(resourceLife, {
  action: 'EDIT',
  input: {
    title: 'text',
    description: 'text',
    kind: 'text',
    categoryCode: 'text',
    audience: 'text[]',
    capacity: 'integer',
    capacityPeriod: 'text',
    availableFrom: 'date',
    availableTo: 'date',
    weeklyHours: 'jsonb',
    booking: 'text',
    contact: 'text',
    isOrderable: 'boolean',
    fields: 'jsonb',
  },
  sets: (_resource, input) => ({
    title: input.title,
    description: input.description,
    kind: input.kind,
    category_code: input.categoryCode,
    audience: input.audience,
    capacity: input.capacity,
    capacity_period: input.capacityPeriod,
    available_from: input.availableFrom,
    available_to: input.availableTo,
    weekly_hours: input.weeklyHours,
    booking: input.booking,
    contact: input.contact,
    is_orderable: input.isOrderable,
  }),
  event: (_resource, { fields }) => ({ details: { fields } }),
});

/** Changes a unit's resource. Capacity that is already taken stays taken. */
export async function updateResource(acting: Acting, input: ResourceChange): Promise<void> {
  signedIn(acting);
  const { id, version } = input;
  await acting.services.database.transaction(async (em) => {
    const resource = await lockResource(em, id);
    const changed = await changedContent(em, resource, input);
    const content = changed instanceof Refusal ? resource : changed;
    const attempt = { id, version, values: { ...contentOf(content), fields: changedFields(input) } };
    // Rights come first: problems of the input are reported only where the resource may be edited.
    if (changed instanceof Refusal || (await isUnchanged(em, resource, changed, input))) {
      await edit.check(em, acting, attempt);
      if (changed instanceof Refusal) throw changed;
      return;
    }
    await edit.takeWithin(em, acting, attempt);
    await storeResourceTerms(em, { id, title: changed.title, description: changed.description });
    if (input.categoryCodes !== undefined)
      await writeCategories(em, { id, categoryCode: changed.categoryCode }, input.categoryCodes ?? []);
    if (input.regionIds != null) await coverRegions(em, id, input.regionIds);
  });
}

/** The content after the change, or the refusal of the input. */
async function changedContent(
  em: SqlEntityManager,
  resource: Resource,
  input: ResourceChange,
): Promise<Content | Refusal> {
  try {
    const capacity = input.capacity === undefined ? resource.capacity : input.capacity;
    // Without a capacity there is no period either.
    const period = capacity === null ? null : resource.capacityPeriod;
    const changed = {
      title: input.title?.trim() ?? resource.title,
      description: input.description?.trim() ?? resource.description,
      kind: input.kind ?? resource.kind,
      categoryCode:
        input.categoryCode == null
          ? resource.categoryCode
          : await existingCategory(em, input.categoryCode, 'input.categoryCode'),
      audience: input.audience === undefined ? resource.audience : [...new Set(input.audience)],
      capacity,
      capacityPeriod: input.capacityPeriod === undefined ? period : input.capacityPeriod,
      availableFrom: input.availableFrom === undefined ? resource.availableFrom : input.availableFrom,
      availableTo: input.availableTo === undefined ? resource.availableTo : input.availableTo,
      weeklyHours:
        input.weeklyHours === undefined ? resource.weeklyHours : checkedHours(input.weeklyHours ?? []),
      booking: input.booking === undefined ? resource.booking : input.booking?.trim() || null,
      contact: input.contact === undefined ? resource.contact : input.contact?.trim() || null,
      isOrderable: input.isOrderable ?? resource.isOrderable,
    };
    await assertCategories(em, input.categoryCodes ?? []);
    assertIsConsistent(changed);
    return changed;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** Everything that is named is as it was: no version and no event. */
async function isUnchanged(
  em: SqlEntityManager,
  resource: Resource,
  changed: Content,
  { categoryCodes, regionIds }: ResourceChange,
): Promise<boolean> {
  if (!isDeepStrictEqual(contentOf(changed), contentOf(resource))) return false;
  const { rows } = await sql<{ categories: string[]; regions: string[] }>`
    select array(select category_code from resource_categories where resource_id = ${resource.id}) as categories,
      array(select region_id::text from resource_regions where resource_id = ${resource.id}) as regions
  `.execute(em.getKysely<unknown>());
  const [stored] = rows;
  const isSame = (named: readonly string[], are: readonly string[] = []): boolean =>
    isDeepStrictEqual(new Set(named), new Set(are));
  const others = (categoryCodes ?? []).filter((code) => code !== changed.categoryCode);
  return (
    (categoryCodes === undefined || isSame(others, stored?.categories)) &&
    (regionIds == null || isSame(regionIds, stored?.regions))
  );
}

function contentOf(content: Content): Content {
  const { title, description, kind, categoryCode, audience } = content;
  const { capacity, capacityPeriod, availableFrom, availableTo, weeklyHours, booking, contact, isOrderable } =
    content;
  return {
    title,
    description,
    kind,
    categoryCode,
    audience,
    capacity,
    capacityPeriod,
    availableFrom,
    availableTo,
    weeklyHours,
    booking,
    contact,
    isOrderable,
  };
}

/** The history holds the names of the written fields, not their values. */
function changedFields({ id: _id, version: _version, ...fields }: ResourceChange): readonly string[] {
  return Object.entries(fields).flatMap(([field, value]) => (value === undefined ? [] : [field]));
}
