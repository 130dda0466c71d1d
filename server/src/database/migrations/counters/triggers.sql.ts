import { CLOCKS, PLACE, placesOf } from './facts.js';
import { clockOf, ORDER_LATE_FROM } from './facts.sql.js';

export const differ = (columns: readonly string[], was = 'old', now = 'new'): string =>
  `(${columns.map((column) => `${was}.${column}`).join(', ')}) is distinct from (${columns.map((column) => `${now}.${column}`).join(', ')})`;

/** Adds what the new row says and takes away what the old one said; what stays the same cancels out and is not written. */
const countRow = (name: string, facts: string, where: (row: string) => string) => `
create function ${name}() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into counter_changes (places, depth, figure, at, key, slot, n)
    select ${where('new')}, f.depth, f.figure, f.at, f.key, f.slot, 1 from ${facts}(new) f;
  elsif tg_op = 'DELETE' then
    insert into counter_changes (places, depth, figure, at, key, slot, n)
    select ${where('old')}, f.depth, f.figure, f.at, f.key, f.slot, -1 from ${facts}(old) f;
  else
    insert into counter_changes (places, depth, figure, at, key, slot, n)
    select f.places, f.depth, f.figure, f.at, f.key, f.slot, sum(f.n) from (
      select ${where('new')} as places, added.*, 1 as n from ${facts}(new) added
      union all
      select ${where('old')}, taken.*, -1 from ${facts}(old) taken
    ) f
    group by f.places, f.depth, f.figure, f.at, f.key, f.slot having sum(f.n) <> 0;
  end if;
  return null;
end $$;
`;

const onChange = (table: string, trigger: string, procedure: string, columns: readonly string[]) => `
create trigger ${trigger} after insert or delete on ${table} for each row execute function ${procedure}();
create trigger ${trigger}_anew after update on ${table} for each row
  when (${differ(columns)}) execute function ${procedure}();
`;

const RATED_PLACE = (row: string) => `(select ${placesOf('d')} from demands d where d.id = ${row}.demand_id)`;

/** Triggers, so that no way of writing can forget to count. */
export const COUNTER_TRIGGERS = `
${countRow('count_demand', 'demand_facts', placesOf)}
${onChange('demands', 'demands_counted', 'count_demand', ['status', 'category_code', 'submitted_at', 'resolved_at', ...PLACE])}
${countRow('count_order', 'order_facts', placesOf)}
${onChange('orders', 'orders_counted', 'count_order', ['status', 'unit_id', 'offered_at', 'claimed_at', 'completed_at', 'verified_at', 'returned_at', ...PLACE])}
${countRow('count_rating', 'rating_facts', RATED_PLACE)}
${onChange('ratings', 'ratings_counted', 'count_rating', ['demand_id', 'at', 'answered', 'solved', 'satisfaction'])}

create function move_ratings() returns trigger language plpgsql as $$
begin
  insert into counter_changes (places, depth, figure, at, key, slot, n)
  select moved.places, f.depth, f.figure, f.at, f.key, f.slot, moved.n
  from ratings r, rating_facts(r) f, (values (${placesOf('old')}, -1), (${placesOf('new')}, 1)) moved (places, n)
  where r.demand_id = new.id;
  return null;
end $$;
create trigger demands_moved after update on demands for each row
  when (${differ(PLACE)}) execute function move_ratings();

create function miss_facts() returns trigger language plpgsql as $$
begin
  update counter_state set is_complete = false;
  return null;
end $$;
create trigger demands_emptied after truncate on demands for each statement execute function miss_facts();
create trigger orders_emptied after truncate on orders for each statement execute function miss_facts();
create trigger ratings_emptied after truncate on ratings for each statement execute function miss_facts();
`;

/** As `demand_late_from`, written out: PostgreSQL would plan the function anew in every transaction. */
export const DEMAND_LATE_FROM = (demand: string): string =>
  `least(${demand}.due_at, (select min(order_late_from(o)) from orders o where o.demand_id = ${demand}.id))`;

/**
 * Clocks of what is late by time alone. A demand's clock depends on its orders too, so whoever sets it holds the demand's
 * lock: commands do so already, and the order's trigger sees to it for everybody else.
 */
export const COUNTER_CLOCKS = `
create function set_counter_clock(due counter_clocks) returns void language plpgsql as $$
declare
  was counter_clocks;
begin
  select * into was from counter_clocks c where c.id = due.id for update;
  if found then
    if due.rings_at is not null and (was.rings_at, was.places, was.at, was.key)
      is not distinct from (due.rings_at, due.places, due.at, due.key) then return; end if;
    if was.is_counted then
      insert into counter_changes (places, depth, figure, at, key, slot, n)
      values (was.places, was.depth, was.figure, was.at, was.key, was.slot, -1);
    end if;
    delete from counter_clocks c where c.id = due.id;
  end if;
  if due.rings_at is not null then
    insert into counter_clocks select due.*;
  end if;
end $$;

create function watch_demand() returns trigger language plpgsql as $$
declare
  due counter_clocks;
begin
  if tg_op = 'DELETE' then
    perform set_counter_clock(row (old.id, null, null, null, null, null, null, null, null)::counter_clocks);
  else
    select ${clockOf(CLOCKS.demand, DEMAND_LATE_FROM('new'), 'new')} into due;
    perform set_counter_clock(due);
  end if;
  return null;
end $$;
${onChange('demands', 'demands_watched', 'watch_demand', ['submitted_at', 'due_at', ...PLACE])}

create function watch_order() returns trigger language plpgsql as $$
declare
  d demands;
  due counter_clocks;
  concerned uuid;
begin
  if tg_op = 'DELETE' then
    perform set_counter_clock(row (old.id, null, null, null, null, null, null, null, null)::counter_clocks);
  else
    select ${clockOf(CLOCKS.order, ORDER_LATE_FROM, 'new')} into due;
    perform set_counter_clock(due);
  end if;
  foreach concerned in array case tg_op
    when 'INSERT' then array[new.demand_id]
    when 'DELETE' then array[old.demand_id]
    else case when old.demand_id = new.demand_id then array[new.demand_id]
      else array[least(old.demand_id, new.demand_id), greatest(old.demand_id, new.demand_id)] end
  end loop
    select * into d from demands where id = concerned for no key update;
    if found then
      select ${clockOf(CLOCKS.demand, DEMAND_LATE_FROM('d'), 'd')} into due;
      perform set_counter_clock(due);
    end if;
  end loop;
  return null;
end $$;
${onChange('orders', 'orders_watched', 'watch_order', ['demand_id', 'unit_id', 'offered_at', 'finish_by', 'completed_at', 'returned_at', ...PLACE])}
`;

/** The rows behind the first and last moments of a period that begins or ends within a day, and behind a median. */
export const COUNTER_INDEXES = `
create index demands_resolved on demands (city_id, resolved_at) where resolved_at is not null;
create index ratings_given on ratings (at);
create index orders_offered_community on orders (community_id, offered_at);
create index orders_hours on orders (unit_id, hours_step(offered_at, completed_at), offered_at)
  include (completed_at, city_id, street_id, community_id) where completed_at is not null;
`;
