import { readFile } from 'node:fs/promises';

import { beforeAll, describe, expect, it } from 'vitest';

import { listOf } from '../../tables/cell-list.js';
import { readTable } from '../../tables/read-table.js';
import type { CategoryIndex } from './category-score.js';
import { indexCategories, scoreCategories, sureGuesses } from './category-score.js';

const table = async (name: string) => readFile(new URL(`../../../data/${name}.tsv`, import.meta.url), 'utf8');

let index: CategoryIndex;
beforeAll(async () => {
  const rows = readTable(await table('taxonomy'), ['code', 'parent', 'name_zh', 'name_en', 'keywords']);
  const categories = rows.filter(({ parent }) => parent !== '');
  index = indexCategories(
    categories.map(({ code, name_zh: name, name_en: nameEn, keywords }) => ({
      code,
      name,
      nameEn,
      keywords: listOf(keywords),
    })),
  );
});

const guessed = (text: string) => sureGuesses(scoreCategories(text, index))[0]?.code;

describe('the categories of the city', () => {
  it.each(['三单元楼道灯坏了', '邻居养狗扰民', '水管漏水', '楼上太吵', '灯坏了', '有人打架', '没水'])(
    'are not suggested for %s',
    (text) => {
      expect(guessed(text)).toBeUndefined();
    },
  );

  it.each([
    ['六楼老人想加装电梯', '0104'],
    ['家里停水两天了', '0201'],
  ])('%s: %s', (text, code) => {
    expect(guessed(text)).toBe(code);
  });

  it('are suggested for half of the demands, and right in two of three: a person has to say yes', async () => {
    const rows = readTable(await table('demands'), ['demand_zh', 'category_code']);
    const suggested = rows.flatMap(({ demand_zh: text, category_code: code }) => {
      const guess = guessed(text);
      return guess === undefined ? [] : [guess === code];
    });
    expect(suggested.length).toBeGreaterThan(rows.length / 2);
    expect(suggested.filter((isRight) => isRight).length / suggested.length).toBeGreaterThan(0.66);
  });
});
