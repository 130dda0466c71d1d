/**
 * What is counted of which rows; the other half of each line stands in the database (`demand_facts`, `order_facts`,
 * `rating_facts`), where the triggers need it.
 */
export interface CountedFigure {
  readonly rows: 'demands' | 'orders' | 'ratings';
  /** For how many levels totals are kept, from the city down; further below there are few enough rows to count. */
  readonly depth: number;
  /** What the first slots are called where differences are told. */
  readonly slots: readonly string[];
  /** Which column of the row decides when a slot counts. */
  readonly moments: readonly { readonly column: string; readonly slots: readonly number[] }[];
  /** The slot of what is late by time alone, and when a row is. */
  readonly clock?: { readonly slot: number; readonly column: string; readonly lateFrom: string };
}

export const COMPLETED_SLOT = 6;
/** Completed orders by how long they took: the steps of `hours_step`. */
export const HOUR_STEPS = 64;

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

export const COUNTED_FIGURES = {
  /** Submitted, resolved, overdue. */
  DEMANDS: {
    rows: 'demands',
    depth: 4,
    slots: ['submitted', 'resolved', 'overdue'],
    moments: [
      { column: 'submitted_at', slots: [1] },
      { column: 'resolved_at', slots: [2] },
    ],
    clock: { slot: 3, column: 'submitted_at', lateFrom: 'demand_late_from' },
  },
  DEMAND_STATUS: {
    rows: 'demands',
    depth: 3,
    slots: ['submitted'],
    moments: [{ column: 'submitted_at', slots: [1] }],
  },
  DEMAND_CATEGORY: {
    rows: 'demands',
    depth: 2,
    slots: ['submitted'],
    moments: [{ column: 'submitted_at', slots: [1] }],
  },
  /** Offered; of these, returned. */
  ORDER_STATUS: {
    rows: 'orders',
    depth: 3,
    slots: ['offered', 'returned'],
    moments: [{ column: 'offered_at', slots: [1, 2] }],
  },
  /** Offered, claimed, verified, returned, overdue; from the sixth on, completed by the hours that it took. */
  UNIT: {
    rows: 'orders',
    depth: 2,
    slots: ['offered', 'claimed', 'verified', 'returned', 'overdue'],
    moments: [{ column: 'offered_at', slots: upTo(COMPLETED_SLOT - 1 + HOUR_STEPS) }],
    clock: { slot: 5, column: 'offered_at', lateFrom: 'order_late_from' },
  },
  /** Given, answered, solved; from the fourth on, one slot for each mark of satisfaction. */
  RATINGS: {
    rows: 'ratings',
    depth: 3,
    slots: ['given', 'answered', 'solved', '1 of 5', '2 of 5', '3 of 5', '4 of 5', '5 of 5'],
    moments: [{ column: 'at', slots: upTo(8) }],
  },
} as const satisfies Readonly<Record<string, CountedFigure>>;

export type FigureName = keyof typeof COUNTED_FIGURES;
