import { LIMITS, UNIT_KINDS } from '@lindan/shared';

import { readFlag, readOne, readText } from '@/components/table/url-params';
import type { UnitFilter } from '@/graphql/generated/graphql';

export function parseUnitListParams(search: URLSearchParams) {
  return {
    kind: readOne(search, 'kind', UNIT_KINDS),
    category: readText(search, 'category'),
    closed: readFlag(search, 'closed'),
    search: readText(search, 'search', LIMITS.search),
  };
}

export function toUnitFilter(params: ReturnType<typeof parseUnitListParams>): UnitFilter {
  const { kind, category, closed, search } = params;
  return { kind, categoryCode: category, search, ...(closed && { isClosed: true }) };
}
