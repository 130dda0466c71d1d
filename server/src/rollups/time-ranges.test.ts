import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { blocksOf, dayNumber, divideRange } from './time-ranges.js';

const at = (text: string) => new Date(text);
const LATER = at('2030-01-01T00:00:00Z');
const SHANGHAI = 'Asia/Shanghai';

describe('a period is cut at the city’s midnights', () => {
  it('and whole days need no rows', () => {
    const days = { from: at('2026-03-10T16:00:00Z'), to: at('2026-03-12T16:00:00Z') };
    const { days: whole, covered, rows } = divideRange(days, SHANGHAI, LATER);
    expect(whole).toEqual({ from: dayNumber('2026-03-11'), to: dayNumber('2026-03-13') });
    expect(covered).toEqual(days);
    expect(rows).toEqual([]);
  });

  it('also where a day has 23 hours or 25', () => {
    for (const [from, to] of [
      ['2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'],
      ['2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'],
    ] as const) {
      const { days, rows } = divideRange({ from: at(from), to: at(to) }, 'Europe/Berlin', LATER);
      expect(days.to - days.from).toBe(1);
      expect(rows).toEqual([]);
    }
  });

  it('and of a day in part, the smaller part is counted by its rows', () => {
    const { days, rows } = divideRange(
      { from: at('2026-03-10T18:00:00Z'), to: at('2026-03-12T20:00:00Z') },
      SHANGHAI,
      LATER,
    );
    expect(days).toEqual({ from: dayNumber('2026-03-11'), to: dayNumber('2026-03-13') });
    expect(rows).toEqual([
      { from: at('2026-03-10T16:00:00Z'), to: at('2026-03-10T18:00:00Z'), sign: -1 },
      { from: at('2026-03-12T16:00:00Z'), to: at('2026-03-12T20:00:00Z'), sign: 1 },
    ]);
  });

  it('and the day that is not over yet counts as a whole: the future has no rows', () => {
    const now = at('2026-03-12T20:00:00Z');
    const { days, rows } = divideRange({ from: at('2026-03-10T16:00:00Z'), to: now }, SHANGHAI, now);
    expect(days.to).toBe(dayNumber('2026-03-14'));
    expect(rows).toEqual([{ from: now, to: at('2026-03-13T16:00:00Z'), sign: -1 }]);
  });

  it('into parts that add up to it, wherever it begins and ends', () => {
    const moment = fc.integer({ min: Date.UTC(1999, 11, 20), max: Date.UTC(2001, 1, 10) });
    fc.assert(
      fc.property(moment, moment, moment, moment, (one, other, now, probe) => {
        fc.pre(one !== other);
        const period = { from: new Date(Math.min(one, other)), to: new Date(Math.max(one, other)) };
        const isIn = (moments: { from: Date; to: Date }) => probe >= +moments.from && probe < +moments.to;
        const parts = divideRange(period, 'America/New_York', new Date(now));
        const counted = parts.rows.reduce((sum, part) => sum + (isIn(part) ? part.sign : 0), 0);
        expect((isIn(parts.covered) ? 1 : 0) + counted).toBe(isIn(period) ? 1 : 0);
      }),
    );
  });
});

describe('days in a row', () => {
  it('are made up of blocks, added and taken away, that hold each of them once and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 20_000 }), fc.nat(400), (from, length) => {
        const times = new Map<number, number>();
        for (const { size, block, sign } of blocksOf({ from, to: from + length })) {
          for (let day = block << size; day < (block + 1) << size; day += 1)
            times.set(day, (times.get(day) ?? 0) + sign);
        }
        const held = [...times].filter(([, count]) => count !== 0).sort(([one], [other]) => one - other);
        expect(held).toEqual(Array.from({ length }, (_, index) => [from + index, 1]));
      }),
    );
  });

  it('are few blocks, whatever day they begin on', () => {
    const most = (length: number) =>
      Math.max(...Array.from({ length: 64 }, (_, day) => blocksOf({ from: day, to: day + length }).length));
    expect([1, 7, 30, 365, 400].map(most)).toEqual([1, 4, 7, 13, 15]);
  });
});
