/**
 * What is counted of which rows, said over a row `r`. The triggers need the same in the database, where it stands in
 * `database/migrations/counters/facts.ts`; tests hold one against the other.
 */
export interface CountedFigure {
  readonly rows: 'demands' | 'orders' | 'ratings';
  /** For how many levels totals are kept, from the city down; further below there are few enough rows to count. */
  readonly depth: number;
  readonly key: string;
  /** What each slot counts, from the first on, and which column of the row decides on which day. */
  readonly slots: readonly Slot[];
  /** Further slots: rows told apart by a number from 0 on. Without totals nobody asks for them. */
  readonly steps?: {
    readonly from: number;
    readonly column: string;
    readonly which: string;
    readonly holds: string;
  };
}

interface Slot {
  readonly name: string;
  readonly column: string;
  /** Without: every row that has the column's moment. */
  readonly holds?: string;
  /** When the row is late by time alone. */
  readonly lateFrom?: string;
}

export const COMPLETED_SLOT = 6;
/** Completed orders by how long they took: the steps of `hours_step`. */
export const HOUR_STEPS = 64;

const MARKS = [1, 2, 3, 4, 5] as const;

export const COUNTED_FIGURES = {
  DEMANDS: {
    rows: 'demands',
    depth: 4,
    key: `''`,
    slots: [
      { name: 'submitted', column: 'submitted_at' },
      { name: 'resolved', column: 'resolved_at' },
      { name: 'overdue', column: 'submitted_at', lateFrom: 'demand_late_from(r)' },
    ],
  },
  DEMAND_STATUS: {
    rows: 'demands',
    depth: 3,
    key: 'r.status',
    slots: [{ name: 'submitted', column: 'submitted_at' }],
  },
  DEMAND_CATEGORY: {
    rows: 'demands',
    depth: 2,
    key: 'r.category_code',
    slots: [{ name: 'submitted', column: 'submitted_at' }],
  },
  ORDER_STATUS: {
    rows: 'orders',
    depth: 3,
    key: 'r.status',
    slots: [
      { name: 'offered', column: 'offered_at' },
      { name: 'returned', column: 'offered_at', holds: 'r.returned_at is not null' },
    ],
  },
  UNIT: {
    rows: 'orders',
    depth: 2,
    key: 'r.unit_id::text',
    slots: [
      { name: 'offered', column: 'offered_at' },
      { name: 'claimed', column: 'offered_at', holds: 'r.claimed_at is not null' },
      { name: 'verified', column: 'offered_at', holds: 'r.verified_at is not null' },
      { name: 'returned', column: 'offered_at', holds: 'r.returned_at is not null' },
      { name: 'overdue', column: 'offered_at', lateFrom: 'order_late_from(r)' },
    ],
    steps: {
      from: COMPLETED_SLOT,
      column: 'offered_at',
      which: 'hours_step(r.offered_at, r.completed_at)',
      holds: 'r.completed_at is not null',
    },
  },
  RATINGS: {
    rows: 'ratings',
    depth: 3,
    key: `''`,
    slots: [
      { name: 'given', column: 'at' },
      { name: 'answered', column: 'at', holds: 'r.answered' },
      { name: 'solved', column: 'at', holds: 'r.solved' },
      ...MARKS.map((mark) => ({ name: `${mark} of 5`, column: 'at', holds: `r.satisfaction = ${mark}` })),
    ],
  },
} as const satisfies Readonly<Record<string, CountedFigure>>;

export type FigureName = keyof typeof COUNTED_FIGURES;
