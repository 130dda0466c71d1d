import type { Role } from '@lindan/shared';

import type { DeskQuery } from '@/graphql/generated/graphql';

type Counts = DeskQuery['desk'];

export interface Place {
  readonly path: string;
  /** What waits there. */
  readonly count?: (desk: Counts) => number;
}

/** The places of the console. */
export const PLACES = {
  queue: { path: '/queue', count: (desk) => desk.demandsWaiting },
  dispatch: { path: '/dispatch' },
  ground: { path: '/ground' },
  collect: { path: '/collect' },
  demands: { path: '/demands' },
  orders: { path: '/orders' },
  claimHall: { path: '/claim-hall', count: (desk) => desk.ordersToClaim },
  myOrders: { path: '/my-orders', count: (desk) => desk.ordersInHand },
  supervision: { path: '/supervision', count: (desk) => desk.ordersAtRisk + desk.ordersToVerify },
  resources: { path: '/resources' },
  board: { path: '/board' },
  places: { path: '/places' },
  units: { path: '/units' },
  people: { path: '/people' },
} as const satisfies Record<string, Place>;

export type PlaceKey = keyof typeof PLACES;

/** What each role needs, at most seven; the first is its first page. */
export const NAVIGATION: Record<Exclude<Role, 'RESIDENT'>, readonly PlaceKey[]> = {
  GRID_WORKER: ['ground', 'collect', 'demands', 'resources'],
  BUILDING_GROUP: ['queue', 'demands', 'resources'],
  AREA_BRANCH: ['queue', 'demands', 'resources'],
  COMMUNITY_STAFF: ['queue', 'dispatch', 'demands', 'orders', 'resources', 'board', 'places'],
  STREET_STAFF: ['queue', 'demands', 'orders', 'resources', 'board', 'units', 'places'],
  UNIT_LIAISON: ['claimHall', 'myOrders', 'resources'],
  PARTY_MEMBER: ['claimHall', 'myOrders'],
  SUPERVISOR: ['supervision', 'orders', 'demands', 'board', 'units'],
  ADMIN: ['board', 'demands', 'orders', 'resources', 'places', 'units', 'people'],
};

export function placesOf(role: Role | undefined): readonly PlaceKey[] {
  return role === undefined || role === 'RESIDENT' ? [] : NAVIGATION[role];
}
