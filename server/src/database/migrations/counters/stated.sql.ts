import { CLOCKS, DEMAND_FACTS, PLACE, placesOf } from './facts.js';
import { clockOf, factLine } from './facts.sql.js';
import { DEMAND_LATE_FROM } from './triggers.sql.js';

const place = PLACE.join(', ');

/**
 * What is kept with demands that are new, for all that a statement writes at once: nothing was counted of them before, so
 * nothing has to be compared. A clock that is there already was set by an order of the same statement.
 */
const STATED = `
create function keep_stated_demands() returns trigger language plpgsql as $$
begin
  insert into counter_changes (places, depth, figure, at, key, slot, n)
  select ${placesOf('r')}, f.depth, f.figure, f.at, f.key, f.slot, 1
  from stated r cross join lateral (values ${DEMAND_FACTS.map(factLine).join(',\n    ')}) f (figure, depth, at, key, slot, holds)
  where f.holds and f.at is not null and f.key is not null;

  insert into counter_clocks
  select c.* from (select ${clockOf(CLOCKS.demand, DEMAND_LATE_FROM('r'))} from stated r)
    c (id, figure, places, depth, at, key, slot, rings_at, is_counted)
  where c.rings_at is not null
  on conflict (id) do nothing;

  insert into demand_search (demand_id, ${place}, submitted_at, text)
  select r.id, ${PLACE.map((column) => `r.${column}`).join(', ')}, r.submitted_at, searched_text(r.title, r.description)
  from stated r;
  return null;
end $$;
create trigger demands_stated after insert on demands referencing new table as stated
  for each statement execute function keep_stated_demands();
`;

/** The others no longer see what is new. */
const CHANGED_OR_GONE = `
drop trigger demands_counted on demands;
create trigger demands_counted after delete on demands for each row execute function count_demand();
drop trigger demands_watched on demands;
create trigger demands_watched after delete on demands for each row execute function watch_demand();
drop trigger keep_demand_search on demands;
create trigger keep_demand_search after update of title, description, ${place}, submitted_at
  on demands for each row execute function keep_demand_search();
`;

export const STATED_TOGETHER = [STATED, CHANGED_OR_GONE];
