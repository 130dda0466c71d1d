import { CLOCKS, ORDER_FACTS, PLACE, placesOf } from './facts.js';
import { clockOf, factLine, ORDER_LATE_FROM_WRITTEN_OUT } from './facts.sql.js';
import { DEMAND_LATE_FROM, differ } from './triggers.sql.js';

/**
 * Sets clocks, several at once; one that is due at no time is taken away. What had rung already is taken back unless it is due as
 * before. A clock may ring meanwhile, so all are locked first and judged by what they were then.
 */
const SET_CLOCKS = `
create function set_counter_clocks(dues counter_clocks[]) returns void language plpgsql as $$
begin
  with due as (
    select * from unnest(dues)
  ), was as materialized (
    select c.* from counter_clocks c join due using (id) order by id for update of c
  ), moved as (
    select was.*, due.rings_at is null as is_gone from was join due using (id)
    where due.rings_at is null or ${differ(['rings_at', 'places', 'at', 'key'], 'was', 'due')}
  ), taken_back as (
    insert into counter_changes (places, depth, figure, at, key, slot, n)
    select places, depth, figure, at, key, slot, -1 from moved where is_counted
  ), gone as (
    delete from counter_clocks c using moved where c.id = moved.id and moved.is_gone
  )
  insert into counter_clocks select due.* from due
  where due.rings_at is not null and (due.id in (select id from moved) or due.id not in (select id from was))
  on conflict (id) do update set rings_at = excluded.rings_at, is_counted = false, places = excluded.places,
    at = excluded.at, key = excluded.key;
end $$;
create or replace function set_counter_clock(due counter_clocks) returns void language plpgsql as $$
begin
  perform set_counter_clocks(array[due]);
end $$;
`;

/** What an order's clock depends on, and what of it its demand's clock does. */
const OF_ITS_CLOCK = ['unit_id', 'offered_at', 'finish_by', 'completed_at', 'returned_at', ...PLACE];
const OF_ITS_DEMANDS_CLOCK = ['demand_id', 'finish_by', 'completed_at', 'returned_at'];

const sidesOf = (row: string, n: number): string =>
  `select ${row}.*, ${placesOf(row)} as places, ${n} as n from ${row}`;

/**
 * What is kept with orders that change, for all that a statement changes at once: what the old rows said is taken away and what the new
 * ones say is added; what stays the same cancels out and is not written.
 */
const CHANGED = `
create function keep_changed_orders() returns trigger language plpgsql as $$
declare
  dues counter_clocks[];
  concerned uuid[];
begin
  insert into counter_changes (places, depth, figure, at, key, slot, n)
  select r.places, f.depth, f.figure, f.at, f.key, f.slot, sum(r.n)
  from (${sidesOf('was', -1)} union all ${sidesOf('now', 1)}) r
  cross join lateral (values ${ORDER_FACTS.map(factLine).join(',\n    ')}) f (figure, depth, at, key, slot, holds)
  where f.holds and f.at is not null and f.key is not null
  group by r.places, f.depth, f.figure, f.at, f.key, f.slot having sum(r.n) <> 0;

  select array_agg(row (${clockOf(CLOCKS.order, ORDER_LATE_FROM_WRITTEN_OUT)})::counter_clocks)
      filter (where ${differ(OF_ITS_CLOCK, 'was', 'r')}),
    array_agg(was.demand_id) filter (where ${differ(OF_ITS_DEMANDS_CLOCK, 'was', 'r')})
      || array_agg(r.demand_id) filter (where ${differ(OF_ITS_DEMANDS_CLOCK, 'was', 'r')})
  into dues, concerned from now r join was using (id);
  if dues is not null then perform set_counter_clocks(dues); end if;

  if concerned is not null then
    perform from demands where id = any (concerned) order by id for no key update;
    select array_agg(row (${clockOf(CLOCKS.demand, DEMAND_LATE_FROM('d'), 'd')})::counter_clocks) into dues
    from demands d where d.id = any (concerned);
    perform set_counter_clocks(dues);
  end if;
  return null;
end $$;
drop trigger orders_counted_anew on orders;
drop trigger orders_watched_anew on orders;
create trigger orders_changed after update on orders referencing old table as was new table as now
  for each statement execute function keep_changed_orders();
`;

export const CHANGED_TOGETHER = [SET_CLOCKS, CHANGED];
