import type { Role } from '@lindan/shared';
import { ACCOUNT_ROLES, GRID_ROLES } from '@lindan/shared';

/** The roles that a keeper of people gives: community staff fills those in its grids, an administrator all. */
export function rolesGivenBy(keeper: Role | undefined): readonly Role[] {
  return keeper === 'COMMUNITY_STAFF' ? GRID_ROLES : ACCOUNT_ROLES;
}
