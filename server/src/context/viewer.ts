import type { RegionKind, Role } from '@lindan/shared';

/** A membership as the policies need it: a role with the place or the unit in which it is held. */
export interface ViewerMembership {
  readonly role: Role;
  readonly region: { readonly id: string; readonly kind: RegionKind } | null;
  readonly unit: UnitReach | null;
}

/** A unit and what makes it eligible for open orders. */
export interface UnitReach {
  readonly id: string;
  /** Communities it is paired with (包保/结对). */
  readonly pairedCommunityIds: readonly string[];
  /** Categories it is responsible for (权责). */
  readonly categoryCodes: readonly string[];
}

/** The signed-in person with the memberships that rules need, from the viewer cache (`modules/people/viewer-cache.ts`). */
export interface Viewer {
  readonly personId: string;
  readonly account: string;
  readonly name: string;
  readonly memberships: readonly ViewerMembership[];
}
