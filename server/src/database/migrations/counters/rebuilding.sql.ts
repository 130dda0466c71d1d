import { CLOCKS } from './facts.js';
import { clockOf, ORDER_LATE_FROM } from './facts.sql.js';
import type { Figure } from './recount.sql.js';
import { FIGURES, sums } from './recount.sql.js';

const coarser = (figure: Figure, isInOrder: boolean): string => `
    insert into counters (place_id, figure, size, block, key, n)
    select s.place_id, s.figure, coarse, s.block >> (coarse - fine), s.key, (${sums(figure)})[1:max(cardinality(s.n))]
    from counters s where s.figure = '${figure.name}' and s.size = fine
    group by s.place_id, s.figure, s.block >> (coarse - fine), s.key${isInOrder ? ' order by s.place_id, s.block >> (coarse - fine), s.key' : ''};`;

/** Clocks as the rows say, and totals from a recount. A bulk loader that wrote with the triggers off calls both. */
export const COUNTER_REBUILDING = `
create function expected_clocks() returns setof counter_clocks language sql stable as $$
  select * from (
    select ${clockOf(CLOCKS.demand, 'least(r.due_at, o.late_from)')}
    from demands r left join (
      select late.demand_id, min(order_late_from(late)) as late_from from orders late group by late.demand_id
    ) o on o.demand_id = r.id
    union all
    select ${clockOf(CLOCKS.order, ORDER_LATE_FROM)} from orders r
  ) c (id, figure, places, depth, at, key, slot, rings_at, is_counted)
  where c.rings_at is not null
$$;

create function fill_counter_clocks(now timestamptz) returns void language plpgsql set work_mem = '128MB' as $$
begin
  insert into counter_clocks
  select id, figure, places, depth, at, key, slot, rings_at, rings_at <= now from expected_clocks()
  on conflict (id) do nothing;
end $$;

create function wrong_clocks() returns table (id uuid, figure text) language sql stable set work_mem = '128MB' as $$
  select coalesce(c.id, e.id), coalesce(c.figure, e.figure)
  from counter_clocks c full join expected_clocks() e on e.id = c.id
  where (c.rings_at, c.places, c.depth, c.at, c.key, c.figure, c.slot)
    is distinct from (e.rings_at, e.places, e.depth, e.at, e.key, e.figure, e.slot)
$$;

create function mend_counter_clock(wrong uuid) returns void language plpgsql as $$
declare
  d demands;
  o orders;
begin
  select * into d from demands where id = wrong for no key update;
  if found then
    perform set_counter_clock(demand_clock(d));
    return;
  end if;
  select * into o from orders where id = wrong for no key update;
  if found then
    perform set_counter_clock(order_clock(o));
  else
    perform set_counter_clock(row (wrong, null, null, null, null, null, null, null, null)::counter_clocks);
  end if;
end $$;
${rebuildCounters('create', false)}`;

/** @param isInOrder whether totals are written in the order in which they are read, which the first cities' were not */
export function rebuildCounters(how: string, isInOrder: boolean): string {
  return `${how} function rebuild_counters(zone text) returns bigint language plpgsql set work_mem = '256MB' as $$
declare
  sizes constant integer[] := array[0, 2, 4, 6, 30];
  fine integer;
  coarse integer;
begin
  delete from counters;
  delete from counter_changes;
  insert into counters (place_id, figure, size, block, key, n)
  select r.place_id, r.figure, 0, r.day, r.key, r.n from recounted(zone) r${isInOrder ? ' order by r.place_id, r.figure, r.day, r.key' : ''};
  for step in 2 .. 5 loop
    fine := sizes[step - 1];
    coarse := sizes[step];
${FIGURES.map((figure) => coarser(figure, isInOrder)).join('')}
  end loop;
  update counter_state set time_zone = zone, is_complete = true;
  return (select count(*) from counters);
end $$;
`;
}
