import { describe, expect, it } from 'vitest';
import { figuresOf, median, percentile, ratio } from './figures.mjs';

const oneToHundred = Array.from({ length: 100 }, (_, n) => 100 - n);

describe('a percentile', () => {
  it.each([
    [0.5, 50],
    [0.99, 99],
    [1, 100],
    [0, 1],
  ])('of %d of the numbers up to a hundred is %d, in whatever order they came', (share, value) => {
    expect(percentile(oneToHundred, share)).toBe(value);
  });

  it('of few values is one of them', () => {
    expect(percentile([7], 0.99)).toBe(7);
    expect(percentile([9, 7], 0.5)).toBe(7);
    expect(percentile([9, 7], 0.99)).toBe(9);
  });

  it('of nothing is nothing', () => {
    expect(percentile([], 0.5)).toBeUndefined();
  });
});

describe('a median', () => {
  it('is the one in the middle, or lies between the two', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeUndefined();
  });
});

describe('a ratio', () => {
  it('is that of the medians, with the rounds that were furthest apart', () => {
    expect(ratio([10, 40, 30], [10, 20, 10])).toEqual({ median: 3, least: 1, most: 3 });
  });

  it('leaves out a round in which the other target gave nothing', () => {
    expect(ratio([10, 20, 30], [0, 10, 10])).toEqual({ median: 2, least: 2, most: 3 });
  });

  it('is none where nothing can be compared', () => {
    expect(ratio([1], [0])).toBeUndefined();
  });
});

describe('a measurement', () => {
  const answers = [1, 2, 3, 4].map((milliseconds) => ({ milliseconds }));

  it('reports the cost per request', () => {
    const used = { server: 20, database: 8, client: 2 };
    expect(figuresOf({ answers, problems: ['500 gone'], seconds: 2 }, used)).toEqual({
      requests: 4,
      seconds: 2,
      perSecond: 2,
      p50: 2,
      p99: 4,
      cpu: 7,
      serverCpu: 5,
      databaseCpu: 2,
      clientCpu: 0.5,
      errors: 1,
      problem: '500 gone',
    });
  });

  it('omits what this machine cannot measure', () => {
    const figures = figuresOf({ answers, problems: [], seconds: 2 }, {});
    expect([figures.cpu, figures.serverCpu, figures.databaseCpu]).toEqual([undefined, undefined, undefined]);
  });
});
