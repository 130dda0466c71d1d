import { describe, expect, it } from 'vitest';
import { SMALLER } from '../floors.mjs';
import { failuresIn, summarise } from './summary.mjs';
import { printTables } from './tables.mjs';

const round = (perSecond, more = {}) => ({ perSecond, p50: 1, p99: 2, memory: 100e6, errors: 0, ...more });

function summaryOf(name, targets, { size = 10_000, smaller, problems = [] } = {}) {
  const results = [{ operation: { name, title: name }, problems, targets: new Map(Object.entries(targets)) }];
  const machine = { processor: 'a processor', cores: 2, commit: 'abc1234' };
  const options = { size, smaller, rounds: 2, seconds: 4, connections: 32 };
  return summarise({ results, notes: [], machine, options });
}

describe('a floor', () => {
  const against = (summary, of, by = 'perSecond') =>
    summary.comparisons.find((one) => one.of === of && one.by === by);

  it('is met by enough requests per second, and missed by fewer', () => {
    const targets = {
      product: [round(500), round(700)],
      competitor: [round(200), round(400)],
      baseline: [round(900), round(2_000)],
    };
    const summary = summaryOf('list', targets);
    expect(against(summary, 'competitor')).toMatchObject({
      reached: { median: 2, least: 1.75, most: 2.5 },
      isMet: true,
      isAimed: false,
    });
    expect(against(summary, 'baseline')).toMatchObject({ isMet: false, isAimed: false });
  });

  it('for memory is met by less', () => {
    const targets = { product: [round(1, { memory: 60e6 })], competitor: [round(1)] };
    expect(against(summaryOf('list', targets), 'competitor', 'memory')).toMatchObject({
      isMet: true,
      isAimed: false,
    });
  });

  it('that is set for a large city counts there only', () => {
    const targets = { product: [round(20)], competitor: [round(1)] };
    expect(against(summaryOf('board', targets), 'competitor').counts).toBe(false);
    expect(against(summaryOf('board', targets, { size: 1_000_000 }), 'competitor').counts).toBe(true);
  });

  it('for growth is met by figures that stay, from ten thousand demands to a million', () => {
    const targets = { product: [round(1, { p99: 3 })], [SMALLER]: [round(1, { p99: 2.5 })] };
    const grown = (cities) => against(summaryOf('list', targets, cities), SMALLER, 'p99');
    expect(grown({ size: 1_000_000, smaller: 10_000 })).toMatchObject({
      reached: { median: 1.2 },
      counts: true,
      isMet: true,
      isAimed: true,
    });
    expect(grown({ size: 1_000_000, smaller: 1_000 }).counts).toBe(false);
    expect(grown({ size: 100_000, smaller: 10_000 }).counts).toBe(false);
  });

  it('for the growth of processor time exists for the board only', () => {
    const targets = { product: [round(1, { cpu: 3 })], [SMALLER]: [round(1, { cpu: 2 })] };
    expect(against(summaryOf('board', targets), SMALLER, 'cpu')).toMatchObject({ reached: { median: 1.5 } });
    expect(against(summaryOf('list', targets), SMALLER, 'cpu')).toBeUndefined();
  });

  it('is not spoken of where a target is missing', () => {
    expect(summaryOf('list', { product: [round(1)] }).comparisons).toEqual([]);
  });
});

describe('a searched word', () => {
  it('is the slowest by all its rounds, and held against the one in the middle', () => {
    const byTag = (...times) => times.map((milliseconds, n) => ({ tag: `${n}`, milliseconds }));
    const product = [round(1, { byTag: byTag(2, 30, 4) }), round(1, { byTag: byTag(2, 20, 4) })];
    const [words] = summaryOf('search', { product }).words;
    expect(words).toMatchObject({
      slowest: { word: '1', milliseconds: 25 },
      middle: 4,
      share: 6.25,
      isMet: false,
    });
  });
});

describe('a run has failed', () => {
  it('by differing answers, of which it prints three, and by errors, round by round', () => {
    const problems = ['a', 'b', 'c', 'd', 'e'];
    const targets = { product: [round(1), round(1, { errors: 2, problem: '500 gone' })] };
    expect(failuresIn(summaryOf('list', targets, { problems }))).toEqual([
      'list: the answers differ: a',
      'list: the answers differ: b',
      'list: the answers differ: c',
      'list: … and 2 more',
      'list, product, round 2: 2 wrong answers, the first: 500 gone',
    ]);
  });

  it('not by a missed floor, which the table shows', () => {
    const summary = summaryOf('list', { product: [round(100)], competitor: [round(100)] });
    expect(failuresIn(summary)).toEqual([]);
    expect(printTables(summary)).toMatch(
      /\| list +\| competitor +\| +1\.00 \| 1\.00–1\.00 \| +2\.00 \| +3\.00 \| floor missed/,
    );
  });
});

it('a missing measurement is printed as a dash', () => {
  const printed = printTables(summaryOf('list', { product: [round(100, { memory: undefined })] }));
  expect(printed).toMatch(/\| list \| product \| +100 \| +1\.0 \| +2\.0 \| +– \| +– \| +– \| +– \|/);
});
