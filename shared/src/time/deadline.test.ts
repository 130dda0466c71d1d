import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Urgency } from '../vocabulary/demand.js';
import type { Tier } from '../vocabulary/order.js';
import { CALENDAR_YEARS } from './calendar-years.js';
import { countedHours } from './counted-time.js';
import { clockAt, deadline } from './deadline.js';
import { stepLimits, TIME_LIMITS, timeLimit } from './limit-rules.js';
import { nextOpening } from './open-hours.js';
import { OPENING_HOURS } from './opening-hours.js';
import type { TimeCount, TimeLimit } from './time-limits.js';
import {
  CLAIM_LIMIT,
  CONTACT_LIMIT,
  RETURN_LIMIT,
  STEP_LIMIT,
  TIME_COUNTS,
  VERIFY_LIMIT,
  workedDates,
} from './time-limits.js';
import { workingCalendar } from './working-calendar.js';

const ENSHI = workingCalendar('Asia/Shanghai', OPENING_HOURS, CALENDAR_YEARS);
const finishLimit = (urgency: Urgency, tier: Tier): TimeLimit =>
  timeLimit(stepLimits(TIME_LIMITS, 'FINISH'), { urgency, tier });
const at = (wall: string): Date => new Date(`${wall.replace(' ', 'T')}:00+08:00`);

const MONDAY = '2026-11-16 09:00';
const MONDAY_AT_TEN = '2026-11-16 10:00';
const FRIDAY = '2026-11-20 15:00';
const SATURDAY = '2026-11-21 10:00';
const NEW_YEARS_EVE = '2026-02-16 20:00';

describe('the time limits of the trade', () => {
  it.each([
    ['claim an ordinary order', CLAIM_LIMIT.NORMAL, FRIDAY, '2026-11-23 15:00'],
    ['claim an urgent order', CLAIM_LIMIT.URGENT, FRIDAY, '2026-11-20 16:00'],
    ['claim an urgent order on a Saturday', CLAIM_LIMIT.URGENT, SATURDAY, '2026-11-21 11:00'],
    ['claim an emergency on a Saturday', CLAIM_LIMIT.EMERGENCY, SATURDAY, '2026-11-21 11:00'],
    ['contact a resident', CONTACT_LIMIT.NORMAL, FRIDAY, '2026-11-23 15:00'],
    [
      'contact one whose demand is urgent, into the evening',
      CONTACT_LIMIT.URGENT,
      FRIDAY,
      '2026-11-21 10:00',
    ],
    ['contact one in an emergency, at night', CONTACT_LIMIT.EMERGENCY, NEW_YEARS_EVE, '2026-02-16 21:00'],
    ['finish an ordinary order', finishLimit('NORMAL', 'DEPARTMENT'), MONDAY, '2026-11-23 10:00'],
    ['finish an urgent order', finishLimit('URGENT', 'DEPARTMENT'), FRIDAY, '2026-11-21 15:00'],
    [
      'finish an emergency on New Year’s Eve',
      finishLimit('EMERGENCY', 'DEPARTMENT'),
      NEW_YEARS_EVE,
      '2026-02-16 22:00',
    ],
    [
      'finish what residents settle among themselves',
      finishLimit('NORMAL', 'DELIBERATION'),
      MONDAY_AT_TEN,
      '2026-11-23 10:00',
    ],
    [
      'finish an order of the committee',
      finishLimit('NORMAL', 'COMMITTEE'),
      MONDAY_AT_TEN,
      '2026-12-07 10:00',
    ],
    ['finish what a leader has taken on', finishLimit('NORMAL', 'LEADER'), MONDAY_AT_TEN, '2026-12-07 10:00'],
    ['finish an urgent one, in any tier', finishLimit('URGENT', 'LEADER'), MONDAY_AT_TEN, '2026-11-17 10:00'],
    ['finish an emergency, in any tier', finishLimit('EMERGENCY', 'COMMITTEE'), SATURDAY, '2026-11-21 12:00'],
    ['return an order', RETURN_LIMIT, FRIDAY, '2026-11-24 15:00'],
    ['verify a result', VERIFY_LIMIT, FRIDAY, '2026-11-24 15:00'],
    ['assess, screen, list or dispatch', STEP_LIMIT.NORMAL, FRIDAY, '2026-11-23 15:00'],
    ['the same when it is urgent', STEP_LIMIT.URGENT, FRIDAY, '2026-11-20 17:00'],
    ['the same in an emergency, at night', STEP_LIMIT.EMERGENCY, NEW_YEARS_EVE, '2026-02-16 21:00'],
  ])('%s', (_what, limit, from, dueAt) => {
    expect(deadline(at(from), limit, ENSHI).dueAt).toEqual(at(dueAt));
  });
});

describe('a deadline in the closed hours', () => {
  const hours = (count: number, counts: TimeCount): TimeLimit => ({ hours: count, counts });
  it.each([
    // F10 of the trade's list of faults: nobody is late, and nothing is promised, at four in the morning.
    [
      'claim what was urgent at four in the morning',
      CLAIM_LIMIT.URGENT,
      '2026-11-16 03:54',
      '2026-11-16 10:00',
    ],
    ['finish it', finishLimit('URGENT', 'DEPARTMENT'), '2026-11-16 03:54', '2026-11-17 10:00'],
    ['take its next step', STEP_LIMIT.URGENT, '2026-11-16 03:54', '2026-11-16 10:00'],
    ['an emergency is due at night', CLAIM_LIMIT.EMERGENCY, '2026-11-16 03:54', '2026-11-16 04:54'],
    ['an end at closing stands', hours(1, 'EVERY_DAY'), '2026-11-16 17:00', '2026-11-16 18:00'],
    ['a minute later it does not', hours(1, 'EVERY_DAY'), '2026-11-16 17:01', '2026-11-17 10:00'],
    [
      'at the opening nobody can have acted yet',
      hours(1, 'EVERY_DAY'),
      '2026-11-16 08:00',
      '2026-11-16 10:00',
    ],
    ['an hour after opening stands', hours(1, 'EVERY_DAY'), '2026-11-16 09:00', '2026-11-16 10:00'],
    ['urgent on a Saturday evening: Sunday', hours(1, 'EVERY_DAY'), '2026-11-21 20:00', '2026-11-22 10:00'],
    [
      'ordinary on a Friday evening: Monday',
      hours(1, 'WORKED_DATES'),
      '2026-11-20 20:00',
      '2026-11-23 10:00',
    ],
    ['ordinary from a Saturday', workedDates(1), '2026-11-21 10:00', '2026-11-24 10:00'],
    ['ordinary before the long holidays', hours(2, 'WORKED_DATES'), '2026-02-14 17:00', '2026-02-24 10:00'],
  ])('%s', (_what, limit, from, dueAt) => {
    expect(deadline(at(from), limit, ENSHI).dueAt).toEqual(at(dueAt));
  });

  it('follows the hours that are set', () => {
    const early = workingCalendar(
      'Asia/Shanghai',
      { opens: '08:00', closes: '12:00', minutesAfterOpening: 30 },
      [],
    );
    expect(deadline(at('2026-11-16 11:30'), hours(1, 'EVERY_DAY'), early).dueAt).toEqual(
      at('2026-11-17 08:30'),
    );
  });
});

describe('the next opening', () => {
  it.each([
    ['WORKED_DATES', '2026-11-20 09:00', '2026-11-20 09:00'],
    ['WORKED_DATES', '2026-11-20 09:01', '2026-11-23 09:00'],
    ['EVERY_DAY', '2026-11-20 09:01', '2026-11-21 09:00'],
    ['AROUND_THE_CLOCK', '2026-11-20 03:00', '2026-11-20 03:00'],
  ] as const)('of %s from %s is %s', (counts, from, opening) => {
    expect(nextOpening(at(from), counts, ENSHI)).toEqual(at(opening));
  });
});

describe('whatever the moment and the limit, a deadline', () => {
  const moments = fc.date({ min: at('2025-01-01 00:00'), max: at('2027-10-30 00:00'), noInvalidDate: true });
  const limits = fc.record({
    hours: fc.integer({ min: 1, max: 15 * 24 * 60 }).map((minutes) => minutes / 60),
    counts: fc.constantFrom(...TIME_COUNTS),
  });
  const later = fc.integer({ min: 0, max: 60 * 24 * 10 });

  it('never ends in the closed hours, unless it is counted around the clock', () => {
    fc.assert(
      fc.property(moments, limits, (from, limit) => {
        const { dueAt } = deadline(from, limit, ENSHI);
        if (limit.counts === 'AROUND_THE_CLOCK') return;
        const there = new Date(dueAt.getTime() + 8 * 3_600_000).toISOString();
        expect(there.slice(11) >= '10:00:00.000Z' && there.slice(11) <= '18:00:00.000Z').toBe(true);
        const isOpen = limit.counts === 'EVERY_DAY' || ENSHI.isWorkingDay(there.slice(0, 10));
        expect(isOpen).toBe(true);
      }),
    );
  });

  it('is never earlier for a later start or for a longer limit', () => {
    fc.assert(
      fc.property(moments, limits, later, (from, limit, minutes) => {
        const { dueAt } = deadline(from, limit, ENSHI);
        const start = new Date(from.getTime() + minutes * 60_000);
        expect(deadline(start, limit, ENSHI).dueAt.getTime()).toBeGreaterThanOrEqual(dueAt.getTime());
        const longer = { ...limit, hours: limit.hours + minutes / 60 };
        expect(deadline(from, longer, ENSHI).dueAt.getTime()).toBeGreaterThanOrEqual(dueAt.getTime());
      }),
    );
  });

  it('is never before the end of the counted time, and due soon for its last fifth', () => {
    fc.assert(
      fc.property(moments, limits, (from, limit) => {
        const { hours, counts } = limit;
        const { dueAt, dueSoonAt } = deadline(from, limit, ENSHI);
        const whole = countedHours(from, dueAt, counts, ENSHI);
        expect(whole).toBeGreaterThanOrEqual(hours - 1e-6);
        expect(countedHours(dueSoonAt, dueAt, counts, ENSHI)).toBeCloseTo(whole / 5, 5);
      }),
    );
  });
});

describe('the clock', () => {
  const fiveHours = deadline(at(MONDAY), { hours: 5, counts: 'AROUND_THE_CLOCK' }, ENSHI);

  it.each([
    ['2026-11-16 09:00', 'NORMAL'],
    ['2026-11-16 12:59', 'NORMAL'],
    ['2026-11-16 13:00', 'DUE_SOON'],
    ['2026-11-16 13:59', 'DUE_SOON'],
    ['2026-11-16 14:00', 'OVERDUE'],
    ['2026-12-24 18:00', 'OVERDUE'],
  ])('of five hours from nine stands at %s on %s: amber for the last fifth, red at zero', (now, clock) => {
    expect(clockAt(at(now), fiveHours)).toBe(clock);
  });

  it('turns amber in working time: five working days from Monday, four of them gone by Friday', () => {
    const fiveDays = deadline(at(MONDAY_AT_TEN), finishLimit('NORMAL', 'DEPARTMENT'), ENSHI);
    expect(clockAt(at('2026-11-20 09:59'), fiveDays)).toBe('NORMAL');
    expect(clockAt(at('2026-11-20 10:00'), fiveDays)).toBe('DUE_SOON');
    expect(clockAt(at('2026-11-22 23:00'), fiveDays)).toBe('DUE_SOON');
    expect(clockAt(at('2026-11-23 10:00'), fiveDays)).toBe('OVERDUE');
  });

  it('stands at normal where nothing is due', () => {
    expect(clockAt(at(MONDAY), null)).toBe('NORMAL');
  });
});
