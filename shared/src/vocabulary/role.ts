/** The roles. A person may have several memberships (role × place or unit). */
export const ROLES = [
  'RESIDENT',
  'GRID_WORKER',
  'BUILDING_GROUP',
  'AREA_BRANCH',
  'COMMUNITY_STAFF',
  'STREET_STAFF',
  'UNIT_LIAISON',
  'PARTY_MEMBER',
  'SUPERVISOR',
  'ADMIN',
] as const;
export type Role = (typeof ROLES)[number];

/** The roles of accounts: a resident has no account, only a number and a tracking code. */
export const ACCOUNT_ROLES = ROLES.filter((role) => role !== 'RESIDENT') as readonly Exclude<
  Role,
  'RESIDENT'
>[];
