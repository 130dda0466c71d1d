import { LIMITS, REGION_KINDS } from '@lindan/shared';

import { readOne, readText } from '@/components/table/url-params';
import type { RegionFilter } from '@/graphql/generated/graphql';

export type PlacesParams = ReturnType<typeof parsePlacesParams>;

export function parsePlacesParams(search: URLSearchParams) {
  return {
    parent: readText(search, 'in'),
    kind: readOne(search, 'kind', REGION_KINDS),
    search: readText(search, 'search', LIMITS.search),
  };
}

/** One level below a place, unless a word or a kind looks for it everywhere. */
export function toRegionFilter(
  { parent, kind, search }: PlacesParams,
  own: string | undefined,
): RegionFilter {
  const looksEverywhere = search !== undefined || kind !== undefined;
  return { parentId: parent ?? (looksEverywhere ? undefined : own), kind, search };
}
