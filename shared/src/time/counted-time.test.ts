import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { CALENDAR_YEARS } from './calendar-years.js';
import { dateIn } from './city-date.js';
import { addCounted, countedHours } from './counted-time.js';
import { OPENING_HOURS } from './opening-hours.js';
import { TIME_COUNTS, WORKED_DATE_HOURS } from './time-limits.js';
import { workingCalendar } from './working-calendar.js';

const ENSHI = workingCalendar('Asia/Shanghai', OPENING_HOURS, CALENDAR_YEARS);
const NEVER = { ...ENSHI, isWorkingDay: () => false };

/** Local time in Enshi: `2026-02-13 15:00`. */
const at = (wall: string): Date => new Date(`${wall.replace(' ', 'T')}:00+08:00`);
const after = (from: string, days: number): Date =>
  addCounted(at(from), days * WORKED_DATE_HOURS, 'WORKED_DATES', ENSHI);

describe('working time', () => {
  it('refuses a calendar without working days instead of counting for ever', () => {
    expect(() => addCounted(at('2026-11-22 09:00'), 1, 'WORKED_DATES', NEVER)).toThrow(RangeError);
  });

  it.each([-1, Number.NaN])('refuses to add %d hours', (hours) => {
    expect(() => addCounted(at('2026-11-23 09:00'), hours, 'WORKED_DATES', ENSHI)).toThrow(RangeError);
  });

  it('is zero backwards, and zero on a calendar without working days', () => {
    expect(countedHours(at('2026-11-24 09:00'), at('2026-11-23 09:00'), 'WORKED_DATES', ENSHI)).toBe(0);
    expect(countedHours(at('2026-11-23 09:00'), at('2026-11-24 09:00'), 'WORKED_DATES', NEVER)).toBe(0);
  });

  it.each([
    ['within a working day', '2026-11-23 09:00', 0.25, '2026-11-23 15:00'],
    ['over midnight of two working days', '2026-11-23 15:00', 1, '2026-11-24 15:00'],
    ['Friday afternoon and one day: Monday afternoon', '2026-11-20 15:00', 1, '2026-11-23 15:00'],
    ['from a Saturday it starts on Monday', '2026-11-21 10:00', 1, '2026-11-24 00:00'],
    ['a working day that ends exactly with Friday', '2026-11-20 00:00', 1, '2026-11-21 00:00'],
    ['five working days are a week', '2026-11-16 09:30', 5, '2026-11-23 09:30'],
    ['three weeks for work of many parties', '2026-11-02 09:00', 15, '2026-11-23 09:00'],
  ])('%s', (_case, from, days, to) => {
    expect(after(from, days)).toEqual(at(to));
  });
});

describe('Spring Festival 2026: nine days off from 15 February, 14 and 28 February worked for it', () => {
  it.each([
    ['the Saturday before is worked', '2026-02-13 15:00', 1, '2026-02-14 15:00'],
    ['from that Saturday the next working day is the 24th', '2026-02-14 15:00', 1, '2026-02-24 15:00'],
    ['New Year itself starts no clock', '2026-02-17 09:00', 1, '2026-02-25 00:00'],
    ['the Saturday after is worked too, the Sunday is not', '2026-02-27 15:00', 2, '2026-03-02 15:00'],
  ])('%s', (_case, from, days, to) => {
    expect(after(from, days)).toEqual(at(to));
  });

  it('ten days on the wall hold two days of work', () => {
    expect(countedHours(at('2026-02-14 00:00'), at('2026-02-25 00:00'), 'WORKED_DATES', ENSHI)).toBe(
      2 * WORKED_DATE_HOURS,
    );
  });
});

describe('the statutory calendar', () => {
  it.each([
    ['2025-10-08', false, 'the last day of the eight of October 2025'],
    ['2025-09-28', true, 'a Sunday worked for them'],
    ['2026-01-02', false, 'the Friday after New Year'],
    ['2026-01-04', true, 'the Sunday worked for it'],
    ['2026-04-06', false, 'the Monday of 清明'],
    ['2026-05-05', false, 'the last day of May'],
    ['2026-05-09', true, 'the Saturday worked for it'],
    ['2026-06-19', false, '端午'],
    ['2026-09-20', true, 'a Sunday worked for October'],
    ['2026-09-25', false, '中秋'],
    ['2026-10-07', false, 'the last day of October'],
    ['2026-10-08', true, 'the first working day after'],
    ['2026-10-10', true, 'the Saturday worked for October'],
    ['2026-11-22', false, 'an ordinary Sunday'],
    ['2027-01-01', false, 'New Year, a Friday of a year without a notice yet'],
    ['2029-01-01', false, 'New Year, a Monday of a year without a notice yet'],
    ['2027-03-06', false, 'a Saturday of a year without a notice yet'],
    ['2027-03-08', true, 'a Monday of a year without a notice yet'],
  ])('%s worked: %s, %s', (date, worked) => {
    expect(ENSHI.isWorkingDay(date)).toBe(worked);
  });

  it.each(CALENDAR_YEARS)(
    'lists for $year only dates of that year, and works only on weekends to make up',
    (year) => {
      for (const date of [...year.holidays, ...year.workdays])
        expect(date.startsWith(`${year.year}-`)).toBe(true);
      for (const date of year.workdays) expect([0, 6]).toContain(new Date(date).getUTCDay());
      expect(year.holidays.filter((date) => year.workdays.includes(date))).toEqual([]);
    },
  );
});

describe('the time zone of the city', () => {
  it('cuts the day at midnight in Enshi, not at midnight in Greenwich', () => {
    expect(dateIn('Asia/Shanghai', new Date('2026-11-20T15:59:59.999Z'))).toBe('2026-11-20');
    expect(dateIn('Asia/Shanghai', new Date('2026-11-20T16:00:00.000Z'))).toBe('2026-11-21');
  });

  it('works on Monday 00:30 in Enshi, while Greenwich still has Sunday', () => {
    expect(countedHours(at('2026-11-23 00:00'), at('2026-11-23 00:30'), 'WORKED_DATES', ENSHI)).toBe(0.5);
  });

  it('counts a day of 25 hours where the clocks go back', () => {
    const berlin = workingCalendar('Europe/Berlin', OPENING_HOURS, []);
    const everyDay = { ...berlin, isWorkingDay: () => true };
    const from = new Date('2026-10-24T22:00:00Z');
    expect(countedHours(from, new Date('2026-10-25T23:00:00Z'), 'WORKED_DATES', everyDay)).toBe(25);
  });
});

describe('whatever the moment and the length', () => {
  const moments = fc.date({ min: at('2025-01-01 00:00'), max: at('2027-06-30 00:00'), noInvalidDate: true });
  const hours = fc.integer({ min: 0, max: 15 * 24 * 60 }).map((minutes) => minutes / 60);

  it('the hours added are the hours found between', () => {
    fc.assert(
      fc.property(moments, hours, (from, length) => {
        const to = addCounted(from, length, 'WORKED_DATES', ENSHI);
        expect(countedHours(from, to, 'WORKED_DATES', ENSHI)).toBeCloseTo(length, 5);
      }),
    );
  });

  it('a longer limit never ends earlier, a later start never ends earlier', () => {
    fc.assert(
      fc.property(moments, hours, hours, (from, length, more) => {
        const end = addCounted(from, length, 'WORKED_DATES', ENSHI).getTime();
        expect(addCounted(from, length + more, 'WORKED_DATES', ENSHI).getTime()).toBeGreaterThanOrEqual(end);
        const later = new Date(from.getTime() + more * 3_600_000);
        expect(addCounted(later, length, 'WORKED_DATES', ENSHI).getTime()).toBeGreaterThanOrEqual(end);
      }),
    );
  });

  it('it ends within a working day, or with its last moment', () => {
    fc.assert(
      fc.property(moments, hours, (from, length) => {
        const end = addCounted(from, length, 'WORKED_DATES', ENSHI);
        const before = new Date(end.getTime() - (length > 0 ? 1 : 0));
        expect(ENSHI.isWorkingDay(dateIn('Asia/Shanghai', before))).toBe(true);
      }),
    );
  });

  it('is zero for no time, and the whole of it where it never stands still', () => {
    fc.assert(
      fc.property(moments, hours, (from, length) => {
        for (const counts of TIME_COUNTS) expect(countedHours(from, from, counts, ENSHI)).toBe(0);
        for (const counts of ['AROUND_THE_CLOCK', 'EVERY_DAY'] as const) {
          const to = addCounted(from, length, counts, ENSHI);
          expect(to.getTime() - from.getTime()).toBe(Math.round(length * 3_600_000));
          expect(countedHours(from, to, counts, ENSHI)).toBeCloseTo(length, 5);
        }
      }),
    );
  });

  it('two lengths added one after the other end where their sum does', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TIME_COUNTS), moments, hours, hours, (counts, from, first, second) => {
        const once = addCounted(from, first + second, counts, ENSHI);
        const twice = addCounted(addCounted(from, first, counts, ENSHI), second, counts, ENSHI);
        expect(Math.abs(once.getTime() - twice.getTime())).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('working time of two stretches is the working time of the whole', () => {
    const spring = fc.date({ min: at('2026-01-20 00:00'), max: at('2026-03-20 00:00'), noInvalidDate: true });
    fc.assert(
      fc.property(spring, spring, spring, (...three) => {
        const [first, second, third] = three.sort((a, b) => a.getTime() - b.getTime());
        const parts =
          countedHours(first, second, 'WORKED_DATES', ENSHI) +
          countedHours(second, third, 'WORKED_DATES', ENSHI);
        expect(parts).toBeCloseTo(countedHours(first, third, 'WORKED_DATES', ENSHI), 5);
      }),
    );
  });
});

/** The minutes of 2025–2027 in Enshi, which has no clock changes, one by one. */
describe('counted by the minute over three years', () => {
  const MINUTE_MS = 60_000;
  const FIRST = at('2025-01-01 00:00').getTime();
  const LAST = at('2028-01-01 00:00').getTime();
  const OFF = new Set(CALENDAR_YEARS.flatMap(({ holidays }) => holidays));
  const ON = new Set(CALENDAR_YEARS.flatMap(({ workdays }) => workdays));
  const isWorked = (moment: number): boolean => {
    const there = new Date(moment + 8 * 3_600_000);
    const date = there.toISOString().slice(0, 10);
    if (ON.has(date)) return true;
    return !OFF.has(date) && !date.endsWith('-01-01') && there.getUTCDay() % 6 !== 0;
  };
  /** At each minute, how many worked ones have passed since the first. */
  const passed = new Int32Array((LAST - FIRST) / MINUTE_MS + 1);
  for (let minute = 1; minute < passed.length; minute += 1) {
    const isCounted = isWorked(FIRST + (minute - 1) * MINUTE_MS);
    passed[minute] = (passed[minute - 1] ?? 0) + Number(isCounted);
  }
  const minutes = fc.integer({ min: 0, max: passed.length - 1 });
  const momentOf = (minute: number): Date => new Date(FIRST + minute * MINUTE_MS);

  it('the time between two moments is the number of worked minutes', () => {
    fc.assert(
      fc.property(minutes, minutes, (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const counted = countedHours(momentOf(from), momentOf(to), 'WORKED_DATES', ENSHI);
        expect(Math.round(counted * 60)).toBe((passed[to] ?? 0) - (passed[from] ?? 0));
      }),
      { numRuns: 300 },
    );
  });

  it('a length ends with the minute that completes it', () => {
    const lengths = fc.integer({ min: 1, max: 15 * 24 * 60 });
    const starts = fc.integer({ min: 0, max: passed.length - 60 * 24 * 60 });
    fc.assert(
      fc.property(starts, lengths, (start, length) => {
        const end =
          (addCounted(momentOf(start), length / 60, 'WORKED_DATES', ENSHI).getTime() - FIRST) / MINUTE_MS;
        const goal = (passed[start] ?? 0) + length;
        expect(passed[Math.round(end)]).toBe(goal);
        expect(passed[Math.round(end) - 1]).toBe(goal - 1);
      }),
      { numRuns: 300 },
    );
  });
});
