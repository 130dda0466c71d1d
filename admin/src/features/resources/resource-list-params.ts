import { LIMITS, RESOURCE_KINDS, RESOURCE_STATUSES } from '@lindan/shared';

import { readFlag, readOne, readText } from '@/components/table/url-params';
import type { ResourceFilter } from '@/graphql/generated/graphql';

export type ResourceListParams = ReturnType<typeof parseResourceListParams>;

export function parseResourceListParams(search: URLSearchParams) {
  return {
    status: readOne(search, 'status', RESOURCE_STATUSES),
    kind: readOne(search, 'kind', RESOURCE_KINDS),
    category: readText(search, 'category'),
    unit: readText(search, 'unit'),
    /** Only what has something left. */
    isAvailable: readFlag(search, 'available'),
    /** Only what the viewer's own unit gives. */
    isOurs: readFlag(search, 'ours'),
    search: readText(search, 'search', LIMITS.search),
    place: readText(search, 'place'),
  };
}

export function toResourceFilter(params: ResourceListParams, ownUnit: string | undefined): ResourceFilter {
  const { status, kind, category, unit, isAvailable, isOurs, search, place } = params;
  return {
    status,
    kind,
    categoryCode: category,
    unitId: isOurs ? ownUnit : unit,
    available: isAvailable ? true : undefined,
    search,
    regionId: place,
  };
}
