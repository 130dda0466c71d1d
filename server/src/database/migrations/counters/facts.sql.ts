import type { Fact } from './facts.js';
import { CLOCKS, DEMAND_FACTS, ORDER_FACTS, placesOf, RATING_FACTS } from './facts.js';

/** How long an order took, in 64 steps that grow by a sixth: from six minutes to over forty days. */
const STEPS = Array.from({ length: 63 }, (_, step) => Math.round(360_000 * 1.16 ** step)).join(', ');

export const factLine = ({ figure, depth, at, key, slot, holds = 'true', steps }: Fact): string =>
  `('${figure}', ${depth}, ${at}, ${key}, ${steps === undefined ? slot : `${slot} + ${steps.which}`}, ${holds})`;

const factsOf = (name: string, table: string, facts: readonly Fact[]): string => `
create function ${name}(r ${table})
returns table (figure text, depth integer, at timestamptz, key text, slot integer)
language sql immutable parallel safe as $$
  select f.figure, f.depth, f.at, f.key, f.slot
  from (values ${facts.map(factLine).join(',\n    ')}) f (figure, depth, at, key, slot, holds)
  where f.holds and f.at is not null and f.key is not null
$$;
`;

/** A row's clock as a row of `counter_clocks`. */
export const clockOf = (fact: Fact, lateFrom: string, row = 'r'): string => {
  const { figure, depth, at, key, slot } = fact;
  const columns = `r.id, '${figure}', ${placesOf('r')}, ${depth}, ${at}, ${key}, ${slot}, ${lateFrom}, false`;
  return columns.replaceAll(/\br([.)])/g, `${row}$1`);
};

/** When an order is late, or has been. */
const LATE_FROM = `case
    when coalesce(r.completed_at, r.returned_at) is null then r.finish_by
    when r.finish_by <= coalesce(r.completed_at, r.returned_at) then '-infinity'
  end`;

/** What has no key counts nowhere, so nothing of it is late. */
const unlessKeyless = (lateFrom: string): string =>
  `case when ${CLOCKS.order.key} is not null then ${lateFrom} end`;

export const ORDER_LATE_FROM = unlessKeyless('order_late_from(r)');

/** The same written out, for rows that are not of the table itself. */
export const ORDER_LATE_FROM_WRITTEN_OUT = unlessKeyless(LATE_FROM);

export const COUNTER_FACTS = `
create function hours_step(offered timestamptz, completed timestamptz) returns integer
language sql immutable parallel safe as $$
  select width_bucket((extract(epoch from completed - offered) * 1000)::bigint, array[${STEPS}]::bigint[])
$$;
${factsOf('demand_facts', 'demands', DEMAND_FACTS)}
${factsOf('order_facts', 'orders', ORDER_FACTS)}
${factsOf('rating_facts', 'ratings', RATING_FACTS)}

create function order_late_from(r orders) returns timestamptz language sql immutable parallel safe as $$
  select ${LATE_FROM}
$$;

create function demand_late_from(r demands) returns timestamptz language sql stable parallel safe as $$
  select least(r.due_at, (select min(order_late_from(o)) from orders o where o.demand_id = r.id))
$$;

create function demand_clock(r demands) returns counter_clocks language sql stable as $$
  select ${clockOf(CLOCKS.demand, 'demand_late_from(r)')}
$$;

create function order_clock(r orders) returns counter_clocks language sql stable as $$
  select ${clockOf(CLOCKS.order, ORDER_LATE_FROM)}
$$;
`;
