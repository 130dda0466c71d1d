import { expect, it } from 'vitest';

import { hoursInWords } from './hours-in-words.js';

const on = (weekdays: readonly number[], from: string, until: string) =>
  weekdays.map((weekday) => ({ weekday, from, until }));

it('days in a row are told by the first and the last, others one by one', () => {
  const hours = [...on([1, 2, 3, 5], '09:00', '12:00'), ...on([6, 7], '10:00', '11:00')];
  expect(hoursInWords(hours, 'zh-CN')).toEqual(['周一–周三和周五 09:00-12:00', '周六和周日 10:00-11:00']);
  expect(hoursInWords(hours, 'en')).toEqual(['Mon–Wed & Fri 09:00-12:00', 'Sat & Sun 10:00-11:00']);
});

it('several time ranges of a day stand in one line', () => {
  const hours = [...on([3], '14:00', '17:00'), ...on([3], '09:00', '12:00')];
  expect(hoursInWords(hours, 'zh-CN')).toEqual(['周三 09:00-12:00, 14:00-17:00']);
});

it('without hours there is nothing to tell', () => {
  expect(hoursInWords([], 'en')).toEqual([]);
});
