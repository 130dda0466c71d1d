/**
 * The facts that figures count, said over a row `r`. The triggers, the recount, the comparison and the queries are all
 * made from this list. Slots and figures are stored: a new fact gets a slot of its own, and an old one keeps its.
 */
export interface Figure {
  readonly table: 'demands' | 'orders' | 'ratings';
  /** For how many levels totals are kept, from the city down; further below there are few enough rows to count. */
  readonly depth: number;
  /** What its counts are told apart by. A row without a key counts nowhere. */
  readonly key: string;
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly slot: number;
  readonly name: string;
  /** The column whose moment decides on which day a row counts; a row without it does not count. */
  readonly at: string;
  /** Without: every row that has the moment. */
  readonly holds?: string;
  /** Several slots, from this one on. */
  readonly steps?: Steps;
  /** True by time alone, from this moment on: kept as a deadline. */
  readonly overdueFrom?: string;
}

interface Steps {
  readonly count: number;
  /** In which of the slots a row counts, from 0. */
  readonly index: string;
  readonly label: (step: number) => string;
  /** Read only from totals, where they are one number (`pack_steps`). */
  readonly packed?: true;
}

/** One position of the counts of a figure. */
export interface Slot extends Omit<Fact, 'steps'> {
  readonly packed: boolean;
}

export const FIGURES = {
  DEMANDS: {
    table: 'demands',
    depth: 4,
    key: `''`,
    facts: [
      { slot: 1, name: 'submitted', at: 'submitted_at' },
      { slot: 2, name: 'resolved', at: 'resolved_at' },
      { slot: 3, name: 'overdue', at: 'submitted_at', overdueFrom: 'demand_overdue_from(r)' },
    ],
  },
  DEMAND_STATUS: {
    table: 'demands',
    depth: 3,
    key: 'r.status',
    facts: [{ slot: 1, name: 'submitted', at: 'submitted_at' }],
  },
  DEMAND_CATEGORY: {
    table: 'demands',
    depth: 2,
    key: 'r.category_code',
    facts: [{ slot: 1, name: 'submitted', at: 'submitted_at' }],
  },
  ORDER_STATUS: {
    table: 'orders',
    depth: 3,
    key: 'r.status',
    facts: [
      { slot: 1, name: 'offered', at: 'offered_at' },
      { slot: 2, name: 'returned', at: 'offered_at', holds: 'r.returned_at is not null' },
    ],
  },
  UNIT: {
    table: 'orders',
    depth: 2,
    key: 'r.unit_id::text',
    facts: [
      { slot: 1, name: 'offered', at: 'offered_at' },
      { slot: 2, name: 'claimed', at: 'offered_at', holds: 'r.claimed_at is not null' },
      { slot: 3, name: 'verified', at: 'offered_at', holds: 'r.verified_at is not null' },
      { slot: 4, name: 'returned', at: 'offered_at', holds: 'r.returned_at is not null' },
      { slot: 5, name: 'overdue', at: 'offered_at', overdueFrom: 'order_overdue_from(r)' },
      {
        slot: 6,
        name: 'completed',
        at: 'offered_at',
        holds: 'r.completed_at is not null',
        steps: {
          count: 64,
          index: 'hours_step(r.offered_at, r.completed_at)',
          label: (step: number) => `completed, step ${step}`,
          packed: true,
        },
      },
    ],
  },
  RATINGS: {
    table: 'ratings',
    depth: 3,
    key: `''`,
    facts: [
      { slot: 1, name: 'given', at: 'at' },
      { slot: 2, name: 'answered', at: 'at', holds: 'r.answered' },
      { slot: 3, name: 'solved', at: 'at', holds: 'r.solved' },
      {
        slot: 4,
        name: 'marks',
        at: 'at',
        steps: { count: 5, index: 'r.satisfaction - 1', label: (step: number) => `${step + 1} of 5` },
      },
    ],
  },
} as const satisfies Readonly<Record<string, Figure>>;

export type FigureName = keyof typeof FIGURES;
export type FactName<F extends FigureName> = (typeof FIGURES)[F]['facts'][number]['name'];

export const FIGURE_NAMES = Object.keys(FIGURES) as FigureName[];

/** Every slot of a figure, steps included, in their order. */
export function slotsOf(figure: FigureName): readonly Slot[] {
  const { facts }: Figure = FIGURES[figure];
  return facts.flatMap(({ steps, ...fact }): readonly Slot[] =>
    steps === undefined
      ? [{ ...fact, packed: false }]
      : Array.from({ length: steps.count }, (_, index) => ({
          ...fact,
          slot: fact.slot + index,
          name: steps.label(index),
          holds: [fact.holds ?? [], `${steps.index} = ${index}`].flat().join(' and '),
          packed: steps.packed === true,
        })),
  );
}

/** The number of a slot. @param step of a fact with steps, from 0 */
export function slotOf<F extends FigureName>(figure: F, name: FactName<F>, step = 0): number {
  const { facts }: Figure = FIGURES[figure];
  const fact = facts.find((one) => one.name === name);
  if (fact === undefined) throw new Error(`${figure} has no fact ${name}`);
  return fact.slot + step;
}

/** The fact of a figure whose counts are packed into the column `steps`, if it has one. */
export function packedFact(figure: FigureName): (Fact & { readonly steps: Steps }) | undefined {
  const { facts }: Figure = FIGURES[figure];
  return facts.find((fact): fact is Fact & { readonly steps: Steps } => fact.steps?.packed === true);
}

/** The fact of a figure that comes true by time alone, if it has one. */
export function overdueFact(figure: FigureName): Fact | undefined {
  const { facts }: Figure = FIGURES[figure];
  return facts.find(({ overdueFrom }) => overdueFrom !== undefined);
}
