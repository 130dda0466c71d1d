import { LIMITS, UNIT_KINDS } from '@lindan/shared';

import { readOne, readText } from '@/components/table/url-params';
import type { UnitFilter } from '@/graphql/generated/graphql';

export function parseUnitListParams(search: URLSearchParams) {
  return {
    kind: readOne(search, 'kind', UNIT_KINDS),
    category: readText(search, 'category'),
    search: readText(search, 'search', LIMITS.search),
  };
}

export function toUnitFilter({ kind, category, search }: ReturnType<typeof parseUnitListParams>): UnitFilter {
  return { kind, categoryCode: category, search };
}
