import { expect, it } from 'vitest';

import { writtenFormTable } from './written-form-table.mjs';

const TABLE = writtenFormTable();

/** The characters of a constant, each with what it becomes. */
function pairsIn(constant) {
  const text = new RegExp(`${constant} =\\n {2}'(.*)';`).exec(TABLE)?.[1] ?? '';
  const characters = Array.from(text);
  return new Map(
    characters.flatMap((from, place) => (place % 2 === 0 ? [[from, characters[place + 1]]] : [])),
  );
}

it('has the traditional characters of every writing, the most frequent first', () => {
  const pairs = pairsIn('SIMPLIFIED_PAIRS');
  expect(['臺', '階', '裏', '裡', '乾', '著', '衞'].map((one) => pairs.get(one)).join('')).toBe(
    '台阶里里干着卫',
  );
  expect(Array.from(pairs.keys()).indexOf('來')).toBeLessThan(50);
});

it('lets nothing become what becomes something else, and keeps simplified characters', () => {
  for (const constant of ['SIMPLIFIED_PAIRS', 'CASE_PAIRS']) {
    const pairs = pairsIn(constant);
    expect(pairs.size).toBeGreaterThan(500);
    expect(Array.from(pairs.values()).filter((one) => pairs.has(one))).toEqual([]);
  }
  expect(pairsIn('SIMPLIFIED_PAIRS').has('么')).toBe(false);
});

it('has small letters for capitals beyond ASCII', () => {
  const pairs = pairsIn('CASE_PAIRS');
  expect(['É', 'Σ', 'ς', 'Ж'].map((one) => pairs.get(one)).join('')).toBe('éσσж');
});
