import { describe, expect, it } from 'vitest';

import { CALENDAR_YEARS } from './calendar-years.js';
import { OPENING_HOURS } from './opening-hours.js';
import { resultWindowEnd } from './result-window.js';
import { workingCalendar } from './working-calendar.js';

const CALENDAR = workingCalendar('Asia/Shanghai', OPENING_HOURS, CALENDAR_YEARS);
const at = (text: string): Date => new Date(`${text}:00.000+08:00`);

describe('the window of a result', () => {
  it.each([
    ['in hours: 15 times 24 hours later', '2026-03-11T11:00', '2026-03-26T11:00'],
    ['at closing exactly: stands', '2026-03-11T18:00', '2026-03-26T18:00'],
    ['after closing: one hour after the next opening', '2026-03-11T18:01', '2026-03-27T10:00'],
    ['at night: one hour after the opening', '2026-03-11T03:00', '2026-03-26T10:00'],
    ['in the first hour: one hour after the opening', '2026-03-11T09:30', '2026-03-26T10:00'],
    ['on a day off: like any other day', '2026-09-20T12:00', '2026-10-05T12:00'],
  ])('ends %s', (_case, resolved, end) => {
    expect(resultWindowEnd(at(resolved), CALENDAR)).toEqual(at(end));
  });

  it('never ends earlier for a later result', () => {
    let last = 0;
    for (let minutes = 0; minutes < 3 * 24 * 60; minutes += 7) {
      const end = resultWindowEnd(new Date(at('2026-03-11T00:00').getTime() + minutes * 60_000), CALENDAR);
      expect(end.getTime()).toBeGreaterThanOrEqual(last);
      last = end.getTime();
    }
  });
});
