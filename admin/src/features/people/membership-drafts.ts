import type { Post, RegionKind, Role } from '@lindan/shared';
import { ROLE_PLACES } from '@lindan/shared';

import type { Problem } from '@/graphql/errors';
import type { MembershipInput } from '@/graphql/generated/graphql';

/** A membership while it is edited. */
export interface MembershipDraft {
  readonly regionId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly role?: Role | undefined;
  readonly post?: Post | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** The roles that can stand at what is chosen so far; what a role still needs can be chosen afterwards. */
export function rolesStandingAt(
  among: readonly Role[],
  kind: RegionKind | undefined,
  hasUnit: boolean,
): readonly Role[] {
  return among.filter((role) => {
    if (role === 'RESIDENT') return false;
    const { regions, unit } = ROLE_PLACES[role];
    return (kind === undefined || regions.includes(kind)) && (!hasUnit || unit);
  });
}

export function toMembershipInputs(drafts: readonly MembershipDraft[] | undefined): MembershipInput[] {
  return (drafts ?? []).flatMap(({ role, since, until, ...rest }) =>
    role === undefined ? [] : [{ ...rest, role, since: since || undefined, until: until || undefined }],
  );
}

/** What is wrong with a membership as a whole stands at its role. */
export function atRoles(problem: Problem | undefined): Problem | undefined {
  if (problem === undefined) return undefined;
  const fields = Object.entries(problem.fields).map(([path, message]) => [
    /memberships\[\d+\]$/.test(path) ? `${path}.role` : path,
    message,
  ]);
  return { ...problem, fields: Object.fromEntries(fields) as Problem['fields'] };
}
