/**
 * What a row adds to the figures: the triggers and the recount are both written from these lines. A figure to come is a line
 * in a migration of its own, which writes the functions anew, a name in `server/src/counters/counted-figures.ts`, and a
 * rebuild.
 */
export interface Fact {
  readonly figure: string;
  /** For how many levels of places totals are kept, from the city down. */
  readonly depth: number;
  /** The moment that decides on which day it counts. */
  readonly at: string;
  readonly key: string;
  readonly slot: number;
  readonly holds?: string;
  /** How many slots there are from this one on, and which of them, from 0, a row counts in. */
  readonly steps?: { readonly count: number; readonly which: string };
}

export const DEMAND_FACTS: readonly Fact[] = [
  { figure: 'DEMANDS', depth: 4, at: 'r.submitted_at', key: `''`, slot: 1 },
  { figure: 'DEMANDS', depth: 4, at: 'r.resolved_at', key: `''`, slot: 2 },
  { figure: 'DEMAND_STATUS', depth: 3, at: 'r.submitted_at', key: 'r.status', slot: 1 },
  { figure: 'DEMAND_CATEGORY', depth: 2, at: 'r.submitted_at', key: 'r.category_code', slot: 1 },
];

const OF_ORDERS = { figure: 'ORDER_STATUS', depth: 3, at: 'r.offered_at', key: 'r.status' };
const OF_UNITS = { figure: 'UNIT', depth: 2, at: 'r.offered_at', key: 'r.unit_id::text' };

export const ORDER_FACTS: readonly Fact[] = [
  { ...OF_ORDERS, slot: 1 },
  { ...OF_ORDERS, slot: 2, holds: 'r.returned_at is not null' },
  { ...OF_UNITS, slot: 1 },
  { ...OF_UNITS, slot: 2, holds: 'r.claimed_at is not null' },
  { ...OF_UNITS, slot: 3, holds: 'r.verified_at is not null' },
  { ...OF_UNITS, slot: 4, holds: 'r.returned_at is not null' },
  {
    ...OF_UNITS,
    slot: 6,
    holds: 'r.completed_at is not null',
    steps: { count: 64, which: 'hours_step(r.offered_at, r.completed_at)' },
  },
];

const OF_RATINGS = { figure: 'RATINGS', depth: 3, at: 'r.at', key: `''` };

export const RATING_FACTS: readonly Fact[] = [
  { ...OF_RATINGS, slot: 1 },
  { ...OF_RATINGS, slot: 2, holds: 'r.answered' },
  { ...OF_RATINGS, slot: 3, holds: 'r.solved' },
  { ...OF_RATINGS, slot: 4, steps: { count: 5, which: 'r.satisfaction - 1' } },
];

/** Facts that come true by time alone; `lateFrom` is when. */
export const CLOCKS = {
  demand: { figure: 'DEMANDS', depth: 4, at: 'r.submitted_at', key: `''`, slot: 3 },
  order: { figure: 'UNIT', depth: 2, at: 'r.offered_at', key: 'r.unit_id::text', slot: 5 },
} as const satisfies Record<string, Fact>;

const PLACE_COLUMNS = ['city_id', 'street_id', 'community_id', 'grid_id', 'building_id'] as const;

export const placesOf = (row: string): string =>
  `counter_places(${PLACE_COLUMNS.map((column) => `${row}.${column}`).join(', ')})`;

export const PLACE = PLACE_COLUMNS;
