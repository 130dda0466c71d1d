import { expect, it } from 'vitest';

import { hoursOf } from './offer-hours.js';

it.each([
  ['工作日17:30起', 5, { weekday: 1, from: '17:30', until: '24:00' }],
  ['17:15-7:45', 14, { weekday: 1, from: '17:15', until: '24:00' }],
  ['19:00-次日7:30', 14, { weekday: 1, from: '19:00', until: '24:00' }],
  ['每周五直播招聘', 0, undefined],
  ['馆内每天8小时；展览年8次', 0, undefined],
])('%s says hours of %i time ranges', (text, count, first) => {
  const hours = hoursOf(text);
  expect(hours).toHaveLength(count);
  expect(hours[0]).toEqual(first);
});

it('a night ends in the morning of each day', () => {
  expect(hoursOf('17:15-7:45')).toContainEqual({ weekday: 7, from: '00:00', until: '07:45' });
});
