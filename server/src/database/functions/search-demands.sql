-- Searching demands by words (ADR 0014). The words come in the written form, as the searched texts are (ADR 0026).

-- A word as a pattern over the searched text.
create function search_patterns(words text[]) returns text[] language sql immutable strict parallel safe as $$
  select array(
    select '%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%' from unnest(words) word)
$$;

create function search_lexeme(text text) returns text language sql immutable strict parallel safe
  return '''' || replace(replace(text, '\', '\\'), '''', '''''') || '''';

-- The index condition of the words, as the text of a `tsquery`.
create function search_query(words text[]) returns text language sql immutable strict parallel safe as $$
  select string_agg(query, ' & ') from unnest(words) word cross join lateral (
    -- Next to a bigram, its single last character is redundant.
    select coalesce(
      string_agg(search_lexeme(term), ' & ') filter (where length(term) > 1),
      string_agg(search_lexeme(term) || ':*', ' & ')) as query
    from unnest(tsvector_to_array(bigrams(word))) term
  ) terms
$$;

-- The blocks of days between two moments, in the smallest size that needs five at most. They may cover more than the
-- window: checking a word's few extra rows is cheaper than intersecting many posting lists.
create function search_days(since timestamptz, until timestamptz) returns text
language sql immutable strict parallel safe as $$
  select '(' || string_agg(search_lexeme(' ' || level || ':' || block), ' | ') || ')'
  from (
    select level from generate_series(0, 3) level
    where (search_day(until) >> 4 * level) - (search_day(since) >> 4 * level) <= 4 or level = 3
    order by level limit 1
  ) chosen
  cross join lateral generate_series(search_day(since) >> 4 * level, search_day(until) >> 4 * level) block
$$;

-- Rows of a place before a keyset position, newest first. One index per level; the other branches are not executed.
create function demands_searched_before(kind text, place uuid, before_at timestamptz, before_id uuid, most integer)
returns setof demand_search language sql stable parallel safe as $$
  (select * from demand_search
    where kind = 'CITY' and city_id = place and (submitted_at, demand_id) < (before_at, before_id)
    order by submitted_at desc, demand_id desc limit most)
  union all
  (select * from demand_search
    where kind = 'STREET' and street_id = place and (submitted_at, demand_id) < (before_at, before_id)
    order by submitted_at desc, demand_id desc limit most)
  union all
  (select * from demand_search
    where kind = 'COMMUNITY' and community_id = place and (submitted_at, demand_id) < (before_at, before_id)
    order by submitted_at desc, demand_id desc limit most)
  union all
  (select * from demand_search
    where kind = 'GRID' and grid_id = place and (submitted_at, demand_id) < (before_at, before_id)
    order by submitted_at desc, demand_id desc limit most)
  union all
  (select * from demand_search
    where kind = 'BUILDING' and building_id = place and (submitted_at, demand_id) < (before_at, before_id)
    order by submitted_at desc, demand_id desc limit most)
$$;

-- Two stages. First the newest rows of the place are compared one by one, where a common word already fills the page.
-- Then the index is searched in growing windows of time. A window's length follows from the matches so far, and is at
-- most sixteen times the time searched before, so that no window has many more candidates than are wanted. Each stage
-- is a statement of its own, so that the planner cannot merge them.
create function search_demands_in(
  kind text, place uuid, words text[], before_at timestamptz, before_id uuid, wanted integer
) returns table (demand_id uuid, submitted_at timestamptz) language plpgsql stable rows 20
set plan_cache_mode = force_generic_plan set jit = off as $$
declare
  probed constant integer := 256;
  growth constant integer := 16;
  patterns constant text[] := search_patterns(words);
  term_query constant text := coalesce(search_query(words), ''' '':*')
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
    query := (term_query || case when lower_at = '-infinity' then '' else ' & ' || search_days(lower_at, upper_at) end)::tsquery;
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
end  $$;

-- The demands of some places that contain every word, newest first, before a keyset position; without places, of every
-- city. The caller decides which places are visible.
create function search_demands(
  places uuid[], words text[], before_at timestamptz, before_id uuid, wanted integer
) returns table (demand_id uuid, submitted_at timestamptz) language sql stable rows 20 as $$
  select found.demand_id, found.submitted_at
  from regions r
  cross join lateral search_demands_in(
    r.kind, r.id, words, coalesce(before_at, 'infinity'), coalesce(before_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff'), wanted
  ) found
  where r.id = any (coalesce(places, array(select c.id from regions c where c.kind = 'CITY')))
  group by found.demand_id, found.submitted_at
  order by found.submitted_at desc, found.demand_id desc
  limit wanted
$$;
