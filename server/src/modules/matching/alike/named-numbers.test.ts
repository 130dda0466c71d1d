import { describe, expect, it } from 'vitest';

import { comparedText } from './compared-text.js';
import { compareNumbers } from './named-numbers.js';

const numbersIn = (title: string) => comparedText({ title, description: '' }).numbers;
const named = (text: string) =>
  [...numbersIn(text)].map(([kind, numbers]) => `${kind} ${[...numbers].join(' ')}`).join(', ');

it.each([
  ['3栋2单元漏水', 'house 3, unit 2'],
  ['三号楼二单元', 'house 3, unit 2'],
  ['１２幢的电梯', 'house 12'],
  ['十二栋和二十栋', 'house 12 20'],
  ['中海三期', 'phase 3'],
  ['A3区的5号线', 'district a3, line 5'],
  ['317路公交', 'line 317'],
  ['一路上都是垃圾，几栋楼停电', ''],
  ['2019年3月', ''],
  ['没有数字🙂', ''],
])('%s names %j', (text, numbers) => {
  expect(named(text)).toBe(numbers);
});

it.each(['3栋501室漏水', '3栋2号漏水', '3栋３０２漏水'])(
  '%s: numbers of flats are left out where they must not count',
  (title) => {
    const { numbers, terms } = comparedText({ title, description: '' }, false);
    expect([...numbers.keys()]).toEqual(['house']);
    expect([...terms]).toEqual(['3栋', '漏水']);
  },
);

describe('numbers compare', () => {
  it.each([
    ['3栋', '三栋', { same: 1, other: 0 }],
    ['3栋', '5栋', { same: 0, other: 1 }],
    ['3栋2单元', '3栋1单元', { same: 1, other: 1 }],
    ['3栋', '2单元', { same: 0, other: 0 }],
    ['1栋和3栋', '3栋', { same: 1, other: 0 }],
  ])('%s to %s', (one, other, compared) => {
    expect(compareNumbers(numbersIn(one), numbersIn(other))).toEqual(compared);
    expect(compareNumbers(numbersIn(other), numbersIn(one))).toEqual(compared);
  });
});
