-- Arithmetic of rollups: places and days of a fact, and lists of counts with a position for each slot.

create function rollup_places(city uuid, street uuid, community uuid, grid uuid, building uuid)
returns uuid[] language sql immutable parallel safe as $$
  select array[city, street, community, coalesce(grid, building)]
$$;

create function rollup_day(at timestamptz, zone text) returns integer language sql stable parallel safe as $$
  select (at at time zone zone)::date - date '2000-01-01'
$$;

create function counts_by_slot(slots integer[], amounts bigint[], last_slot integer) returns integer[]
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

-- The steps with the median of a packed cumulative histogram (`pack_steps`), and the ranks within the first of them: a
-- binary search over its 64 steps of nine digits, after a leading 1.
create function median_of_steps(
  steps numeric, out low_step integer, out high_step integer, out low_rank integer, out high_rank integer
) language plpgsql immutable parallel safe as $$
declare
  digits constant bytea := convert_to((1e576 + steps)::text, 'UTF8');
  total constant integer := convert_from(substring(digits from 9 * (63) + 2 for 9), 'UTF8')::integer;
  low constant integer := (total + 1) / 2;
  high constant integer := total / 2 + 1;
  half integer;
begin
  if coalesce(total, 0) < 1 then return; end if;
  low_step := 0;
  high_step := 63;
  while low_step < high_step loop
    half := (low_step + high_step) / 2;
    if convert_from(substring(digits from 9 * (half) + 2 for 9), 'UTF8')::integer < low then low_step := half + 1; else high_step := half; end if;
  end loop;
  while high_step < 63 and convert_from(substring(digits from 9 * (high_step) + 2 for 9), 'UTF8')::integer < high loop
    high_step := high_step + 1;
  end loop;
  low_rank := low;
  if low_step > 0 then low_rank := low - convert_from(substring(digits from 9 * (low_step - 1) + 2 for 9), 'UTF8')::integer; end if;
  high_rank := low_rank + high - low;
end $$;
