import { countedHours } from '@lindan/shared';
import { expect, it } from 'vitest';

import { workedDaysIn } from './worked-days';

const at = (local: string): Date => new Date(`${local}:00+08:00`);

it('leaves days off out of the time that is left, where they stand still', () => {
  const year = { year: 2026, holidays: ['2026-11-20'], workdays: ['2026-11-22'] };
  const enshi = workedDaysIn('Asia/Shanghai', [year]);
  const left = (counts: Parameters<typeof countedHours>[2]) =>
    countedHours(at('2026-11-19T18:00'), at('2026-11-23T12:00'), counts, enshi);
  // Friday is a day off and Sunday is worked: six hours of Thursday, Sunday, and half of Monday.
  expect(left('WORKED_DATES')).toBe(6 + 24 + 12);
  expect(left('EVERY_DAY')).toBe(90);
});
