import { ACCOUNT_ROLES, LIMITS, PERSON_STATUSES } from '@lindan/shared';

import { readOne, readText } from '@/components/table/url-params';
import type { PersonFilter } from '@/graphql/generated/graphql';

import type { MembershipDraft } from './membership-drafts';

export type PeopleParams = ReturnType<typeof parsePeopleParams>;

export function parsePeopleParams(search: URLSearchParams) {
  return {
    role: readOne(search, 'role', ACCOUNT_ROLES),
    status: readOne(search, 'status', PERSON_STATUSES),
    search: readText(search, 'search', LIMITS.search),
    place: readText(search, 'place'),
    unit: readText(search, 'unit'),
    invited: readInvited(search),
  };
}

/** The membership that an invitation is opened for: a role, at a place or of a unit. */
function readInvited(search: URLSearchParams): MembershipDraft | undefined {
  const role = readOne(search, 'invite', ACCOUNT_ROLES);
  return role && { role, regionId: readText(search, 'where'), unitId: readText(search, 'of') };
}

/** Changes of the address that close the invitation. */
export const NOT_INVITED = { invite: undefined, where: undefined, of: undefined };

export function toPersonFilter({ role, status, search, place, unit }: PeopleParams): PersonFilter {
  return { role, status, search, regionId: place, unitId: unit };
}
