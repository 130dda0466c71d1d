import type { Audience, CapacityPeriod, ResourceKind, WeeklyHours } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

import type { Acting } from '../../../context/acting.js';
import { NotSignedIn } from '../../../refusal.js';
import { newId } from '../../../sql/id.js';
import { idempotently } from '../../../transition/idempotency.js';
import { existingCategory } from '../../category/existing-category.js';
import { existingUnit } from '../../unit/existing-unit.js';
import { addResource } from '../add-resource.js';
import { assertIsConsistent } from '../availability.js';
import { checkedHours } from '../checked-hours.js';
import { offeringAs, resourcePolicy } from '../resource.policy.js';
import { assertCategories } from '../resource-categories.js';

export interface NewResource {
  readonly unitId: string;
  readonly title: string;
  readonly description: string;
  readonly categoryCode: string;
  readonly categoryCodes?: readonly string[] | null;
  readonly kind: ResourceKind;
  readonly regionIds: readonly string[];
  readonly capacity?: number | null;
  readonly capacityPeriod?: CapacityPeriod | null;
  readonly availableFrom?: string | null;
  readonly availableTo?: string | null;
  readonly audience?: readonly Audience[] | null;
  readonly weeklyHours?: readonly WeeklyHours[] | null;
  readonly booking?: string | null;
  readonly contact?: string | null;
  readonly isOrderable?: boolean | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Creates a unit's resource as a draft.
 * @returns the resource's id
 */
export async function createResource(acting: Acting, input: NewResource): Promise<string> {
  const call = { operation: 'createResource', key: input.idempotencyKey, input };
  const { id } = await acting.services.database.transaction((em) =>
    idempotently(
      em,
      acting,
      call,
      async (resourceId) => {
        await draft(em, acting, resourceId, input);
        return { id: resourceId };
      },
      newId,
    ),
  );
  return id;
}

async function draft(em: SqlEntityManager, acting: Acting, id: string, input: NewResource): Promise<void> {
  const { viewer, now } = acting;
  if (viewer === null) throw new NotSignedIn();
  const unitId = await existingUnit(em, input.unitId, 'input.unitId');
  const by = offeringAs(viewer, unitId);
  const terms = {
    capacity: input.capacity ?? null,
    capacityPeriod: input.capacityPeriod ?? null,
    availableFrom: input.availableFrom ?? null,
    availableTo: input.availableTo ?? null,
  };
  assertIsConsistent(terms);
  const further = input.categoryCodes ?? [];
  await assertCategories(em, further);
  const beginning = { id, status: resourcePolicy.workflow.initial, at: now, by };
  await addResource(em, beginning, {
    title: input.title.trim(),
    description: input.description.trim(),
    categoryCode: await existingCategory(em, input.categoryCode, 'input.categoryCode'),
    categoryCodes: further,
    kind: input.kind,
    unitId,
    regionIds: input.regionIds,
    ...terms,
    audience: [...new Set(input.audience)],
    weeklyHours: checkedHours(input.weeklyHours ?? []),
    booking: input.booking?.trim() || null,
    contact: input.contact?.trim() || null,
    isOrderable: input.isOrderable ?? true,
  });
}
