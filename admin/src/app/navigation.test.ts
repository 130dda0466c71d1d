import { ACCOUNT_ROLES } from '@lindan/shared';
import { describe, expect, it } from 'vitest';

import { FEATURES } from './features';
import { mayOpen, PLACES, pageOf, placeAt, placesOf } from './navigation';

/** Every page of the console, as its route names it. */
const ROUTES = FEATURES.flatMap(({ routes }) => routes.map(({ path = '' }) => path));
/** Pages of every account. */
const FOR_ALL = ['/account'];

it.each(ACCOUNT_ROLES)('%s has a first page and at most seven places', (role) => {
  const places = placesOf(role);
  expect(places.length).toBeGreaterThan(0);
  expect(places.length).toBeLessThanOrEqual(7);
});

it('an account without a role has no place', () => {
  expect(placesOf(undefined)).toEqual([]);
});

it('no two places share an address', () => {
  const paths = Object.values(PLACES).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
});

describe('a page', () => {
  const pages = [...new Set(ROUTES.map(pageOf))];
  const ofRoles = pages.filter((page) => !FOR_ALL.includes(page));

  it.each(FOR_ALL)('%s opens for everybody', (page) => {
    expect([...ACCOUNT_ROLES, undefined].every((role) => mayOpen(role, page))).toBe(true);
  });

  it.each(ofRoles)('%s opens for a role, and for nobody without one', (page) => {
    expect(ACCOUNT_ROLES.some((role) => mayOpen(role, page))).toBe(true);
    expect(mayOpen(undefined, page)).toBe(false);
  });

  it.each(ofRoles.flatMap((page) => ACCOUNT_ROLES.map((role) => [page, role] as const)))(
    '%s opens for %s where a place of the role is lit, and only there',
    (page, role) => {
      const lit = placeAt(role, page);
      expect(mayOpen(role, page)).toBe(lit !== undefined);
      expect([...placesOf(role), undefined]).toContain(lit);
    },
  );

  it('takes its records along', () => {
    expect(mayOpen('GRID_WORKER', '/supervision/1')).toBe(false);
    expect(mayOpen('COMMUNITY_STAFF', '/orders/1')).toBe(true);
  });
});
