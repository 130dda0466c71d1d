-- Deadlines: facts that become overdue by time alone, at `overdue_at`. Applying the deltas marks the passed ones
-- (server/src/rollups/apply-deltas.ts). The triggers that call these functions are generated from the list of facts.

-- Sets several deadlines; a deadline without a time is deleted. A deadline that was counted as overdue is subtracted
-- again, unless its time is unchanged. All rows are locked first, because a concurrent process may mark them.
create function set_rollup_deadlines(dues rollup_deadlines[]) returns void language plpgsql as $$
begin
  with due as (
    select * from unnest(dues)
  ), was as materialized (
    select c.* from rollup_deadlines c join due using (id) order by id for update of c
  ), moved as (
    select was.*, due.overdue_at is null as is_gone from was join due using (id)
    where due.overdue_at is null
      or (was.overdue_at, was.places, was.at, was.key) is distinct from (due.overdue_at, due.places, due.at, due.key)
  ), taken_back as (
    insert into rollup_deltas (places, depth, figure, at, key, slot, n)
    select places, depth, figure, at, key, slot, -1 from moved where is_counted
  ), gone as (
    delete from rollup_deadlines c using moved where c.id = moved.id and moved.is_gone
  )
  insert into rollup_deadlines select due.* from due
  where due.overdue_at is not null and (due.id in (select id from moved) or due.id not in (select id from was))
  on conflict (id) do update set overdue_at = excluded.overdue_at, is_counted = false, places = excluded.places,
    at = excluded.at, key = excluded.key;
end $$;

create function set_rollup_deadline(due rollup_deadlines) returns void language plpgsql as $$
begin
  perform set_rollup_deadlines(array[due]);
end $$;

create function delete_rollup_deadline(wrong uuid) returns void language plpgsql as $$
begin
  perform set_rollup_deadline(row (wrong, null, null, null, null, null, null, null, null)::rollup_deadlines);
end $$;

-- Fills the table after a load with the triggers off, before `rebuild_rollups`.
create function fill_rollup_deadlines(now timestamptz) returns void language plpgsql set work_mem = '128MB' as $$
begin
  insert into rollup_deadlines
  select id, figure, places, depth, at, key, slot, overdue_at, overdue_at <= now from expected_rollup_deadlines()
  on conflict (id) do nothing;
end $$;

-- Sets one deadline from its row, under the row's lock. The present one is deleted first, because an update would keep
-- its figure and slot.
create function mend_rollup_deadline(wrong uuid) returns void language plpgsql as $$
declare
  d demands;
  o orders;
  due rollup_deadlines;
begin
  select * into d from demands where id = wrong for no key update;
  if found then
    due := demand_deadline(d);
  else
    select * into o from orders where id = wrong for no key update;
    if found then due := order_deadline(o); end if;
  end if;
  perform delete_rollup_deadline(wrong);
  if due.overdue_at is not null then perform set_rollup_deadline(due); end if;
end $$;
