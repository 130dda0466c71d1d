import { describe, expect, it } from 'vitest';

import { NO_RECORD, recordShare, returnsShare } from './unit-record.js';

const record = (cases: number, good: number, returned = 0) => ({
  ...NO_RECORD,
  cases,
  claimedInTime: good,
  rightFirst: good,
  returned,
});

describe('a record', () => {
  it('without cases is the prior', () => {
    expect(recordShare(NO_RECORD)).toBeCloseTo(0.7);
  });

  it('of few cases stays near the prior, and of many is what it is', () => {
    expect(recordShare(record(1, 1))).toBeLessThan(0.75);
    expect(recordShare(record(1, 0))).toBeGreaterThan(0.62);
    expect(recordShare({ ...record(1_000, 1_000), ratings: 1_000, ratingSum: 5_000 })).toBeGreaterThan(0.99);
    expect(recordShare({ ...record(1_000, 0), ratings: 1_000, ratingSum: 1_000 })).toBeLessThan(0.01);
  });

  it('counts what was returned as not its duty, less beside many cases', () => {
    expect(returnsShare(NO_RECORD)).toBe(0);
    expect(returnsShare(record(0, 0, 2))).toBeCloseTo(1 / 3);
    expect(returnsShare(record(94, 94, 2))).toBeCloseTo(0.02);
  });
});
