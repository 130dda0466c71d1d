import { expect, it } from 'vitest';

import { findCategories } from './find-categories';

const one = (code: string, nameZh: string, parent: string | null, keywords: string[] = []) => ({
  code,
  nameZh,
  nameEn: `Category ${code}`,
  keywords,
  parent: parent === null ? null : { code: parent },
});
const TREE = [
  one('01', '住房', null),
  one('0101', '物业', '01', ['电梯停运']),
  one('0102', '业委会', '01'),
  one('02', '市政', null),
  one('0201', '井盖', '02'),
];
const found = (search?: string) => findCategories(TREE, search).map(({ code }) => code);

it('without a word there are all', () => {
  expect(found()).toEqual(['01', '0101', '0102', '02', '0201']);
});

it.each([
  ['a keyword, below its group', '电梯', ['01', '0101']],
  ['an English name in any case', 'CATEGORY 0201', ['02', '0201']],
  ['a whole code', '0102', ['01', '0102']],
  ['traditional characters and full-width letters', '電梯，ＣＡＴＥＧＯＲＹ', ['01', '0101']],
  ['a group, with all of its own', '市政', ['02', '0201']],
  ['nothing', '天气', []],
])('finds by %s', (_case, search, codes) => {
  expect(found(search)).toEqual(codes);
});
