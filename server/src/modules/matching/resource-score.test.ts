import type { MatchWeights } from '@lindan/shared';
import { MATCH_WEIGHT_NAMES, MATCH_WEIGHT_RANGES, MATCH_WEIGHTS } from '@lindan/shared';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Match } from './best-of.js';
import { bestOf } from './best-of.js';
import { demandWords } from './demand-words.js';
import { rarityFrom } from './rarity.js';
import type { Candidate, MatchedDemand, MatchParts } from './resource-parts.js';
import { contributions, indexedScore, scoreOf } from './resource-score.js';
import { NO_RECORD } from './unit-record.js';

const DEMAND: MatchedDemand = {
  title: '请求加装电梯',
  description: '六楼老人爬楼吃力',
  categoryCode: '0104',
  groupCodes: ['01', '0101', '0104'],
  audience: ['ELDERLY'],
};
const CANDIDATE: Candidate = {
  title: '书画课堂',
  description: '每月开课',
  categoryCodes: ['1501'],
  audience: ['CHILDREN'],
  capacity: 4,
  capacityPeriod: 'MONTH',
  remaining: 4,
  coveredKind: 'COMMUNITY',
  weeklyHours: [],
  availableTo: null,
  record: NO_RECORD,
};
const match = (
  candidates: readonly Partial<Candidate>[],
  demand: Partial<MatchedDemand> = {},
  weights: Partial<MatchWeights> = {},
): readonly Match<Candidate>[] => {
  const whole = { ...DEMAND, ...demand };
  return bestOf(
    whole,
    candidates.map((candidate) => ({ ...CANDIDATE, ...candidate })),
    {
      words: demandWords(whole, rarityFrom(new Map([['老人', 1]]))),
      now: new Date('2026-03-11T02:00:00Z'),
      timeZone: 'Asia/Shanghai',
      weights: { ...MATCH_WEIGHTS, ...weights },
      first: 10,
    },
  );
};
const SAME = { categoryCodes: ['0104'], description: '电梯维修' };

describe('nothing is suggested', () => {
  it.each([
    ['because it is near, open, free and for the same people', { audience: ['ELDERLY'] }],
    ['because of the same category, without a word', { categoryCodes: ['0104'] }],
    ['because of a shared group', { categoryCodes: ['0101'], audience: ['ELDERLY'] }],
    ['because of a further category in a shared group', { categoryCodes: ['1501', '0101'] }],
    ['because of a common word', { description: '陪老人聊天' }],
    ['because of one accidental pair in the text', { description: '窗帘加装' }],
  ] as const)('%s', (_case, candidate) => {
    const made = { ...candidate, record: { ...NO_RECORD, cases: 99, claimedInTime: 99, rightFirst: 99 } };
    expect(match([made as Partial<Candidate>], {}, { cut: 0.2, coverage: 0.15, record: 0.15 })).toEqual([]);
  });

  it('below the cut', () => {
    expect(match([SAME])).toHaveLength(1);
    expect(match([SAME], {}, { cut: 0.6 })).toEqual([]);
  });
});

describe('suggested is', () => {
  it('the main category before a further one', () => {
    const found = match([{ ...SAME, categoryCodes: ['1501', '0104'] }, SAME]);
    expect(found.map(({ candidate }) => candidate.categoryCodes[0])).toEqual(['0104', '1501']);
  });

  it('what says the same, whatever its category', () => {
    expect(
      match([{ title: '加装电梯', description: '老人爬楼' }], { categoryCode: null, groupCodes: [] }),
    ).toHaveLength(1);
  });

  it.each([
    ['nearer', { coveredKind: 'CITY' }, {}],
    ['with more left', { remaining: 1 }, {}],
    ['for the same people', { audience: ['CHILDREN'] }, { audience: ['ELDERLY'] }],
    ['usable now', { weeklyHours: [{ weekday: 7, from: '09:00', until: '12:00' }] }, {}],
    [
      'from a unit that did well',
      { record: { ...NO_RECORD, cases: 40, ratings: 40, ratingSum: 60 } },
      { record: { ...NO_RECORD, cases: 40, claimedInTime: 39, rightFirst: 38, ratings: 40, ratingSum: 190 } },
    ],
    ['not from a unit that returns', { record: { ...NO_RECORD, returned: 3 } }, {}],
  ] as const)('first what is %s', (_case, worse, better) => {
    const found = match([
      { ...SAME, ...(worse as Partial<Candidate>), title: '其二' },
      { ...SAME, ...(better as Partial<Candidate>), title: '其一' },
    ]);
    expect(found.map(({ candidate }) => candidate.title)).toEqual(['其一', '其二']);
  });
});

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const parts: fc.Arbitrary<MatchParts> = fc.record({
  category: fc.option(unit),
  words: unit,
  coverage: unit,
  audience: unit,
  capacity: unit,
  time: unit,
  record: unit,
  returns: unit,
});
const weights = fc.record(
  Object.fromEntries(
    MATCH_WEIGHT_NAMES.map((name) => [name, fc.double({ ...MATCH_WEIGHT_RANGES[name], noNaN: true })]),
  ) as { [Name in keyof MatchWeights]: fc.Arbitrary<number> },
);

describe('a score', () => {
  it('lies between 0 and 1 for all weights within their ranges', () => {
    fc.assert(
      fc.property(parts, weights, (some, weighed) => {
        const added = contributions(some, weighed);
        expect(scoreOf(added)).toBeGreaterThanOrEqual(-0.005);
        expect(scoreOf(added)).toBeLessThanOrEqual(1);
        expect(indexedScore(added)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is 1 when everything fits, and nothing without category and words', () => {
    const all = {
      category: 1,
      words: 1,
      coverage: 1,
      audience: 1,
      capacity: 1,
      time: 1,
      record: 1,
      returns: 0,
    };
    expect(scoreOf(contributions(all, MATCH_WEIGHTS))).toBeCloseTo(1);
    expect(scoreOf(contributions({ ...all, category: 0, words: 0 }, MATCH_WEIGHTS))).toBe(0);
  });
});
