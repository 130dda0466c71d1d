import { describe, expect, it } from 'vitest';

import { demandWords, wordsShare } from './demand-words.js';
import type { Rarity } from './rarity.js';
import { RAREST, rarityFrom } from './rarity.js';
import { comparedTermsOf, storedTerms } from './terms.js';

const rarity: Rarity = rarityFrom(
  new Map([
    ['社区', 0],
    ['椅老', 1],
    ['维修', 3],
  ]),
);
const words = (title: string, description = '') => demandWords({ title, description }, rarity);
const share = (demand: ReturnType<typeof words>, title: string, description = '') =>
  wordsShare(demand, comparedTermsOf(storedTerms(title, description).join(' ')), false);

describe('the words of a demand', () => {
  it('weigh what they are rare, and half of it outside of the title', () => {
    const { weights } = words('轮椅老人', '轮椅，拐杖，维修');
    expect(Object.fromEntries(weights)).toEqual({ 轮椅: RAREST, 椅老: 1, 拐杖: 4, 维修: 2 });
  });

  it.each(['', ' ', '？', '灯', '🙂🙂', '2026', '<b></b>'])('are none in %j', (text) => {
    expect(words(text, text).weights.size).toBe(0);
  });

  it('are the rarest of a long text', () => {
    const long = Array.from({ length: 4_000 }, (_value, place) => String.fromCodePoint(0x4e00 + place)).join(
      '',
    );
    expect(words('老人', long).weights.size).toBe(64);
    expect(words('老人', long).full).toBe(42);
  });
});

describe('the share of the words', () => {
  it('is 0 for none, and at most 1', () => {
    expect(share(words('想要轮椅'), '门前修路')).toBe(0);
    expect(share(words('加装电梯'), '加装电梯', '老旧小区加装电梯')).toBe(1);
  });

  it('counts a word in the title of both twice', () => {
    const demand = words('帮独居老人配一副合适的轮椅和拐杖');
    expect(share(demand, '轮椅')).toBeCloseTo(2 * share(demand, '辅具', '轮椅'));
  });

  it('is small for one accidental pair of a long text, and large where it is most of a short one', () => {
    expect(share(words('楼上装修噪音太大影响孩子学习'), '学习用品', '捐给学校')).toBeLessThan(0.4);
    expect(share(words('想要轮椅'), '轮椅租借')).toBeGreaterThan(0.6);
  });

  it('is nothing for words that every resource has', () => {
    expect(share(words('社区活动'), '社区')).toBe(0);
  });
});
