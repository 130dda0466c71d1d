import { dateIn, startOfDayIn } from '@lindan/shared';

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2000, 0, 1);
/** Blocks of 1, 4, 16 and 64 days, as powers of two: a month is some five of them, any 400 days are fifteen at most. */
const SIZES = [0, 2, 4, 6] as const;

/** A half-open interval of moments: `to` is not included. */
export interface TimeRange {
  readonly from: Date;
  readonly to: Date;
}

/** Consecutive days by number, as a half-open interval: `to` is not included. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** A block of days with a total of its own (a dyadic interval): the days whose number, shifted right by `size`, is `block`. */
export interface Block {
  readonly size: number;
  readonly block: number;
  /** Whether its total is added or subtracted: three days of four are a block of four less a day, two blocks instead of three. */
  readonly sign: 1 | -1;
}

/** A time range as whole days, which have totals, and ranges whose rows are added to the totals or subtracted. */
export interface DividedRange {
  readonly days: Days;
  /** The moments that the days cover. */
  readonly covered: TimeRange;
  readonly rows: readonly (TimeRange & { readonly sign: 1 | -1 })[];
}

/** The number of a date (`2026-03-11`): the days since 1 January 2000, as in `rollup_day`. */
export function dayNumber(date: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - FIRST_DAY) / DAY_MS);
}

/**
 * Divides a period at the city's midnights. A day that it covers in part is counted row by row, or as its total less the rows
 * outside of the period, whichever range is shorter. The future has no rows, so its part of today counts as empty.
 */
export function divideRange({ from, to }: TimeRange, timeZone: string, now: Date): DividedRange {
  const [first, end] = [dayOf(timeZone, from), dayOf(timeZone, new Date(to.getTime() - 1)) + 1];
  const startOf = (day: number) => startOfDayIn(timeZone, dateOf(day));
  const past = (range: TimeRange) => Math.max(0, Math.min(+range.to, +now) - +range.from);
  const outside = [
    { from: startOf(first), to: from },
    { from: to, to: startOf(end) },
  ] as const;
  if (end - first === 1) {
    const total = past(outside[0]) + past(outside[1]) <= past({ from, to });
    const days = { from: first, to: total ? end : first };
    const rows = total
      ? outside.map((one) => ({ ...one, sign: -1 as const }))
      : [{ from, to, sign: 1 as const }];
    return dividedRange(days, rows, startOf);
  }
  const inside = [
    { from, to: startOf(first + 1) },
    { from: startOf(end - 1), to },
  ] as const;
  const keeps = [past(outside[0]) <= past(inside[0]), past(outside[1]) <= past(inside[1])] as const;
  const days = { from: keeps[0] ? first : first + 1, to: keeps[1] ? end : end - 1 };
  const rows = ([0, 1] as const).map((side) =>
    keeps[side] ? { ...outside[side], sign: -1 as const } : { ...inside[side], sign: 1 as const },
  );
  return dividedRange(days, rows, startOf);
}

/** The fewest blocks whose totals, added and subtracted, make the total of these days. */
export function blocksOf(days: Days, sizes: readonly number[] = SIZES): readonly Block[] {
  const [size = 0, wider, ...widest] = sizes;
  const ofOneSize = blocksBetween(days, size);
  if (wider === undefined || ofOneSize.length < 2) return ofOneSize;
  return edgesOf(days.from, wider)
    .flatMap((from) => edgesOf(days.to, wider).map((to) => ({ from, to })))
    .map((inner) => [
      ...blocksBetween({ from: days.from, to: inner.from }, size),
      ...blocksOf(inner, [wider, ...widest]),
      ...blocksBetween({ from: inner.to, to: days.to }, size),
    ])
    .reduce((fewest, blocks) => (blocks.length < fewest.length ? blocks : fewest), ofOneSize);
}

/** The nearest day on which a block of a size begins; both where two are as near. */
function edgesOf(day: number, size: number): readonly number[] {
  const before = (day >> size) << size;
  const after = before + 2 ** size;
  if (day - before === after - day) return [before, after];
  return [day - before < after - day ? before : after];
}

/** Blocks of one size, subtracted where the days run backwards. */
function blocksBetween({ from, to }: Days, size: number): readonly Block[] {
  const sign = from < to ? 1 : -1;
  const first = Math.min(from, to) >> size;
  return Array.from({ length: Math.abs(to - from) >> size }, (_, index) => ({
    size,
    block: first + index,
    sign,
  }));
}

function dividedRange(days: Days, rows: DividedRange['rows'], startOf: (day: number) => Date): DividedRange {
  return {
    days,
    covered: { from: startOf(days.from), to: startOf(days.to) },
    rows: rows.filter((range) => range.from < range.to),
  };
}

const dayOf = (timeZone: string, moment: Date): number => dayNumber(dateIn(timeZone, moment));

const dateOf = (day: number): string => new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10);
