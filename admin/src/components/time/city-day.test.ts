import { describe, expect, it } from 'vitest';

import { addDays, dateIn, daysBetween, startOfDay } from './city-day';

const start = (timeZone: string, date: string) => startOfDay(timeZone, date).toISOString();

describe('days are those of the city', () => {
  it('has the next day in Enshi while it is still evening in London', () => {
    expect(dateIn('Asia/Shanghai', new Date('2026-11-21T17:00:00Z'))).toBe('2026-11-22');
  });

  it('begins a day at midnight in the city', () => {
    expect(start('Asia/Shanghai', '2026-11-22')).toBe('2026-11-21T16:00:00.000Z');
  });

  it.each([
    ['2026-03-29', '2026-03-28T23:00:00.000Z', 23],
    ['2026-10-25', '2026-10-24T22:00:00.000Z', 25],
  ])('cuts the day on which the clocks of Berlin change: %s', (date, begins, hours) => {
    expect(start('Europe/Berlin', date)).toBe(begins);
    const next = startOfDay('Europe/Berlin', addDays(date, 1)).getTime();
    expect((next - Date.parse(begins)) / 3_600_000).toBe(hours);
  });

  it('begins later where the clocks leap over midnight', () => {
    expect(start('America/Sao_Paulo', '2018-11-04')).toBe('2018-11-04T03:00:00.000Z');
  });

  it.each(['Pacific/Kiritimati', 'Etc/GMT+12', 'Asia/Kathmandu', 'UTC'])(
    'begins in %s with its first minute',
    (zone) => {
      const first = startOfDay(zone, '2026-11-22');
      expect(dateIn(zone, first)).toBe('2026-11-22');
      expect(dateIn(zone, new Date(first.getTime() - 1))).toBe('2026-11-21');
    },
  );
});

it('counts days by the calendar', () => {
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  expect(addDays('2026-11-22', -29)).toBe('2026-10-24');
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
});
