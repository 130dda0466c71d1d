/**
 * - counter_changes: what a change of a row adds to or takes from a figure, written by triggers in the transaction of the change.
 *   `places` is the way from the city down (the fourth is the grid, or the building where there is none); `depth` says
 *   for how many of them totals are kept. `at` is the moment that decides on which day it counts.
 * - counter_clocks: what becomes a fact by time alone: an order or a demand that is late once `rings_at` has passed.
 * - counters: the sums of the changes for one place and one block of days: those whose number, shifted right by `size`,
 *   is `block`. `n` holds a count for each slot of the figure.
 */
export const COUNTER_TABLES = `
create table counter_state (
  id boolean primary key default true check (id),
  time_zone text,
  is_complete boolean not null
);
insert into counter_state (is_complete)
  select not exists (select from demands) and not exists (select from orders) and not exists (select from ratings);

create table counter_changes (
  figure text not null,
  places uuid[] not null,
  depth integer not null,
  at timestamptz(3) not null,
  key text not null,
  slot integer not null,
  n integer not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

create table counter_clocks (
  id uuid primary key,
  figure text not null,
  places uuid[] not null,
  depth integer not null,
  at timestamptz(3) not null,
  key text not null,
  slot integer not null,
  rings_at timestamptz(3) not null,
  is_counted boolean not null
);
create index counter_clocks_running on counter_clocks (rings_at) where not is_counted;
create index counter_clocks_counted on counter_clocks (rings_at) where is_counted;

create table counters (
  place_id uuid not null,
  figure text not null,
  size integer not null,
  block integer not null,
  key text not null,
  n integer[] not null,
  primary key (place_id, figure, size, block, key)
) with (fillfactor = 85);

create function counter_places(city uuid, street uuid, community uuid, grid uuid, building uuid)
returns uuid[] language sql immutable parallel safe as $$
  select array[city, street, community, coalesce(grid, building)]
$$;

create function counter_day(at timestamptz, zone text) returns integer language sql stable parallel safe as $$
  select (at at time zone zone)::date - date '2000-01-01'
$$;

create function counted_in(zone text) returns boolean language plpgsql stable as $$
declare
  state counter_state;
begin
  select * into strict state from counter_state;
  if not state.is_complete then
    raise exception 'The counters are not complete: run the command "counters rebuild".' using errcode = 'LD001';
  elsif state.time_zone <> zone then
    raise exception 'The counters are cut in the days of %, not of %: run the command "counters rebuild".',
      state.time_zone, zone using errcode = 'LD001';
  end if;
  return true;
end $$;
`;

/** Arithmetic on lists of counts: a position for each slot. */
export const COUNTER_ARITHMETIC = `
create function counts_of(slots integer[], amounts bigint[], last_slot integer) returns integer[]
language plpgsql immutable parallel safe as $$
declare
  counts integer[] := array_fill(0, array[last_slot]);
begin
  for i in 1 .. cardinality(slots) loop
    counts[slots[i]] := counts[slots[i]] + amounts[i];
  end loop;
  return counts;
end $$;

create function add_counts(one integer[], other integer[]) returns integer[] language plpgsql immutable parallel safe as $$
declare
  counts integer[] := one;
begin
  if one is null or cardinality(other) > cardinality(one) then
    counts := other;
    other := one;
  end if;
  for i in 1 .. coalesce(cardinality(other), 0) loop
    counts[i] := counts[i] + other[i];
  end loop;
  return counts;
end $$;

create function median_of_steps(
  counts bigint[], out low_step integer, out high_step integer, out low_rank bigint, out high_rank bigint
) language plpgsql immutable parallel safe as $$
declare
  total bigint := (select sum(n) from unnest(counts) n);
  low bigint := (total + 1) / 2;
  high bigint := total / 2 + 1;
  below bigint := 0;
begin
  if coalesce(total, 0) < 1 then return; end if;
  for i in 1 .. cardinality(counts) loop
    if low_step is null and below + counts[i] >= low then
      low_step := i - 1;
      low_rank := low - below;
      high_rank := high - below;
    end if;
    if below + counts[i] >= high then
      high_step := i - 1;
      return;
    end if;
    below := below + coalesce(counts[i], 0);
  end loop;
end $$;
`;
