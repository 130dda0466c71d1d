/** The tables whose rows are counted. */
export type FactTable = 'demands' | 'orders' | 'ratings' | 'rounds';

/** What is counted of the rows of one table, by place, day and key. Expressions are SQL over a row `r`. */
export interface Figure {
  readonly table: FactTable;
  /** The number of levels with totals, from the city down. Places further below have few enough rows to count them. */
  readonly depth: number;
  /** The dimension of the counts besides place and day. A row whose key is null is not counted. */
  readonly key: string;
  readonly facts: readonly Fact[];
}

/** A condition under which a row counts. */
export interface Fact {
  readonly slot: number;
  readonly name: string;
  /** The table of its rows, where it is not the figure's. */
  readonly table?: FactTable;
  /** The column that gives the day of a row; a row in which it is null does not count. */
  readonly at: string;
  /** The condition; without one, every row with a day counts. */
  readonly holds?: string;
  /** A histogram: a slot for each step, from `slot` on. */
  readonly steps?: Steps;
  /** The moment from which the fact is true by time alone; kept as a deadline. */
  readonly overdueFrom?: string;
}

interface Steps {
  readonly count: number;
  /** The step in which a row counts, from 0. */
  readonly index: string;
  readonly label: (step: number) => string;
  /** Read from totals only, where the whole histogram is one number (`pack_steps`). */
  readonly packed?: true;
}

/** A position in the list of counts of a figure. */
export interface Slot extends Omit<Fact, 'steps'> {
  readonly packed: boolean;
}

/**
 * All figures. The triggers, the recount, the comparison and the queries are generated from this list. The names of figures and
 * the numbers of slots are stored: a new fact gets a new slot, and an old one keeps its slot.
 */
export const FIGURES = {
  DEMANDS: {
    table: 'demands',
    depth: 4,
    key: `''`,
    facts: [
      { slot: 1, name: 'submitted', at: 'submitted_at' },
      { slot: 2, name: 'resolved', table: 'rounds', at: 'resolved_at' },
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

/** The table whose rows a fact counts. */
export function tableOf(figure: FigureName, fact: Pick<Fact, 'table'>): FactTable {
  return fact.table ?? FIGURES[figure].table;
}

/** Whether the places of a table's rows are those of their demand. */
export function isPlacedByDemand(table: FactTable): boolean {
  return table === 'ratings' || table === 'rounds';
}

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
