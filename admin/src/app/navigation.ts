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

const duty = (place: PlaceKey) => ({ '/pairings': place, '/catalogue': place, '/categories': place });

/** The pages to which links on a role's places lead, each with the place that stays lit meanwhile. */
const BESIDE: Record<Exclude<Role, 'RESIDENT'>, Readonly<Record<string, PlaceKey>>> = {
  GRID_WORKER: { '/orders': 'demands', '/suggestions': 'resources' },
  BUILDING_GROUP: { '/orders': 'demands', '/suggestions': 'resources' },
  AREA_BRANCH: { '/orders': 'demands', '/suggestions': 'resources' },
  COMMUNITY_STAFF: {
    ...duty('dispatch'),
    '/units': 'dispatch',
    '/people': 'places',
    '/setup': 'places',
    '/suggestions': 'dispatch',
  },
  STREET_STAFF: {
    ...duty('units'),
    '/dispatch': 'queue',
    '/people': 'places',
    '/setup': 'places',
    '/suggestions': 'board',
  },
  UNIT_LIAISON: { '/orders': 'myOrders', '/demands': 'myOrders', '/suggestions': 'resources' },
  PARTY_MEMBER: {
    '/orders': 'myOrders',
    '/demands': 'myOrders',
    '/resources': 'myOrders',
    '/suggestions': 'myOrders',
  },
  SUPERVISOR: { ...duty('units'), '/resources': 'demands', '/suggestions': 'board' },
  ADMIN: {
    ...duty('units'),
    '/orders': 'demands',
    '/resources': 'demands',
    '/jobs': 'settings',
    '/suggestions': 'board',
  },
};

/** The page of an address: its records and forms belong to it. */
export const pageOf = (pathname: string): string => `/${pathname.split('/')[1] ?? ''}`;

/** Every page that only some roles may open. */
const PAGES_OF_ROLES: ReadonlySet<string> = new Set([
  ...Object.values(PLACES).map(({ path }) => path),
  ...Object.values(BESIDE).flatMap((pages) => Object.keys(pages)),
]);

/** The place of a role to which an address belongs: it is lit in the navigation. */
export function placeAt(role: Role | undefined, pathname: string): PlaceKey | undefined {
  const page = pageOf(pathname);
  const own = placesOf(role).find((key) => PLACES[key].path === page);
  if (own !== undefined || role === undefined || role === 'RESIDENT') return own;
  return BESIDE[role][page];
}

/** Whether a role may open an address; what is no page of a role, such as the account, is for everybody. */
export function mayOpen(role: Role | undefined, pathname: string): boolean {
  return !PAGES_OF_ROLES.has(pageOf(pathname)) || placeAt(role, pathname) !== undefined;
}

export function placesOf(role: Role | undefined): readonly PlaceKey[] {
  return role === undefined || role === 'RESIDENT' ? [] : NAVIGATION[role];
}
