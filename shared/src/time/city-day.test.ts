import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';

import { cityDayOf } from './city-day.js';

const at = (iso: string): number => Date.parse(iso);
const ZONES = [
  'Asia/Shanghai',
  'Asia/Kathmandu',
  'Europe/Berlin',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'UTC',
];
const moments = fc.integer({ min: at('2010-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') });

describe('the day of a moment in a city', () => {
  it('ends at the city’s midnight, whatever the cache holds for the same hour', () => {
    const end = {
      date: '2026-03-11',
      startsAt: at('2026-03-10T18:15:00Z'),
      endsAt: at('2026-03-11T18:15:00Z'),
    };
    expect(cityDayOf('Asia/Kathmandu', at('2026-03-11T18:14:59.999Z'))).toEqual(end);
    expect(cityDayOf('Asia/Kathmandu', at('2026-03-11T18:15:00Z')).date).toBe('2026-03-12');
    expect(cityDayOf('Asia/Kathmandu', at('2026-03-11T18:14:59.999Z'))).toEqual(end);
  });

  it('has 23 or 25 hours when the clocks change, and begins later where they leap over midnight', () => {
    const hours = (zone: string, noon: string) => {
      const { startsAt, endsAt } = cityDayOf(zone, at(noon));
      return (endsAt - startsAt) / 3_600_000;
    };
    expect(hours('Europe/Berlin', '2026-03-29T10:00:00Z')).toBe(23);
    expect(hours('Europe/Berlin', '2026-10-25T10:00:00Z')).toBe(25);
    expect(cityDayOf('America/Sao_Paulo', at('2018-11-04T12:00:00Z')).startsAt).toBe(
      at('2018-11-04T03:00:00Z'),
    );
    expect(hours('America/Sao_Paulo', '2018-11-04T12:00:00Z')).toBe(23);
  });

  it('is the calendar’s own, and the next begins where it ends', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), moments, (zone, moment) => {
        const { date, startsAt, endsAt } = cityDayOf(zone, moment);
        const there = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
        expect(date).toBe(there.toPlainDate().toString());
        expect(startsAt).toBeLessThanOrEqual(moment);
        expect(moment).toBeLessThan(endsAt);
        expect(cityDayOf(zone, endsAt).startsAt).toBe(endsAt);
        expect(cityDayOf(zone, endsAt).date).not.toBe(date);
      }),
    );
  });
});
