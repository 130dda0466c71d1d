import { describe, expect, it } from 'vitest';

import { readCursors, readMany, readOne, readText, withParams, writeCursors } from './url-params';

const of = (text: string) => new URLSearchParams(text);
const COLOURS = ['RED', 'AMBER', 'GREEN'] as const;

describe('what makes no sense in an address counts as absent', () => {
  it('refuses a word that is not in the list', () => {
    expect(readOne(of('c=BLUE'), 'c', COLOURS)).toBeUndefined();
    expect(readMany(of('c=BLUE.RED'), 'c', COLOURS)).toEqual(['RED']);
  });

  it('refuses blank text and cuts text without end', () => {
    expect(readText(of('q=%20'), 'q')).toBeUndefined();
    expect(readText(of(`q=${'x'.repeat(500)}`), 'q')).toHaveLength(200);
  });
});

describe('an address remembers', () => {
  it('several words of one filter', () => {
    const search = withParams(of(''), { c: ['GREEN', 'RED'] });
    expect(readMany(search, 'c', COLOURS)).toEqual(['RED', 'GREEN']);
  });

  it('every page gone past, so that back leads through them', () => {
    const cursors = ['NEWEST~0190~1796028607891', 'a.b,c&at=d', '第二页'];
    const search = writeCursors(of('c=RED&at=old'), cursors);
    expect(readCursors(of(search.toString()))).toEqual(cursors);
    expect(search.get('c')).toBe('RED');
    expect(readCursors(writeCursors(search, []))).toEqual([]);
  });

  it('nothing of what was taken away', () => {
    expect(withParams(of('c=RED&at=x'), { c: undefined, at: [], flag: false }).toString()).toBe('');
  });
});
