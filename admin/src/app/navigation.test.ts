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

  it.each(pages)('%s is for all or opens for some roles only', (page) => {
    const roles = ACCOUNT_ROLES.filter((role) => mayOpen(role, page));
    if (FOR_ALL.includes(page)) expect(roles).toEqual(ACCOUNT_ROLES);
    else expect(roles.length).toBeGreaterThan(0);
    expect(mayOpen(undefined, page)).toBe(FOR_ALL.includes(page));
  });

  it.each(pages.flatMap((page) => ACCOUNT_ROLES.map((role) => [page, role] as const)))(
    '%s opens for %s where a place of the role is lit, and only there',
    (page, role) => {
      const lit = placeAt(role, page);
      expect(mayOpen(role, page)).toBe(lit !== undefined || FOR_ALL.includes(page));
      if (lit !== undefined) expect(placesOf(role)).toContain(lit);
    },
  );

  it('takes its records along', () => {
    expect(mayOpen('GRID_WORKER', '/supervision/1')).toBe(false);
    expect(mayOpen('COMMUNITY_STAFF', '/orders/1')).toBe(true);
  });
});
