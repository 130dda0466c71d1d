import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Stated } from './likeness.js';
import { likenessTo } from './likeness.js';

const likeness = (one: Stated, other: Stated) => likenessTo(one)(other);
const aText = (title: string, description = ''): Stated => ({ title, description });

describe('two statements are alike', () => {
  it('not at all, when they share no word', () => {
    expect(likeness(aText('井盖破损', '有人踩空'), aText('想学书法', '周末有空'))).toBe(0);
  });

  it('not at all, when only what everybody says is the same', () => {
    expect(likeness(aText('希望解决'), aText('希望解决'))).toBe(0);
  });

  it('wholly, when they are the same', () => {
    expect(likeness(aText('门口井盖破损', '夜里有人踩空'), aText('门口井盖破损', '夜里有人踩空'))).toBe(1);
  });

  it('more by their titles than by what follows', () => {
    const stated = aText('门口井盖破损', '路灯不亮');
    const byTitle = likeness(stated, aText('门口井盖破损', '垃圾成堆'));
    const byText = likeness(stated, aText('垃圾成堆', '门口井盖破损'));
    expect(byTitle).toBeGreaterThan(byText);
    expect(byText).toBeGreaterThan(0);
  });

  it('never by more than 1 or less than 0, and each to the other as the other to it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    const statement = fc.record({ title: text, description: text });
    fc.assert(
      fc.property(statement, statement, (one, other) => {
        const score = likeness(one, other);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1 + Number.EPSILON);
        expect(likeness(other, one)).toBe(score);
      }),
    );
  });
});
