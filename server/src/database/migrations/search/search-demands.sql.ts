/** A word of a search as a pattern over the searched text, and as what the index is asked for. */
const WORDS = `
create function search_patterns(words text[]) returns text[] language sql immutable strict parallel safe as $$
  select array(
    select '%' || replace(replace(replace(lower(word), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%' from unnest(words) word)
$$;

create function search_lexeme(text text) returns text language sql immutable strict parallel safe
  return '''' || replace(replace(text, '\\', '\\\\'), '''', '''''') || '''';

create function search_query(words text[]) returns text language sql immutable strict parallel safe as $$
  select string_agg(query, ' & ') from unnest(words) word cross join lateral (
    -- Where there is a pair, its single last character tells nothing more.
    select coalesce(
      string_agg(search_lexeme(term), ' & ') filter (where length(term) > 1),
      string_agg(search_lexeme(term) || ':*', ' & ')) as query
    from unnest(tsvector_to_array(bigrams(word))) term
  ) asked
$$;

-- The blocks of days between two moments: of the smallest size of which seventeen are enough.
create function search_days(since timestamptz, until timestamptz) returns text language sql immutable strict parallel safe as $$
  select '(' || string_agg(search_lexeme(' ' || level || ':' || block), ' | ') || ')'
  from (
    select level from generate_series(0, 3) level
    where (search_day(until) >> 4 * level) - (search_day(since) >> 4 * level) <= 16 or level = 3
    order by level limit 1
  ) chosen
  cross join lateral generate_series(search_day(since) >> 4 * level, search_day(until) >> 4 * level) block
$$;
`;

/**
 * First the newest rows of the place, letter by letter: there a common word fills the page. Then the index, in windows of
 * time that grow: each holds about sixteen times what was looked at before, so that whatever the word, no window offers
 * many more candidates than are wanted. Each step is a statement of its own, so that no planner can mistake one for another.
 */
const IN_PLACE = `
create function search_demands_in(
  kind text, place uuid, words text[], before_at timestamptz, before_id uuid, wanted integer
) returns table (demand_id uuid, submitted_at timestamptz) language plpgsql stable rows 20
set plan_cache_mode = force_generic_plan set jit = off as $$
declare
  probed constant integer := 512;
  growth constant integer := 16;
  patterns constant text[] := search_patterns(words);
  asked constant text := coalesce(search_query(words), ''' '':*')
    || case when kind = 'CITY' then '' else ' & ' || search_lexeme(' ' || place::text) end;
  missing integer := wanted;
  found integer;
  newest timestamptz;
  upper_at timestamptz;
  upper_id uuid;
  lower_at timestamptz;
  span interval;
  query tsquery;
begin
  return query
    select s.demand_id, s.submitted_at from demands_searched_before(kind, place, before_at, before_id, probed) s
    where s.text like all (patterns)
    order by s.submitted_at desc, s.demand_id desc limit missing;
  get diagnostics found = row_count;
  missing := missing - found;
  if missing <= 0 then return; end if;
  select s.submitted_at, s.demand_id into upper_at, upper_id
  from demands_searched_before(kind, place, before_at, before_id, probed) s
  order by s.submitted_at desc, s.demand_id desc offset probed - 1;
  if upper_at is null then return; end if;
  select s.submitted_at into newest from demands_searched_before(kind, place, before_at, before_id, 1) s;
  span := greatest((newest - upper_at) * growth, interval '1 day');
  while missing > 0 and lower_at is distinct from '-infinity' loop
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
    upper_at := lower_at;
    upper_id := '00000000-0000-0000-0000-000000000000';
    span := span * growth;
  end loop;
end $$;
`;

/**
 * The demands of some places that hold every word, newest first, before a point of that order. Without places, of
 * every city. The caller says which places somebody sees.
 */
const IN_PLACES = `
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
`;

export const SEARCH_DEMANDS = `${WORDS}${IN_PLACE}${IN_PLACES}`;
