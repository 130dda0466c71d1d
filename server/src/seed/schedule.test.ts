import { CALENDAR_YEARS, countedHours, OPENING_HOURS, workingCalendar } from '@lindan/shared';
import { describe, expect, it } from 'vitest';
import { Random } from './random.js';
import { SCENARIOS } from './scenarios.js';
import { Scheduler } from './schedule.js';
import { officeHours, workingHoursBefore } from './working-hours.js';

const ENSHI = workingCalendar('Asia/Shanghai', OPENING_HOURS, CALENDAR_YEARS);
const at = (wall: string): Date => new Date(`${wall.replace(' ', 'T')}:00+08:00`);

describe('the moments of a run', () => {
  it.each([
    ['a Sunday', '2026-11-22 10:00'],
    ['a Monday before work', '2026-11-23 06:00'],
    ['a Wednesday at noon', '2026-11-18 12:00'],
    ['the middle of the holidays of October', '2026-10-04 15:00'],
  ])('lie one after the other, all before the present, when that is %s', (_case, wall) => {
    const present = at(wall);
    const scheduler = new Scheduler(present, ENSHI, new Random(7));
    for (const { steps, when } of SCENARIOS) {
      const moments = scheduler.schedule(steps, when, 1);
      expect(moments).toHaveLength(steps.length);
      moments.forEach((moment, index) => {
        expect(moment.getTime()).toBeLessThanOrEqual(present.getTime());
        expect(moment.getTime()).toBeGreaterThanOrEqual(moments[index - 1]?.getTime() ?? 0);
      });
    }
  });

  it('of staff lie in office hours, as far back as is asked', () => {
    const scheduler = new Scheduler(at('2026-11-18 16:00'), ENSHI, new Random(7));
    const [moment] = scheduler.schedule(['DISPATCH'], { step: 'DISPATCH', workingHoursAgo: [99, 117] }, 1);
    if (moment === undefined) throw new Error('a step has no moment');
    expect(officeHours(ENSHI)(moment)).toBe(true);
    const hours = countedHours(moment, at('2026-11-18 16:00'), 'WORKED_DATES', ENSHI);
    expect(hours).toBeGreaterThan(98);
    expect(hours).toBeLessThan(118);
  });
});

describe('working hours before a moment', () => {
  it.each([
    ['2026-11-18 16:00', 5],
    ['2026-11-22 10:00', 24],
    ['2026-10-09 09:00', 48],
  ])('are found again between: %s, %d hours', (wall, length) => {
    const from = workingHoursBefore(at(wall), length, ENSHI);
    expect(countedHours(from, at(wall), 'WORKED_DATES', ENSHI)).toBeCloseTo(length, 2);
  });
});
