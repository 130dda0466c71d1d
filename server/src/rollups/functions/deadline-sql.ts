import type { FigureName } from '../facts.js';
import { FIGURE_NAMES, overdueFact } from '../facts.js';
import { columnsOf, factSql, over, PLACES, placesOf } from './fact-sql.js';

/** Since when an order is overdue; from the beginning where it ended too late. */
const ORDER_OVERDUE_FROM = `case
    when r.paused_at < r.finish_by then null
    when coalesce(r.completed_at, r.returned_at, r.cancelled_at) is null then r.finish_by
    when r.finish_by <= coalesce(r.completed_at, r.returned_at, r.cancelled_at) then '-infinity'
  end`;

/** A deadline that is not over when a pause begins cannot pass during it. */
const DEMAND_DUE = 'case when r.paused_at < r.due_at then null else r.due_at end';

/** A demand is overdue with the first of its orders. */
const DEMAND_OVERDUE_FROM = `least(${DEMAND_DUE}, (select min(order_overdue_from(o)) from orders o where o.demand_id = r.id))`;

/**
 * The moments that overdue facts hang on. In triggers they are written out: PostgreSQL would plan the function anew in every
 * transaction, and rows of a transition table are not of the table's type.
 */
export const OVERDUE = {
  demands: { figure: 'DEMANDS', from: DEMAND_OVERDUE_FROM, columns: ['due_at', 'paused_at'] },
  orders: {
    figure: 'UNIT',
    from: ORDER_OVERDUE_FROM,
    columns: ['finish_by', 'completed_at', 'returned_at', 'cancelled_at', 'paused_at'],
  },
} as const satisfies Record<string, { figure: FigureName; from: string; columns: readonly string[] }>;

type Table = keyof typeof OVERDUE;

/** A row's deadline as a row of `rollup_deadlines`. What has no key counts nowhere, so it is never overdue. */
export function deadlineOf(table: Table, row: string, from: string = OVERDUE[table].from): string {
  const { figure, depth, at, key, slot } = overdueOf(table);
  const since = key === `''` ? from : `case when ${key} is not null then ${from} end`;
  return over(row, `r.id, '${figure}', ${placesOf('r')}, ${depth}, ${at}, ${key}, ${slot}, ${since}, false`);
}

/** The columns of a row that its deadline depends on. */
export const deadlineColumns = (table: Table): readonly string[] => [
  ...columnsOf([overdueOf(table)]),
  ...OVERDUE[table].columns,
  ...PLACES,
];

function overdueOf(table: Table) {
  const fact = overdueFact(OVERDUE[table].figure);
  if (fact === undefined) throw new Error(`${OVERDUE[table].figure} has no overdue fact`);
  return factSql(OVERDUE[table].figure, fact);
}

const COLUMNS = '(id, figure, places, depth, at, key, slot, overdue_at, is_counted)';

export const OVERDUE_FIGURES = FIGURE_NAMES.filter((figure) => overdueFact(figure) !== undefined);

export const DEADLINES = `
create function order_overdue_from(r orders) returns timestamptz language sql immutable parallel safe as $$
  select ${ORDER_OVERDUE_FROM}
$$;

create function demand_overdue_from(r demands) returns timestamptz language sql stable parallel safe as $$
  select ${DEMAND_OVERDUE_FROM}
$$;

create function demand_deadline(r demands) returns rollup_deadlines language sql stable as $$
  select ${deadlineOf('demands', 'r', 'demand_overdue_from(r)')}
$$;

create function order_deadline(r orders) returns rollup_deadlines language sql stable as $$
  select ${deadlineOf('orders', 'r', 'order_overdue_from(r)')}
$$;

create function expected_rollup_deadlines() returns setof rollup_deadlines language sql stable as $$
  select * from (
    select ${deadlineOf('demands', 'r', `least(${DEMAND_DUE}, o.overdue_from)`)}
    from demands r left join (
      select own.demand_id, min(order_overdue_from(own)) as overdue_from from orders own group by own.demand_id
    ) o on o.demand_id = r.id
    union all
    select ${deadlineOf('orders', 'r', 'order_overdue_from(r)')} from orders r
  ) c ${COLUMNS}
  where c.overdue_at is not null
$$;

create function wrong_rollup_deadlines() returns table (id uuid, figure text)
language sql stable set work_mem = '128MB' as $$
  select coalesce(c.id, e.id), coalesce(c.figure, e.figure)
  from rollup_deadlines c full join expected_rollup_deadlines() e on e.id = c.id
  where (c.overdue_at, c.places, c.depth, c.at, c.key, c.figure, c.slot)
    is distinct from (e.overdue_at, e.places, e.depth, e.at, e.key, e.figure, e.slot)
$$;
`;
