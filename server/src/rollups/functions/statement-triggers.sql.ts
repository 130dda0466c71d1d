import { deadlineColumns, deadlineOf, OVERDUE } from './deadline-sql.js';
import { differ, factValues, PLACES, placesOf } from './fact-sql.js';

/**
 * A statement-level trigger that records new demands in deltas, deadlines and the search table. No old row exists, so nothing is
 * compared. A deadline that exists already was set by an order of the same statement.
 */
export const INSERTED_DEMANDS = `
create function record_inserted_demands() returns trigger language plpgsql as $$
begin
  insert into rollup_deltas (places, depth, figure, at, key, slot, n)
  select ${placesOf('r')}, f.depth, f.figure, f.at, f.key, f.slot, 1
  from inserted r cross join lateral (${factValues('demands')}) f (figure, depth, at, key, slot, holds)
  where f.holds and f.at is not null and f.key is not null;

  insert into rollup_deadlines
  select c.* from (select ${deadlineOf('demands', 'r')} from inserted r)
    c (id, figure, places, depth, at, key, slot, overdue_at, is_counted)
  where c.overdue_at is not null
  on conflict (id) do nothing;

  insert into demand_search (demand_id, ${PLACES.join(', ')}, submitted_at, text)
  select r.id, ${PLACES.map((column) => `r.${column}`).join(', ')}, r.submitted_at, searched_text(r.title, r.description)
  from inserted r;
  return null;
end $$;

create trigger demands_inserted after insert on demands referencing new table as inserted
  for each statement execute function record_inserted_demands();
`;

/** The columns of an order that its demand's deadline depends on. */
const OF_THE_DEMAND = ['demand_id', ...OVERDUE.orders.columns];

const side = (row: string, n: number): string =>
  `select ${row}.*, ${placesOf(row)} as places, ${n} as n from ${row}`;

/**
 * A statement-level trigger that records updated orders in deltas and deadlines: the counts of the old rows are subtracted, and
 * those of the new rows added. Equal counts cancel out and are not written.
 */
export const UPDATED_ORDERS = `
create function record_updated_orders() returns trigger language plpgsql as $$
declare
  dues rollup_deadlines[];
  concerned uuid[];
begin
  insert into rollup_deltas (places, depth, figure, at, key, slot, n)
  select r.places, f.depth, f.figure, f.at, f.key, f.slot, sum(r.n)
  from (${side('was', -1)} union all ${side('now', 1)}) r
  cross join lateral (${factValues('orders')}) f (figure, depth, at, key, slot, holds)
  where f.holds and f.at is not null and f.key is not null
  group by r.places, f.depth, f.figure, f.at, f.key, f.slot having sum(r.n) <> 0;

  select array_agg(row (${deadlineOf('orders', 'r')})::rollup_deadlines)
      filter (where ${differ(deadlineColumns('orders'), 'was', 'r')}),
    array_agg(was.demand_id) filter (where ${differ(OF_THE_DEMAND, 'was', 'r')})
      || array_agg(r.demand_id) filter (where ${differ(OF_THE_DEMAND, 'was', 'r')})
  into dues, concerned from now r join was using (id);
  if dues is not null then perform set_rollup_deadlines(dues); end if;

  if concerned is not null then
    perform from demands where id = any (concerned) order by id for no key update;
    select array_agg(row (${deadlineOf('demands', 'd')})::rollup_deadlines) into dues
    from demands d where d.id = any (concerned);
    perform set_rollup_deadlines(dues);
  end if;
  return null;
end $$;

create trigger orders_updated after update on orders referencing old table as was new table as now
  for each statement execute function record_updated_orders();
`;
