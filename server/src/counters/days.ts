import { dateIn, startOfDayIn } from '@lindan/shared';

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2000, 0, 1);
/** Blocks of 64, 16, 4 and 1 days, as powers of two: any 400 days are some twenty of them. */
const SIZES = [6, 4, 2, 0] as const;

/** From a moment up to but without another. */
export interface Moments {
  readonly from: Date;
  readonly to: Date;
}

/** Days in a row, by number, the last one not included. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** A block of days as totals are kept for: those whose number, shifted right by `size`, is `block`. */
export interface Block {
  readonly size: number;
  readonly block: number;
}

/** A period as whole days, whose totals are known, and moments whose rows are added to them or taken away. */
export interface Parts {
  readonly days: Days;
  /** The moments that the days cover. */
  readonly covered: Moments;
  readonly rows: readonly (Moments & { readonly sign: 1 | -1 })[];
}

/** The number of a day (`2026-03-11`): those since the first of January 2000, as in `counter_day`. */
export function dayNumber(date: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - FIRST_DAY) / DAY_MS);
}

/**
 * Cuts a period at the city's midnights. Of a day that it covers in part, either its rows are counted, or the day's
 * total less the rows outside: whichever are fewer. The future has none, so the day that is not over yet costs nothing.
 */
export function partsOf({ from, to }: Moments, timeZone: string, now: Date): Parts {
  const [first, end] = [dayOf(timeZone, from), dayOf(timeZone, new Date(to.getTime() - 1)) + 1];
  const startOf = (day: number) => startOfDayIn(timeZone, dateOf(day));
  const past = (moments: Moments) => Math.max(0, Math.min(+moments.to, +now) - +moments.from);
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
    return partsFrom(days, rows, startOf);
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
  return partsFrom(days, rows, startOf);
}

/** The fewest blocks that make up these days. */
export function blocksOf({ from, to }: Days): readonly Block[] {
  const blocks: Block[] = [];
  for (let day = from; day < to; ) {
    const size = SIZES.find((bits) => day % 2 ** bits === 0 && day + 2 ** bits <= to) ?? 0;
    blocks.push({ size, block: day >> size });
    day += 2 ** size;
  }
  return blocks;
}

function partsFrom(days: Days, rows: Parts['rows'], startOf: (day: number) => Date): Parts {
  return {
    days,
    covered: { from: startOf(days.from), to: startOf(days.to) },
    rows: rows.filter((part) => part.from < part.to),
  };
}

const dayOf = (timeZone: string, moment: Date): number => dayNumber(dateIn(timeZone, moment));

const dateOf = (day: number): string => new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10);
