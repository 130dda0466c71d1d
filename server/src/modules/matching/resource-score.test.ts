import { describe, expect, it } from 'vitest';

import type { Candidate, MatchedDemand } from './resource-score.js';
import { reasonsFor, scoreOf } from './resource-score.js';

const DEMAND: MatchedDemand = {
  title: '请求加装电梯',
  description: '六楼老人爬楼吃力',
  categoryCode: '0104',
  groupCode: '01',
  audience: ['ELDERLY'],
};
const CANDIDATE: Candidate = {
  title: '书画课堂',
  description: '周末开课',
  categoryCode: '1501',
  groupCode: '15',
  audience: ['CHILDREN'],
  capacity: 4,
  capacityPeriod: 'MONTH',
  remaining: 0,
  coveredKind: 'COMMUNITY',
};
const weights = (demand: Partial<MatchedDemand>, candidate: Partial<Candidate>) =>
  Object.fromEntries(
    reasonsFor({ ...DEMAND, ...demand })({ ...CANDIDATE, ...candidate }).map(({ kind, weight }) => [
      kind,
      weight,
    ]),
  );

describe('nothing is a reason', () => {
  it('but that it covers the place, when nothing else fits', () => {
    expect(weights({}, {})).toEqual({ COVERAGE: 0.15 });
  });

  it('of a category, when the demand has none yet', () => {
    expect(weights({ categoryCode: null, groupCode: null }, {})).not.toHaveProperty('CATEGORY');
  });
});

describe('a reason weighs', () => {
  it.each([
    ['the same category more', { categoryCode: '0104', groupCode: '01' }, 'CATEGORY', 0.4],
    ['than the same group', { categoryCode: '0101', groupCode: '01' }, 'CATEGORY', 0.2],
    ['a community more', { coveredKind: 'COMMUNITY' }, 'COVERAGE', 0.15],
    ['than a street', { coveredKind: 'STREET' }, 'COVERAGE', 0.105],
    ['and a street more than the city', { coveredKind: 'CITY' }, 'COVERAGE', 0.06],
    ['all of a capacity more', { remaining: 4 }, 'CAPACITY', 0.1],
    ['than a part of it', { remaining: 1 }, 'CAPACITY', 0.025],
    ['no limit as all of it', { capacity: null, capacityPeriod: null, remaining: null }, 'CAPACITY', 0.1],
    ['the same people more', { audience: ['ELDERLY', 'CHILDREN'] }, 'AUDIENCE', 0.05],
    ['than everyone', { audience: ['EVERYONE'] }, 'AUDIENCE', 0.02],
    ['the same words as much as words can', { title: '加装电梯', description: '老人爬楼' }, 'WORDS', 0.3],
  ] as const)('%s', (_case, candidate, kind, weight) => {
    expect(weights({}, candidate)[kind]).toBe(weight);
  });

  it('a few words in common less than many', () => {
    const few = weights({}, { title: '电梯维修', description: '维修各类家用电器' })['WORDS'] ?? 0;
    expect(few).toBeGreaterThan(0);
    expect(few).toBeLessThan(0.3);
  });
});

describe('a score', () => {
  it('is the sum of its reasons, and 1 when everything fits', () => {
    const reasons = reasonsFor(DEMAND)({
      ...CANDIDATE,
      ...DEMAND,
      categoryCode: '0104',
      groupCode: '01',
      remaining: 4,
    });
    expect(reasons.map(({ kind }) => kind)).toEqual([
      'CATEGORY',
      'WORDS',
      'COVERAGE',
      'CAPACITY',
      'AUDIENCE',
    ]);
    expect(scoreOf(reasons)).toBe(1);
  });
});
