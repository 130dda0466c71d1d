import { expect, it } from 'vitest';

import { hoursOf, nextRow, rowsOf } from './hours-rows';

const morning = { from: '09:00', until: '12:00' };

it('days with the same hours are edited in one row', () => {
  const hours = [1, 2].map((weekday) => ({ weekday, ...morning }));
  expect(rowsOf(hours)).toEqual([{ weekdays: [1, 2], ...morning }]);
  expect(hoursOf(rowsOf(hours))).toEqual(hours);
});

it('an end at midnight is the end of the day', () => {
  const hours = [{ weekday: 7, from: '18:00', until: '24:00' }];
  expect(rowsOf(hours)).toEqual([{ weekdays: [7], from: '18:00', until: '00:00' }]);
  expect(hoursOf(rowsOf(hours))).toEqual(hours);
});

it('a new row proposes days that have no hours yet, or nothing', () => {
  const office = { from: '09:00', until: '17:00' };
  expect(nextRow([])).toEqual({ weekdays: [1, 2, 3, 4, 5], ...office });
  expect(nextRow([{ weekdays: [1, 2, 3, 4, 5] }])).toEqual({ weekdays: [6, 7], ...office });
  expect(nextRow([{ weekdays: [1, 2, 3, 4, 5, 6, 7] }])).toEqual({});
});

it('a row without a day says nothing', () => {
  expect(hoursOf([{ ...morning }])).toEqual([]);
});
