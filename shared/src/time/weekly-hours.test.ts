import { describe, expect, it } from 'vitest';

import { daysWithHours, sortedHours, weeklyHoursProblems } from './weekly-hours.js';

const on = (weekday: number, from: string, until: string) => ({ weekday, from, until });

describe('weekly hours are refused', () => {
  it.each([
    ['on a day that is none', [on(8, '09:00', '12:00')], { '[0].weekday': 'outOfRange' }],
    ['from a time that is none', [on(1, '9 am', '12:00')], { '[0].from': 'timeOfDay' }],
    ['until a time that is none', [on(1, '09:00', '25:00')], { '[0].until': 'timeOfDay' }],
    ['from the end of the day', [on(1, '24:00', '24:00')], { '[0].from': 'timeOfDay' }],
    ['ending as they begin', [on(1, '09:00', '09:00')], { '[0].until': 'hoursEnd' }],
    [
      'overlapping on one day, named at the later entry',
      [on(1, '14:00', '17:00'), on(2, '14:00', '17:00'), on(1, '09:00', '14:01')],
      { '[2].from': 'hoursOverlap' },
    ],
    ['twice', [on(1, '09:00', '12:00'), on(1, '09:00', '12:00')], { '[1].from': 'hoursOverlap' }],
  ])('%s', (_case, hours, problems) => {
    expect(weeklyHoursProblems(hours)).toEqual(problems);
  });
});

describe('weekly hours', () => {
  it('may touch, reach the end of the day and stand on several days', () => {
    const hours = [on(1, '09:00', '12:00'), on(1, '12:00', '24:00'), on(2, '09:00', '12:00')];
    expect(weeklyHoursProblems(hours)).toEqual({});
  });

  it('are sorted by day and time', () => {
    const hours = [on(2, '09:00', '10:00'), on(1, '14:00', '15:00'), on(1, '09:00', '10:00')];
    expect(sortedHours(hours)).toEqual([hours[2], hours[1], hours[0]]);
  });

  it('are told for all days with the same hours at once', () => {
    const morning = { from: '09:00', until: '12:00' };
    const hours = [on(3, '09:00', '12:00'), on(1, '09:00', '12:00'), on(2, '14:00', '15:00')];
    expect(daysWithHours(hours)).toMatchObject([
      { weekdays: [1, 3], hours: [morning] },
      { weekdays: [2], hours: [{ from: '14:00', until: '15:00' }] },
    ]);
  });
});
