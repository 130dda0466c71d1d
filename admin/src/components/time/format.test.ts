import { describe, expect, it } from 'vitest';

import { formatDay, formatMoment, span } from './format';

const HOUR = 3_600_000;

describe('a length of time is said in one unit', () => {
  it.each([
    [0, 'minutes', 0],
    [-30 * 60_000, 'minutes', 30],
    [2 * HOUR - 1, 'minutes', 119],
    [3 * HOUR, 'hours', 3],
    [47 * HOUR, 'hours', 47],
    [-50 * HOUR, 'days', 2],
  ])('%i ms', (length, unit, amount) => {
    expect(span(length)).toEqual({ unit, amount });
  });
});

describe('times are those of the city', () => {
  it('says the exact moment with year and minute', () => {
    expect(formatMoment('2026-11-22T01:05:00Z', 'zh-CN', 'Asia/Shanghai')).toBe('2026/11/22 09:05');
  });

  it.each([
    ['2026-10-25T00:30:00Z', '2026/10/25 02:30'],
    ['2026-10-25T01:30:00Z', '2026/10/25 02:30'],
    ['2026-10-25T02:30:00Z', '2026/10/25 03:30'],
  ])('follows the clocks of Berlin when they are put back: %s', (iso, shown) => {
    expect(formatMoment(iso, 'zh-CN', 'Europe/Berlin')).toBe(shown);
  });

  it('leaves a plain date as it is', () => {
    expect(formatDay('2026-11-22', 'zh-CN')).toBe('11月22日');
  });
});
