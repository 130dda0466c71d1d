import { readFragment } from '@/graphql/generated';
import type {
  Audience,
  CapacityPeriod,
  CreateResourceInput,
  ResourceForm_ResourceFragment,
  ResourceKind,
  UpdateResourceInput,
} from '@/graphql/generated/graphql';

import type { HoursRow } from './hours-rows';
import { hoursOf, rowsOf } from './hours-rows';
import { OFFER_TERMS_RESOURCE } from './offer-terms';

/** What the editor holds. */
export interface ResourceValues {
  readonly unitId?: string;
  readonly title: string;
  readonly description: string;
  readonly categoryCode: string;
  readonly categoryCodes?: string[];
  readonly kind: ResourceKind;
  readonly regionIds: string[];
  readonly audience?: Audience[];
  readonly capacity?: number | null;
  readonly capacityPeriod?: CapacityPeriod;
  readonly availableFrom?: string;
  readonly availableTo?: string;
  readonly weeklyHours?: HoursRow[];
  readonly booking?: string;
  readonly contact?: string;
  readonly isOrderable?: boolean;
}

export function valuesOf(resource: ResourceForm_ResourceFragment): ResourceValues {
  const offer = readFragment(OFFER_TERMS_RESOURCE, resource);
  return {
    unitId: resource.unit.id,
    title: resource.title,
    description: resource.description,
    categoryCode: resource.category.code,
    categoryCodes: resource.categories
      .map(({ code }) => code)
      .filter((code) => code !== resource.category.code),
    kind: resource.kind,
    regionIds: resource.regions.map(({ id }) => id),
    audience: resource.audience,
    capacity: resource.capacity,
    ...(resource.capacityPeriod === null ? {} : { capacityPeriod: resource.capacityPeriod }),
    ...(resource.availableFrom === null ? {} : { availableFrom: resource.availableFrom }),
    ...(resource.availableTo === null ? {} : { availableTo: resource.availableTo }),
    weeklyHours: rowsOf(offer.weeklyHours),
    booking: offer.booking ?? '',
    contact: offer.contact ?? '',
    isOrderable: offer.isOrderable,
  };
}

/** Without a capacity there is no period either: the resource is unlimited. */
function shared(values: ResourceValues) {
  const capacity = values.capacity ?? null;
  return {
    title: values.title.trim(),
    description: values.description.trim(),
    categoryCode: values.categoryCode,
    categoryCodes: values.categoryCodes ?? [],
    kind: values.kind,
    regionIds: values.regionIds,
    audience: values.audience ?? [],
    capacity,
    capacityPeriod: capacity === null ? null : (values.capacityPeriod ?? null),
    availableFrom: values.availableFrom || null,
    availableTo: values.availableTo || null,
    weeklyHours: hoursOf(values.weeklyHours ?? []),
    booking: values.booking?.trim() || null,
    contact: values.contact?.trim() || null,
    isOrderable: values.isOrderable ?? true,
  };
}

export function toCreateInput(values: ResourceValues, unitId: string): CreateResourceInput {
  return { ...shared(values), unitId };
}

export function toUpdateInput(
  values: ResourceValues,
  resource: { id: string; version: number },
): UpdateResourceInput {
  return { ...shared(values), id: resource.id, version: resource.version };
}
