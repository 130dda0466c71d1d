-- Checks that the rollups are complete and of the same time zone. Otherwise reading them fails with SQLSTATE LD001.

create function assert_rollups_valid(zone text) returns boolean language plpgsql stable as $$
declare
  state rollup_state;
begin
  select * into strict state from rollup_state;
  if not state.is_complete then
    raise exception 'The rollups are not complete: run the command "rollups rebuild".' using errcode = 'LD001';
  elsif state.time_zone <> zone then
    raise exception 'The rollups are cut in the days of %, not of %: run the command "rollups rebuild".',
      state.time_zone, zone using errcode = 'LD001';
  end if;
  return true;
end $$;

create function mark_rollups_incomplete() returns trigger language plpgsql as $$
begin
  update rollup_state set is_complete = false;
  return null;
end $$;

create trigger demands_truncated after truncate on demands
  for each statement execute function mark_rollups_incomplete();
create trigger orders_truncated after truncate on orders
  for each statement execute function mark_rollups_incomplete();
create trigger ratings_truncated after truncate on ratings
  for each statement execute function mark_rollups_incomplete();
create trigger rounds_truncated after truncate on rounds
  for each statement execute function mark_rollups_incomplete();
