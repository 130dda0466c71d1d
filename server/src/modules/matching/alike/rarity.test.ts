import { describe, expect, it } from 'vitest';
import { comparedText } from './compared-text.js';
import { countsOf, Rarity } from './rarity.js';
import { searchedTerms } from './searched-terms.js';

describe('the rarity of a term', () => {
  const counted = (share: number, of = 1000) => new Rarity(new Map([['电梯', { texts: share * of, of }]]));

  it('is higher the fewer texts have it, between 0 and 1', () => {
    const weights = [1, 0.5, 0.1, 0.01, 0.001].map((share) => counted(share).weightOf('电梯'));
    expect(weights).toEqual(weights.toSorted((a, b) => a - b));
    for (const weight of weights) expect(weight).toBeGreaterThanOrEqual(0);
    for (const weight of weights) expect(weight).toBeLessThanOrEqual(1);
  });

  it('comes from a list before anything was counted, and from the count once it is large', () => {
    const none = new Rarity();
    expect(none.weightOf('物业')).toBeLessThan(none.weightOf('电梯'));
    expect(counted(0.5, 2).shareOf('电梯')).toBeLessThan(0.02);
    expect(counted(0.5, 100_000).shareOf('电梯')).toBeCloseTo(0.5, 2);
  });

  it('counts a term once in a text', () => {
    const counts = countsOf([new Set(['电梯', '坏了']), new Set(['电梯'])]);
    expect(counts.get('电梯')).toEqual({ texts: 2, of: 2 });
    expect(counts.get('坏了')).toEqual({ texts: 1, of: 2 });
  });
});

describe('the index is asked', () => {
  const counts = new Map([['小电', { texts: 900, of: 1000 }]]);
  const ask = (title: string, description = '') =>
    searchedTerms(comparedText({ title, description }), new Rarity(counts));

  it('for rare terms only, those of the title first', () => {
    expect(ask('小电梯停运', '按钮失灵')?.terms).toEqual(['电梯', '梯停', '停运', '按钮', '钮失', '失灵']);
  });

  it('for common ones where there is nothing else', () => {
    expect(ask('小电')?.terms).toEqual(['小电']);
  });

  it('for a bounded number of terms of a long text', () => {
    const long = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜';
    expect(ask(long, long.repeat(90))?.terms).toHaveLength(40);
  });

  it.each(['', '🙂🙂', 'x', '的了是', '<>'])('for nothing by %j', (title) => {
    expect(ask(title)).toBeUndefined();
  });
});
