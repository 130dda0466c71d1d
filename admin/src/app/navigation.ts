import type { Role } from '@lindan/shared';

import type { Place } from '@/features/feature';

import { FEATURES } from './features';

type KeysOf<Places> = Places extends unknown ? keyof Places : never;
export type PlaceKey = KeysOf<(typeof FEATURES)[number]['places']>;

/** The places of all features. */
export const PLACES = Object.assign({}, ...FEATURES.map(({ places }) => places)) as Record<PlaceKey, Place>;

/** The places of each role, at most seven; the first is its first page. */
export const NAVIGATION: Record<Exclude<Role, 'RESIDENT'>, readonly PlaceKey[]> = {
  GRID_WORKER: ['ground', 'collect', 'demands', 'resources'],
  BUILDING_GROUP: ['queue', 'demands', 'resources'],
  AREA_BRANCH: ['queue', 'demands', 'resources'],
  COMMUNITY_STAFF: ['queue', 'dispatch', 'demands', 'orders', 'resources', 'board', 'places'],
  STREET_STAFF: ['queue', 'demands', 'orders', 'resources', 'board', 'units', 'places'],
  UNIT_LIAISON: ['claimHall', 'myOrders', 'resources'],
  PARTY_MEMBER: ['claimHall', 'myOrders'],
  SUPERVISOR: ['supervision', 'queue', 'orders', 'demands', 'board', 'units'],
  ADMIN: ['board', 'setup', 'demands', 'places', 'units', 'people', 'settings'],
};

export function placesOf(role: Role | undefined): readonly PlaceKey[] {
  return role === undefined || role === 'RESIDENT' ? [] : NAVIGATION[role];
}
