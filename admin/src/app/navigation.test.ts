import { ACCOUNT_ROLES } from '@lindan/shared';
import { expect, it } from 'vitest';

import { PLACES, placesOf } from './navigation';

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
