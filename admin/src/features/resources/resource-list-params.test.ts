import { expect, it } from 'vitest';

import { parseResourceListParams, toResourceFilter } from './resource-list-params';

const parse = (text: string) => parseResourceListParams(new URLSearchParams(text));

it('an address that makes no sense shows the plain list', () => {
  expect(parse('status=GONE&kind=GIFT&available=yes')).toEqual(parse(''));
});

it('"ours" is the unit of the viewer, whatever unit the address names', () => {
  expect(toResourceFilter(parse('ours=1&unit=u9'), 'u1').unitId).toBe('u1');
});

it('filters by remaining capacity only if the address does', () => {
  expect(toResourceFilter(parse(''), undefined).available).toBeUndefined();
  expect(toResourceFilter(parse('available=1'), undefined).available).toBe(true);
});
