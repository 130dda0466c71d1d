/** Few blocks cover a window, if more than it: a word's few rows are cheaper to look at than many lists of days to be held against them. */
const DAYS = `
create or replace function search_days(since timestamptz, until timestamptz) returns text language sql immutable strict parallel safe as $$
  select '(' || string_agg(search_lexeme(' ' || level || ':' || block), ' | ') || ')'
  from (
    select level from generate_series(0, 3) level
    where (search_day(until) >> 4 * level) - (search_day(since) >> 4 * level) <= 4 or level = 3
    order by level limit 1
  ) chosen
  cross join lateral generate_series(search_day(since) >> 4 * level, search_day(until) >> 4 * level) block
$$;
`;

/**
 * As before, the newest rows of the place first and then the index in windows of time. How long a window is hangs on how
 * often the words were found so far: long enough to hold twice what is missing, and never more than sixteen times what was
 * looked at before. After a window without any the next is that long: a few windows reach the oldest row.
 */
const IN_PLACE = `
create or replace function search_demands_in(
  kind text, place uuid, words text[], before_at timestamptz, before_id uuid, wanted integer
) returns table (demand_id uuid, submitted_at timestamptz) language plpgsql stable rows 20
set plan_cache_mode = force_generic_plan set jit = off as $$
declare
  probed constant integer := 256;
  growth constant integer := 16;
  patterns constant text[] := search_patterns(words);
  asked constant text := coalesce(search_query(words), ''' '':*')
    || case when kind = 'CITY' then '' else ' & ' || search_lexeme(' ' || place::text) end;
  missing integer := wanted;
  seen integer := 0;
  found integer;
  newest timestamptz;
  upper_at timestamptz;
  upper_id uuid;
  lower_at timestamptz;
  looked interval;
  span interval;
  query tsquery;
begin
  return query
    select s.demand_id, s.submitted_at from demands_searched_before(kind, place, before_at, before_id, probed) s
    where s.text like all (patterns)
    order by s.submitted_at desc, s.demand_id desc limit missing;
  get diagnostics found = row_count;
  missing := missing - found;
  seen := found;
  if missing <= 0 then return; end if;
  select s.submitted_at, s.demand_id into upper_at, upper_id
  from demands_searched_before(kind, place, before_at, before_id, probed) s
  order by s.submitted_at desc, s.demand_id desc offset probed - 1;
  if upper_at is null then return; end if;
  select s.submitted_at into newest from demands_searched_before(kind, place, before_at, before_id, 1) s;
  while missing > 0 and lower_at is distinct from '-infinity' loop
    looked := greatest(newest - upper_at, interval '1 hour');
    span := greatest(looked * case when found > 0 then least(growth, 2.0 * missing / seen) else growth end, interval '12 hours');
    lower_at := case when span > interval '4096 days' then '-infinity' else upper_at - span end;
    query := (asked || case when lower_at = '-infinity' then '' else ' & ' || search_days(lower_at, upper_at) end)::tsquery;
    return query
      with candidates as materialized (
        select s.* from demand_search s
        where search_terms(s.text, s.street_id, s.community_id, s.grid_id, s.building_id, s.submitted_at) @@ query
      )
      select c.demand_id, c.submitted_at from candidates c
      where (kind <> 'CITY' or c.city_id = place)
        and c.submitted_at >= lower_at and (c.submitted_at, c.demand_id) < (upper_at, upper_id)
        and c.text like all (patterns)
      order by c.submitted_at desc, c.demand_id desc limit missing;
    get diagnostics found = row_count;
    missing := missing - found;
    seen := seen + found;
    upper_at := lower_at;
    upper_id := '00000000-0000-0000-0000-000000000000';
  end loop;
end $$;
`;

export const DENSER_WINDOWS = [DAYS, IN_PLACE];
