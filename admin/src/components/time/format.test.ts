import { describe, expect, it } from 'vitest';

import { cityDate, formatMoment, span, startOfCityDay } from './format';

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
  it('has the next day in Enshi while it is still evening in London', () => {
    expect(cityDate(new Date('2026-11-21T17:00:00Z'))).toBe('2026-11-22');
  });

  it('begins a day at midnight in the city', () => {
    expect(startOfCityDay('2026-11-22').toISOString()).toBe('2026-11-21T16:00:00.000Z');
  });

  it('says the exact moment with year and minute', () => {
    expect(formatMoment('2026-11-22T01:05:00Z', 'zh-CN')).toBe('2026/11/22 09:05');
  });
});
