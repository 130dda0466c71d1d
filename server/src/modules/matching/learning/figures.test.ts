import { describe, expect, it } from 'vitest';

import type { AnsweredRow } from './figures.js';
import { figuresOf } from './figures.js';

const row = (label: string, ...answers: (readonly [string, number])[]): AnsweredRow => ({
  label,
  answers: answers.map(([one, probability]) => ({ label: one, probability })),
});

describe('figures', () => {
  it('count every row, as if always answering', () => {
    const rows = [
      row('水', ['水', 0.9], ['电', 0.1]),
      row('电', ['水', 0.6], ['电', 0.3]),
      row('路', ['水', 0.4], ['电', 0.3], ['气', 0.2], ['路', 0.1]),
    ];
    const figures = figuresOf(rows);
    expect(figures.accuracy).toBeCloseTo(1 / 3);
    expect(figures.top3).toBeCloseTo(2 / 3);
    expect(figures.answered).toBeCloseTo(2 / 3);
    // 水: 2·1/(1+3); 电 and 路: never answered first.
    expect(figures.macroF1).toBeCloseTo(0.5 / 3);
  });

  it('of answers that are all right and sure are whole', () => {
    expect(figuresOf([row('水', ['水', 1])])).toEqual({
      accuracy: 1,
      macroF1: 1,
      top3: 1,
      answered: 1,
      ece: 0,
    });
  });

  it('tell how far probabilities are from the truth, by bins of one tenth', () => {
    const half = Array.from({ length: 10 }, (_, place) => row(place < 5 ? '水' : '电', ['水', 0.8]));
    expect(figuresOf(half).ece).toBeCloseTo(0.3);
    // Two bins, each off by 0.1 in its own direction: no error hides behind the other.
    const low = Array.from({ length: 10 }, (_, place) => row(place < 3 ? '水' : '电', ['水', 0.2]));
    const high = Array.from({ length: 10 }, (_, place) => row(place < 8 ? '水' : '电', ['水', 0.9]));
    expect(figuresOf([...low, ...high]).ece).toBeCloseTo(0.1);
  });

  it('take a row without an answer as wrong', () => {
    expect(figuresOf([row('水')])).toMatchObject({ accuracy: 0, top3: 0, answered: 0 });
  });
});
