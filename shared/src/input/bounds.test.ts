import { expect, it } from 'vitest';

import { COUNTRY_BOUNDS, liesWithin } from './bounds.js';

const ENSHI = { south: 29.84, west: 109.07, north: 30.67, east: 109.98 };

it.each([
  ['the middle of the city', { latitude: 30.3, longitude: 109.5 }, true],
  ['its corner', { latitude: 29.84, longitude: 109.07 }, true],
  ['the next county', { latitude: 30.3, longitude: 110.1 }, false],
  ['latitude and longitude swapped', { latitude: 109.5, longitude: 30.3 }, false],
  ['no number', { latitude: Number.NaN, longitude: 109.5 }, false],
])('%s', (_case, point, isWithin) => {
  expect(liesWithin(ENSHI, point)).toBe(isWithin);
});

it('a device that knows no place is beyond the country', () => {
  expect(liesWithin(COUNTRY_BOUNDS, { latitude: 0, longitude: 0 })).toBe(false);
});
