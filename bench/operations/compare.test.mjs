import { describe, expect, it } from 'vitest';
import { difference } from './compare.mjs';

describe('two answers are the same', () => {
  it('when one of them has more fields, and a cursor of its own', () => {
    const one = {
      edges: [{ cursor: 'a', node: { id: '1', clock: 'NORMAL' } }],
      pageInfo: { endCursor: 'a' },
    };
    const other = {
      edges: [{ cursor: 'b', node: { id: '1' } }],
      pageInfo: { endCursor: 'b', hasNextPage: false },
    };
    expect(difference({ ...one, pageInfo: { ...one.pageInfo, hasNextPage: false } }, other)).toBeUndefined();
  });

  it('when a moment is written in another way', () => {
    const [one, other] = ['2026-11-22T03:00:00.000Z', '2026-11-22T11:00:00+08:00'];
    expect(difference({ at: one }, { at: other })).toBeUndefined();
  });
});

describe('two answers differ', () => {
  it.each([
    [
      'in a value',
      { id: '1', status: 'LISTED' },
      { id: '1', status: 'CLOSED' },
      'answer.status: "LISTED" against "CLOSED"',
    ],
    [
      'in the order of rows',
      [{ id: '1' }, { id: '2' }],
      [{ id: '2' }, { id: '1' }],
      'answer[0].id: "1" against "2"',
    ],
    ['in the number of rows', { rows: [1, 2] }, { rows: [1] }, 'answer.rows: 2 against 1'],
    ['by a moment', { at: '2026-11-22T03:00:00Z' }, { at: '2026-11-22T03:00:01Z' }, 'answer.at'],
    ['when one has nothing', { unit: { id: '1' } }, { unit: null }, 'answer.unit'],
    ['when nothing can be compared', { id: '1' }, { rowId: '1' }, 'answer: no field in common'],
  ])('%s', (_case, one, other, message) => {
    expect(difference(one, other)).toContain(message);
    expect(difference(other, one)).toBeDefined();
  });
});
