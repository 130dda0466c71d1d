import { expect, it } from 'vitest';

import { changedFields } from './changed-fields';

it('leaves out what is as it was, and empties what was emptied', () => {
  const before = { name: '城管局', regionId: 'r', duties: null, keywords: ['井盖'] };
  const after = { name: '执法局', regionId: undefined, duties: undefined, keywords: ['井盖'] };
  expect(changedFields<object>(before, after)).toEqual({ name: '执法局', regionId: null });
});

it('a list is changed by one entry', () => {
  expect(changedFields({ keywords: ['井盖'] }, { keywords: ['井盖', '路灯'] })).toEqual({
    keywords: ['井盖', '路灯'],
  });
});
