import type { Post, Role } from '@lindan/shared';

/** A membership as a keeper of people states it. */
export interface StatedMembership {
  readonly role: Role;
  readonly regionId: string | null;
  readonly unitId: string | null;
  readonly post: Post | null;
  readonly since: string | null;
  readonly until: string | null;
}

/** A membership that there is. */
export interface HeldMembership extends StatedMembership {
  readonly id: string;
}

export interface MembershipChanges {
  readonly added: readonly StatedMembership[];
  /** With the ids of those whose post or period changes. */
  readonly changed: readonly HeldMembership[];
  readonly removed: readonly HeldMembership[];
}

/** What has to be done so that the memberships become those that are wanted. A membership keeps its id, also in another period. */
export function compareMemberships(
  held: readonly HeldMembership[],
  wanted: readonly StatedMembership[],
): MembershipChanges {
  const left = [...held];
  const take = (isIt: (one: HeldMembership) => boolean): HeldMembership | undefined => {
    const at = left.findIndex(isIt);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  // First those that stay as they are, so that none of them is taken for a changed one.
  const others = wanted.filter((one) => take((it) => isSame(it, one)) === undefined);
  const moved = others.map((one) => ({ one, was: take((it) => isSamePlace(it, one)) }));
  return {
    added: moved.filter(({ was }) => was === undefined).map(({ one }) => one),
    changed: moved.flatMap(({ one, was }) => (was === undefined ? [] : [{ ...one, id: was.id }])),
    removed: left,
  };
}

/** The same role at the same place and for the same unit. */
export function isSamePlace(a: StatedMembership, b: StatedMembership): boolean {
  return a.role === b.role && a.regionId === b.regionId && a.unitId === b.unitId;
}

/** The same also in post and period. */
export function isSame(a: StatedMembership, b: StatedMembership): boolean {
  return isSamePlace(a, b) && a.post === b.post && a.since === b.since && a.until === b.until;
}

/** At least one day lies in both periods. */
export function overlaps(a: StatedMembership, b: StatedMembership): boolean {
  const [first, last] = ['0000-01-01', '9999-12-31'];
  return (a.since ?? first) <= (b.until ?? last) && (b.since ?? first) <= (a.until ?? last);
}
