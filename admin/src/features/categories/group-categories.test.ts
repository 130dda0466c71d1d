import { expect, it } from 'vitest';

import { groupCategories } from './group-categories';

it('lists the parts under their category, and a category without parts as itself', () => {
  const housing = { code: 'A', name: '住房', parent: null };
  const water = { code: 'A01', name: '供水', parent: { code: 'A', name: '住房' } };
  const other = { code: 'Z', name: '其他', parent: null };
  expect(groupCategories([housing, water, other])).toEqual([
    { label: '住房', options: [{ value: 'A01', label: '供水' }] },
    { value: 'Z', label: '其他' },
  ]);
});
