import { describe, expect, it } from 'vitest';

import { halvesOf, visitGrams } from './grams.js';

/** The grams as texts, with the sum of their weights. */
function grams(title: string, description = ''): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  visitGrams({ title, description }, (gram, weight) => {
    const text = halvesOf(gram)
      .filter((point) => point !== 0)
      .map((point) => String.fromCodePoint(point))
      .join('');
    counts[text] = (counts[text] ?? 0) + weight;
  });
  return counts;
}

describe('the grams of a text', () => {
  it('are its characters and pairs of neighbours, those of the title three times', () => {
    expect(grams('', '路灯')).toEqual({ 路: 1, 灯: 1, 路灯: 1 });
    expect(grams('路灯', '灯')).toEqual({ 路: 3, 灯: 4, 路灯: 3 });
  });

  it('span no mark, and no gap between title and description', () => {
    expect(grams('', '灯，坏')).toEqual({ 灯: 1, 坏: 1 });
    expect(grams('灯', '坏')).toEqual({ 灯: 3, 坏: 1 });
  });

  it('are the same in another way of writing, and in a segmented row', () => {
    expect(grams('', '路燈')).toEqual(grams('', '路灯'));
    expect(grams('', 'ＷｉＦｉ')).toEqual(grams('', 'wifi'));
    expect(grams('', '路灯 坏 了')).toEqual(grams('', '路灯坏了'));
    expect(grams('', 'A1 区 停水')).toEqual(grams('', 'A1区停水'));
  });

  it('keep foreign words apart', () => {
    expect(grams('', 'no wifi')).not.toHaveProperty('ow');
  });

  it.each(['', '   ', '，。！', '😀😀', '\n\t'])('%j has none', (text) => {
    expect(grams(text, text)).toEqual({});
  });

  it('of characters beyond the basic plane are whole', () => {
    expect(Object.keys(grams('', '𠮷野'))).toEqual(['𠮷', '野', '𠮷野']);
  });
});
