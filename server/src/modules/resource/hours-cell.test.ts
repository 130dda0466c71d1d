import { hoursInWords } from '@lindan/shared';
import { describe, expect, it } from 'vitest';

import { hoursInCell } from './hours-cell.js';

const on = (weekdays: readonly number[], from: string, until: string) =>
  weekdays.map((weekday) => ({ weekday, from, until }));

describe('a cell of weekly hours', () => {
  it.each([
    ['周一至周五 09:00-12:00', on([1, 2, 3, 4, 5], '09:00', '12:00')],
    ['1-3 9:00-12:00', on([1, 2, 3], '09:00', '12:00')],
    ['Mon,Wed 09:00-12:00', on([1, 3], '09:00', '12:00')],
    ['星期六、星期天 18:00-24:00', on([6, 7], '18:00', '24:00')],
    ['每天 9：00至17：30', on([1, 2, 3, 4, 5, 6, 7], '09:00', '17:30')],
    ['周六 09:00-10:00；周日 10:00-11:00', [...on([6], '09:00', '10:00'), ...on([7], '10:00', '11:00')]],
    [
      '1 09:00-10:00,14:00-15:00|2 09:00-10:00',
      [...on([1], '09:00', '10:00'), ...on([1], '14:00', '15:00'), ...on([2], '09:00', '10:00')],
    ],
    ['', []],
  ])('"%s" is read', (cell, hours) => {
    expect(hoursInCell(cell)).toEqual(hours);
  });

  it.each(['预约', '周一', '09:00-12:00', '周八 09:00-12:00', '周一 上午', '周一-周三-周五 09:00-10:00'])(
    '"%s" says none',
    (cell) => {
      expect(hoursInCell(cell)).toBeUndefined();
    },
  );

  it.each(['zh-CN', 'en'] as const)('is read back as the product says it (%s)', (locale) => {
    const hours = [...on([1, 2, 3, 5], '09:00', '12:00'), ...on([7], '10:00', '11:00')];
    const said = hoursInWords(hours, locale).map((line) => line.replaceAll(' & ', '&'));
    expect(hoursInCell(said.join('；'))).toEqual(hours);
  });
});
