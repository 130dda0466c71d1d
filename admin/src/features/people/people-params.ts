import { ACCOUNT_ROLES, LIMITS, PERSON_STATUSES } from '@lindan/shared';

import { readOne, readText } from '@/components/table/url-params';
import type { PersonFilter } from '@/graphql/generated/graphql';

export type PeopleParams = ReturnType<typeof parsePeopleParams>;

export function parsePeopleParams(search: URLSearchParams) {
  return {
    role: readOne(search, 'role', ACCOUNT_ROLES),
    status: readOne(search, 'status', PERSON_STATUSES),
    search: readText(search, 'search', LIMITS.search),
    place: readText(search, 'place'),
    unit: readText(search, 'unit'),
  };
}

export function toPersonFilter({ role, status, search, place, unit }: PeopleParams): PersonFilter {
  return { role, status, search, regionId: place, unitId: unit };
}
