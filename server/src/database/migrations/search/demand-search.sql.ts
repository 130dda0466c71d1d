const LEVELS = ['city', 'street', 'community', 'grid', 'building'] as const;
const place = LEVELS.map((level) => `${level}_id`);

/**
 * What a demand is found by: the pairs of its text, the places that it lies in, and blocks of 1, 16, 256 and 4096 days
 * that hold its moment. Pairs never begin with a space; the others do, so that no word ever means a place or a day. The
 * city is left out: it would stand in every row.
 */
const TERMS = `
create function search_day(moment timestamptz) returns integer language sql immutable strict parallel safe
  return (moment at time zone 'UTC')::date - date '2000-01-01';

create function search_terms(
  text text, street_id uuid, community_id uuid, grid_id uuid, building_id uuid, submitted_at timestamptz
) returns tsvector language sql immutable parallel safe cost 100000
  return bigrams(text) || array_to_tsvector(
    array_remove(array[
      ' ' || street_id::text, ' ' || community_id::text, ' ' || grid_id::text, ' ' || building_id::text], null)
    || array[
      ' 0:' || search_day(submitted_at), ' 1:' || (search_day(submitted_at) >> 4),
      ' 2:' || (search_day(submitted_at) >> 8), ' 3:' || (search_day(submitted_at) >> 12)]);
`;

const TABLE = `
create table demand_search (
  demand_id uuid primary key references demands on delete cascade,
  city_id uuid not null,
  street_id uuid,
  community_id uuid not null,
  grid_id uuid,
  building_id uuid,
  submitted_at timestamptz(3) not null,
  text text not null
);
${LEVELS.map(
  (
    level,
  ) => `create index demand_search_${level} on demand_search (${level}_id, submitted_at desc, demand_id desc)
  where ${level}_id is not null;`,
).join('\n')}
`;

/** Written with the demand in whatever way, so that no command can forget it. */
const KEPT = `
create function searched_text(title text, description text) returns text language sql immutable parallel safe
  return lower(title || ' ' || description);

create function keep_demand_search() returns trigger language plpgsql as $$
begin
  insert into demand_search (demand_id, ${place.join(', ')}, submitted_at, text)
  values (new.id, ${place.map((column) => `new.${column}`).join(', ')}, new.submitted_at,
    searched_text(new.title, new.description))
  on conflict (demand_id) do update set
    ${[...place, 'submitted_at', 'text'].map((column) => `${column} = excluded.${column}`).join(', ')};
  return null;
end $$;
create trigger keep_demand_search after insert or update of title, description, ${place.join(', ')}, submitted_at
  on demands for each row execute function keep_demand_search();
`;

/** The index is made after the rows: a tenth of the time that it takes to grow with them. */
export const REBUILT = `
create function rebuild_demand_search() returns void language plpgsql set maintenance_work_mem = '256MB' as $$
begin
  drop index if exists demand_search_terms;
  truncate demand_search;
  insert into demand_search (demand_id, ${place.join(', ')}, submitted_at, text)
  select id, ${place.join(', ')}, submitted_at, searched_text(title, description) from demands order by submitted_at, id;
  create index demand_search_terms on demand_search
    using gin (search_terms(text, street_id, community_id, grid_id, building_id, submitted_at))
    with (gin_pending_list_limit = 1024);
  -- What is written waits in a list until it is sorted in: every search reads through the list, so it is kept short.
  -- Nothing is planned by its statistics, and gathering them means computing the terms of thousands of texts.
  alter index demand_search_terms alter column 1 set statistics 0;
end $$;
select rebuild_demand_search();
`;

export const DEMAND_SEARCH = `${TERMS}${TABLE}${KEPT}${REBUILT}`;

/** Rows of a place before a point of its order, newest first: one index for each level, the others are not asked. */
export const NEWEST = `
create function demands_searched_before(kind text, place uuid, before_at timestamptz, before_id uuid, most integer)
returns setof demand_search language sql stable parallel safe as $$
${LEVELS.map(
  (level) => `  (select * from demand_search
    where kind = '${level.toUpperCase()}' and ${level}_id = place and (submitted_at, demand_id) < (before_at, before_id)
    order by submitted_at desc, demand_id desc limit most)`,
).join('\n  union all\n')}
$$;
`;
