import { describe, expect, it } from 'vitest';

import { CALENDAR_YEARS } from './calendar-years.js';
import { clockAt, deadline } from './deadline.js';
import { CLAIM_LIMIT, finishLimit, RETURN_LIMIT, STEP_LIMIT, VERIFY_LIMIT } from './time-limits.js';
import { workingCalendar } from './working-calendar.js';

const ENSHI = workingCalendar('Asia/Shanghai', CALENDAR_YEARS);
const at = (wall: string): Date => new Date(`${wall.replace(' ', 'T')}:00+08:00`);

const MONDAY = '2026-11-16 09:00';
const FRIDAY = '2026-11-20 15:00';
const SATURDAY = '2026-11-21 10:00';
const NEW_YEARS_EVE = '2026-02-16 20:00';

describe('the time limits of the trade', () => {
  it.each([
    ['claim an ordinary order', CLAIM_LIMIT.NORMAL, FRIDAY, '2026-11-23 15:00'],
    ['claim an urgent order', CLAIM_LIMIT.URGENT, FRIDAY, '2026-11-20 16:00'],
    ['claim an urgent order on a Saturday', CLAIM_LIMIT.URGENT, SATURDAY, '2026-11-23 01:00'],
    ['claim an emergency on a Saturday', CLAIM_LIMIT.EMERGENCY, SATURDAY, '2026-11-21 11:00'],
    ['finish an ordinary order', finishLimit('NORMAL', 'DEPARTMENT'), MONDAY, '2026-11-23 09:00'],
    ['finish an urgent order', finishLimit('URGENT', 'DEPARTMENT'), FRIDAY, '2026-11-23 15:00'],
    [
      'finish an emergency on New Year’s Eve',
      finishLimit('EMERGENCY', 'DEPARTMENT'),
      NEW_YEARS_EVE,
      '2026-02-16 22:00',
    ],
    [
      'finish what residents settle among themselves',
      finishLimit('NORMAL', 'DELIBERATION'),
      MONDAY,
      '2026-11-23 09:00',
    ],
    ['finish an order of the committee', finishLimit('NORMAL', 'COMMITTEE'), MONDAY, '2026-12-07 09:00'],
    ['finish what a leader has taken on', finishLimit('NORMAL', 'LEADER'), MONDAY, '2026-12-07 09:00'],
    ['finish an urgent one, in any tier', finishLimit('URGENT', 'LEADER'), MONDAY, '2026-11-17 09:00'],
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

describe('the clock', () => {
  const fiveHours = deadline(at(MONDAY), { hours: 5, aroundTheClock: true }, ENSHI);

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
    const fiveDays = deadline(at(MONDAY), finishLimit('NORMAL', 'DEPARTMENT'), ENSHI);
    expect(clockAt(at('2026-11-20 08:59'), fiveDays)).toBe('NORMAL');
    expect(clockAt(at('2026-11-20 09:00'), fiveDays)).toBe('DUE_SOON');
    expect(clockAt(at('2026-11-22 23:00'), fiveDays)).toBe('DUE_SOON');
    expect(clockAt(at('2026-11-23 09:00'), fiveDays)).toBe('OVERDUE');
  });

  it('stands at normal where nothing is due', () => {
    expect(clockAt(at(MONDAY), null)).toBe('NORMAL');
  });
});
