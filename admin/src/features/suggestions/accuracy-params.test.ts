import { expect, it } from 'vitest';

import { accuracyParamsOf } from './accuracy-params';

const at = (moment: string, search = '') =>
  accuracyParamsOf(new Date(moment), 'Asia/Shanghai')(new URLSearchParams(search));

it('the period begins with a month, across the turn of a year too', () => {
  expect(at('2026-11-30T08:00:00Z')).toMatchObject({ months: '6', from: '2026-06-01', to: '2026-11-30' });
  expect(at('2027-01-31T16:30:00Z', 'months=3')).toMatchObject({ from: '2026-12-01', to: '2027-02-01' });
  expect(at('2026-12-31T08:00:00Z', 'months=12')).toMatchObject({ from: '2026-01-01', to: '2026-12-31' });
});

it('what makes no sense counts as absent', () => {
  expect(at('2026-11-30T08:00:00Z', 'months=99&scope=x&kind=y')).toMatchObject({
    months: '6',
    scope: 'OWN',
    kind: 'UNIT',
  });
});
