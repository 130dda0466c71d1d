import { writtenForm } from '@lindan/shared/written-form';
import { expect, it } from 'vitest';

import { comparePlaces, placesIn } from './named-places.js';

const of = (text: string) => ({ places: placesIn(text), form: writtenForm(text) });

it.each([
  ['阳光花园门口的路灯坏了', ['阳光']],
  ['舞阳大道与施州大道路口', ['舞阳', '施州']],
  ['我们小区的马路', []],
  ['没有地名', []],
])('%s names %j', (text, places) => {
  expect(placesIn(text)).toEqual(places);
});

it.each([
  ['阳光花园的电梯', '阳光花园3栋电梯', 'same'],
  ['丽景新城小区噪音', '丽景新城施工', 'same'],
  ['阳光花园的电梯', '书香公寓的电梯', 'other'],
  ['阳光花园的电梯', '电梯坏了', 'unknown'],
  ['电梯坏了', '电梯停了', 'unknown'],
] as const)('%s and %s: %s', (one, other, compared) => {
  expect(comparePlaces(of(one), of(other))).toBe(compared);
  expect(comparePlaces(of(other), of(one))).toBe(compared);
});
