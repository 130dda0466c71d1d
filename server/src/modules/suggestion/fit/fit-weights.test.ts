import { MATCH_WEIGHT_RANGES, MATCH_WEIGHTS } from '@lindan/shared';
import { describe, expect, it } from 'vitest';

import type { MatchParts } from '../../matching/resource-parts.js';
import type { Decision } from './decision.js';
import { holdBack, scored } from './decision.js';
import { figuresOf } from './fit-figures.js';
import { fitWeights } from './fit-weights.js';
import { fitCurve, logLoss } from './logistic.js';

/** The same sequence each time (linear congruential generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
}

const PLAIN: MatchParts = {
  category: 1,
  words: 0.5,
  coverage: 0.5,
  audience: 0.5,
  capacity: 0.5,
  time: 0.5,
  record: 0.5,
  returns: 0,
};

/** People who take the resource that has most of one part. */
function decisionsBy(part: 'words' | 'record', count: number, seed = 1): readonly Decision[] {
  const next = numbers(seed);
  return Array.from({ length: count }, (_one, index) => {
    const shown = Array.from({ length: 5 }, () => ({
      ...PLAIN,
      category: next() < 0.5 ? 1 : 0.3,
      words: next(),
      record: next(),
    }));
    const best = Math.max(...shown.map((parts) => parts[part]));
    return {
      id: String(index).padStart(6, '0'),
      shown: shown.map((parts) => ({ parts, isTaken: parts[part] === best })),
    };
  });
}

describe('fitted weights', () => {
  it('lean to the part by which people choose, and put what they took higher on decisions held back', () => {
    const { fitted, heldBack } = holdBack(decisionsBy('words', 200));
    const weights = fitWeights(fitted, MATCH_WEIGHTS);
    const curveOf = (of: typeof weights) => fitCurve(fitted.flatMap((one) => scored(one, of)));
    const before = figuresOf(heldBack, MATCH_WEIGHTS, curveOf(MATCH_WEIGHTS));
    const after = figuresOf(heldBack, weights, curveOf(weights));
    expect(weights.words / weights.category).toBeGreaterThan(2);
    expect(after.meanRank).toBeLessThan(before.meanRank);
    expect(after.first).toBeGreaterThan(before.first);
    expect(after.logLoss).toBeLessThan(before.logLoss);
  });

  it('stay within their ranges, and leave the cut as it is', () => {
    const weights = fitWeights(decisionsBy('record', 200), MATCH_WEIGHTS);
    for (const [name, { min, max }] of Object.entries(MATCH_WEIGHT_RANGES)) {
      expect(weights[name as keyof typeof weights], name).toBeGreaterThanOrEqual(min);
      expect(weights[name as keyof typeof weights], name).toBeLessThanOrEqual(max);
    }
    expect(weights.record).toBeGreaterThan(MATCH_WEIGHTS.record);
    expect(weights.cut).toBe(MATCH_WEIGHTS.cut);
  });

  it('are the same for the same decisions, and those of today where nothing was decided', () => {
    const decisions = decisionsBy('words', 60);
    expect(fitWeights(decisions, MATCH_WEIGHTS)).toEqual(fitWeights(decisions, MATCH_WEIGHTS));
    expect(fitWeights([], MATCH_WEIGHTS)).toEqual(MATCH_WEIGHTS);
  });
});

describe('the regression', () => {
  it('finds no slope where the score says nothing, and a finite one where it says all', () => {
    const even = [0.2, 0.8].flatMap((score) => [true, false].map((isTaken) => ({ score, isTaken })));
    expect(Math.abs(fitCurve(even).slope)).toBeLessThan(1e-6);
    expect(logLoss(even, fitCurve(even))).toBeCloseTo(Math.log(2), 6);
    const clear = Array.from({ length: 40 }, (_one, index) => ({ score: index / 40, isTaken: index >= 20 }));
    const { slope } = fitCurve(clear);
    expect(slope).toBeGreaterThan(5);
    expect(Number.isFinite(slope)).toBe(true);
  });
});

describe('decisions held back', () => {
  it('are every fifth by id, whatever order they come in', () => {
    const decisions = decisionsBy('words', 11);
    const { fitted, heldBack } = holdBack(decisions.toReversed());
    expect(heldBack.map(({ id }) => Number(id))).toEqual([4, 9]);
    expect(fitted).toHaveLength(9);
  });

  it('count one that scores the same as half a place', () => {
    const same = { parts: PLAIN, isTaken: false };
    const decision = { id: 'a', shown: [same, { parts: PLAIN, isTaken: true }] };
    expect(figuresOf([decision], MATCH_WEIGHTS, { slope: 0, offset: 0 })).toMatchObject({
      meanRank: 1.5,
      first: 0,
    });
  });
});
