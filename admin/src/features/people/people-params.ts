import { ACCOUNT_ROLES, LIMITS } from '@lindan/shared';

import { readOne, readText } from '@/components/table/url-params';
import type { PersonFilter } from '@/graphql/generated/graphql';

export function parsePeopleParams(search: URLSearchParams) {
  return {
    role: readOne(search, 'role', ACCOUNT_ROLES),
    search: readText(search, 'search', LIMITS.search),
    place: readText(search, 'place'),
  };
}

export function toPersonFilter({ role, search, place }: ReturnType<typeof parsePeopleParams>): PersonFilter {
  return { role, search, regionId: place };
}
