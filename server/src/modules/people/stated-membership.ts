import type { Post, Role } from '@lindan/shared';

import type { StatedMembership } from './compare-memberships.js';

/** A membership as it comes in: what is left out is null. */
export interface MembershipStatement {
  readonly role: Role;
  readonly regionId?: string | null;
  readonly unitId?: string | null;
  readonly post?: Post | null;
  readonly since?: string | null;
  readonly until?: string | null;
}

export function statedMembership(input: MembershipStatement): StatedMembership {
  const { role, regionId = null, unitId = null, post = null, since = null, until = null } = input;
  return { role, regionId: canonical(regionId), unitId: canonical(unitId), post, since, until };
}

/** An id as the database writes it: ids are compared as texts. */
function canonical(id: string | null): string | null {
  return id?.toLowerCase() ?? null;
}
