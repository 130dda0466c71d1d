-- The functions that indexes and generated columns store the results of. PostgreSQL does not compute stored results
-- again when a function changes, so each of these is part of its table: it changes in a migration that rebuilds the
-- index or the column.

-- The pairs of neighbouring characters of a text. Words of two characters are the common case in Chinese, and a
-- segmenter would miss substrings. Each character is written twice with a mark between; what then stands between two
-- marks is a pair. A pair never spans a space. The first and the last character of a word also stand alone, so that a
-- search for one character finds the pairs that begin with it.
create function bigrams(input text) returns tsvector language plpgsql immutable strict parallel safe as $$
begin
  return array_to_tsvector(string_to_array(
    replace(
      regexp_replace(btrim(regexp_replace(lower(input), '[\s\x01]+', ' ', 'g')), '(.)', E'\\1\x01\\1', 'g'),
      E' \x01 ', E'\x01'),
    E'\x01'));
end $$;

create function search_day(moment timestamptz) returns integer language sql immutable strict parallel safe
  return (moment at time zone 'UTC')::date - date '2000-01-01';

-- What a demand is found by: the pairs of its text, the places that it lies in, and blocks of 1, 16, 256 and 4096 days
-- that hold its moment. Pairs never begin with a space; the other terms do, so that no word is taken for a place or a
-- day. The city is left out because it would stand in every row. The pairs are made as in `bigrams`, and sorted once
-- together with the rest. The body is bound when it is created: an index is built without a search path.
create function search_terms(
  text text, street_id uuid, community_id uuid, grid_id uuid, building_id uuid, submitted_at timestamptz
) returns tsvector language sql immutable parallel safe cost 100000
  return array_to_tsvector(string_to_array(
    replace(
      regexp_replace(btrim(regexp_replace(lower(text), '[\s\x01]+', ' ', 'g')), '(.)', E'\\1\x01\\1', 'g'),
      E' \x01 ', E'\x01'),
    E'\x01') || array_remove(array[
    ' ' || street_id::text, ' ' || community_id::text, ' ' || grid_id::text, ' ' || building_id::text,
    ' 0:' || search_day(submitted_at), ' 1:' || (search_day(submitted_at) >> 4),
    ' 2:' || (search_day(submitted_at) >> 8), ' 3:' || (search_day(submitted_at) >> 12)], null));

-- How long an order took, as a bucket of a histogram: 64 steps from six minutes to over forty days, each a sixth longer
-- than the last. The bounds are milliseconds.
create function hours_step(offered timestamptz, completed timestamptz) returns integer
language sql immutable parallel safe as $$
  select width_bucket((extract(epoch from completed - offered) * 1000)::bigint, array[
    360000, 417600, 484416, 561923, 651830, 756123, 877103, 1017439, 1180229, 1369066, 1588117, 1842215, 2136970,
    2478885, 2875506, 3335588, 3869282, 4488367, 5206505, 6039546, 7005873, 8126813, 9427103, 10935440, 12685110,
    14714728, 17069084, 19800138, 22968160, 26643065, 30905956, 35850909, 41587054, 48240983, 55959540, 64913066,
    75299157, 87347022, 101322545, 117534153, 136339617, 158153956, 183458589, 212811963, 246861877, 286359777,
    332177342, 385325716, 446977831, 518494284, 601453369, 697685908, 809315654, 938806158, 1089015144, 1263257567,
    1465378777, 1699839382, 1971813683, 2287303872, 2653272491, 3077796090, 3570243465
  ]::bigint[])
$$;

-- A cumulative histogram packed into one number: for each step, from the left, nine digits say how many lie in it or
-- before it. Adding two such numbers adds all their counts at once. Nine digits always fit an integer.
create function pack_steps(counts integer[]) returns numeric language plpgsql immutable parallel safe as $$
declare
  from_first constant text := repeat('000000001', 64);
  total numeric := 0;
begin
  for step in 1 .. cardinality(counts) loop
    if counts[step] <> 0 then
      total := total + counts[step] * substr(from_first, 9 * step - 8)::numeric;
    end if;
  end loop;
  return total;
end $$;

-- Places and parties. Rows that have a place carry all its ancestors, so that "below this place" is one indexed
-- comparison.

create table categories (
  code text primary key,
  parent_code text references categories,
  name text not null,
  name_en text not null,
  keywords text[] not null,
  position integer not null
);

create table regions (
  id uuid primary key,
  kind text not null check (kind in ('CITY', 'STREET', 'COMMUNITY', 'GRID', 'BUILDING')),
  code text unique,
  name text not null,
  parent_id uuid references regions,
  city_id uuid not null references regions deferrable initially deferred,
  street_id uuid references regions deferrable initially deferred,
  community_id uuid references regions deferrable initially deferred,
  grid_id uuid references regions deferrable initially deferred,
  building_id uuid references regions deferrable initially deferred,
  takes_orders boolean not null,
  place_code text unique,
  position integer not null,
  is_demonstration boolean not null
);
create index regions_children on regions (parent_id, position, id);
create index regions_kind on regions (kind, position, id);

create table units (
  id uuid primary key,
  code text not null unique,
  name text not null,
  short_name text not null,
  name_en text not null,
  kind text not null,
  duties text,
  keywords text[] not null,
  position integer not null,
  is_demonstration boolean not null
);
create index units_position on units (position, id);

create table unit_categories (
  unit_id uuid not null references units,
  category_code text not null references categories,
  primary key (unit_id, category_code)
);
create index unit_categories_category on unit_categories (category_code);

create table unit_pairings (
  unit_id uuid not null references units,
  community_id uuid not null references regions,
  is_lead boolean not null,
  is_demonstration boolean not null,
  primary key (unit_id, community_id)
);
create index unit_pairings_community on unit_pairings (community_id);

-- People. `rights_version` rises with everything that rules ask of a person (functions/rights-version.sql).

create table people (
  id uuid primary key,
  version integer not null default 1,
  account text not null unique,
  name text not null,
  password_hash text not null,
  created_at timestamptz(3) not null,
  is_demonstration boolean not null,
  rights_version integer not null default 1
);

create table memberships (
  id uuid primary key,
  person_id uuid not null references people,
  role text not null,
  region_id uuid references regions,
  unit_id uuid references units,
  check (region_id is not null or unit_id is not null)
);
create index memberships_person on memberships (person_id);
create index memberships_region on memberships (region_id);
create index memberships_unit on memberships (unit_id);

create table sessions (
  token_hash text primary key,
  person_id uuid not null references people,
  kind text not null check (kind in ('COOKIE', 'BEARER')),
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);
create index sessions_person on sessions (person_id);

-- Resources.

create table resources (
  id uuid primary key,
  version integer not null default 1,
  status text not null,
  title text not null,
  description text not null,
  category_code text not null references categories,
  kind text not null,
  unit_id uuid not null references units,
  capacity integer check (capacity >= 0),
  capacity_period text,
  taken integer not null check (taken >= 0),
  taken_period text not null,
  available_from date,
  available_to date,
  audience text[] not null,
  bigrams tsvector not null generated always as (bigrams(title || ' ' || description)) stored,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  is_demonstration boolean not null,
  check ((capacity is null) = (capacity_period is null))
);
create index resources_unit on resources (unit_id, status, created_at desc, id desc);
create index resources_offered on resources (category_code, created_at desc, id desc) where status = 'PUBLISHED';
create index resources_newest on resources (created_at desc, id desc);
create index resources_bigrams on resources using gin (bigrams);

create table resource_regions (
  resource_id uuid not null references resources,
  region_id uuid not null references regions,
  primary key (resource_id, region_id)
);
create index resource_regions_region on resource_regions (region_id, resource_id);

-- Demands.

create sequence demand_numbers;

create table demands (
  id uuid primary key,
  number text not null unique,
  version integer not null default 1,
  status text not null,
  kind text not null,
  urgency text not null,
  wished_urgency text,
  channel text not null,
  title text not null,
  description text not null,
  category_code text references categories,
  region_id uuid not null references regions,
  city_id uuid not null,
  street_id uuid,
  community_id uuid not null,
  grid_id uuid,
  building_id uuid,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  audience text[] not null,
  resource_id uuid references resources,
  backers integer not null check (backers >= 1),
  returns integer not null,
  returns_not_ours integer not null default 0,
  awaits_ruling boolean not null,
  merged_into_id uuid references demands,
  shelved_by text,
  review_on date,
  round integer not null default 1,
  disputes integer not null default 0,
  is_dispute_refused boolean not null default false,
  result text,
  waits_for text,
  waits_unit_id uuid references units,
  submitted_at timestamptz(3) not null,
  due_at timestamptz(3),
  due_soon_at timestamptz(3),
  paused_at timestamptz(3),
  resolved_at timestamptz(3),
  closes_at timestamptz(3),
  closed_at timestamptz(3),
  withdrawn_at timestamptz(3),
  tracking_hash text not null,
  is_demonstration boolean not null,
  check ((latitude is null) = (longitude is null)),
  check ((due_at is null) = (due_soon_at is null)),
  check ((status = 'MERGED') = (merged_into_id is not null)),
  check ((status = 'SHELVED') = (review_on is not null))
);
create index demands_city on demands (city_id, submitted_at desc, id desc);
create index demands_street on demands (street_id, submitted_at desc, id desc);
create index demands_community on demands (community_id, submitted_at desc, id desc);
create index demands_grid on demands (grid_id, submitted_at desc, id desc);
create index demands_building on demands (building_id, submitted_at desc, id desc) where building_id is not null;
create index demands_waiting on demands (waits_for, community_id, due_at);
create index demands_due on demands (city_id, coalesce(due_at, timestamptz '9999-12-31 00:00:00+00'), id);
create index demands_backers on demands (city_id, backers desc, id desc);
create index demands_status on demands (status, community_id, submitted_at desc, id desc);
create index demands_merged on demands (merged_into_id) where merged_into_id is not null;
create index demands_reviewed on demands (due_at, id) where status = 'SHELVED';
create index demands_closing on demands (closes_at, id) where status = 'RESOLVED';
create index demands_resolved on demands (city_id, resolved_at) where resolved_at is not null;

create table requesters (
  demand_id uuid primary key references demands,
  name_cipher text,
  phone_cipher text,
  phone_hash text,
  address_cipher text
);
create index requesters_phone on requesters (phone_hash) where phone_hash is not null;

-- Neighbours that joined a demand: requesters with a number and a code of their own.
create table backers (
  id uuid primary key,
  demand_id uuid not null references demands,
  number text not null unique,
  tracking_hash text not null,
  name_cipher text,
  phone_cipher text,
  phone_hash text not null,
  address_cipher text,
  at timestamptz(3) not null,
  withdrawn_at timestamptz(3),
  unique (demand_id, phone_hash)
);
create index backers_phone on backers (phone_hash);

create table ratings (
  id uuid primary key,
  demand_id uuid not null references demands,
  backer_id uuid references backers,
  round integer not null,
  at timestamptz(3) not null,
  answered boolean not null,
  solved boolean not null,
  satisfaction integer not null check (satisfaction between 1 and 5),
  comment text
);
create index ratings_given on ratings (at);
create unique index ratings_once_a_round on ratings (demand_id, round, coalesce(backer_id, demand_id));

-- Orders.

create sequence order_numbers;

create table orders (
  id uuid primary key,
  number text not null unique,
  version integer not null default 1,
  status text not null,
  mode text not null,
  tier text not null,
  demand_id uuid not null references demands,
  demand_kind text not null,
  category_code text references categories,
  urgency text not null,
  region_id uuid not null references regions,
  city_id uuid not null,
  street_id uuid,
  community_id uuid not null,
  grid_id uuid,
  building_id uuid,
  unit_id uuid references units,
  claimed_by_id uuid references people,
  dispatcher_role text not null,
  resource_id uuid references resources,
  resource_taken_at timestamptz(3),
  note text,
  result text,
  is_ruling boolean not null,
  reason text,
  basis text,
  reworks integer not null,
  urges integer not null,
  return_reason text,
  return_note text,
  proposed_unit_id uuid references units,
  cancel_reason text,
  extension_days integer check (extension_days between 1 and 10),
  extension_reason text,
  extension_decision text,
  extension_by timestamptz(3),
  offered_at timestamptz(3) not null,
  claim_by timestamptz(3) not null,
  contact_by timestamptz(3),
  return_by timestamptz(3) not null,
  finish_by timestamptz(3) not null,
  finish_soon_at timestamptz(3) not null,
  raised_at timestamptz(3),
  limits_version integer not null default 1,
  claimed_at timestamptz(3),
  contacted_at timestamptz(3),
  progressed_at timestamptz(3),
  paused_at timestamptz(3),
  paused_until date,
  resumes_at timestamptz(3),
  pause_days integer not null default 0,
  completed_at timestamptz(3),
  verified_at timestamptz(3),
  returned_at timestamptz(3),
  cancelled_at timestamptz(3),
  due_at timestamptz(3),
  due_soon_at timestamptz(3),
  is_demonstration boolean not null,
  check ((due_at is null) = (due_soon_at is null)),
  check (mode = 'OPEN' or unit_id is not null),
  check (status in ('OFFERED', 'RETURNED', 'CANCELLED') or unit_id is not null),
  check ((extension_days is null) = (extension_decision is null)),
  check ((paused_at is null) = (paused_until is null) and (paused_at is null) = (resumes_at is null))
);
create index orders_demand on orders (demand_id, offered_at);
create unique index orders_one_open_a_demand on orders (demand_id) where status not in ('VERIFIED', 'RETURNED', 'CANCELLED');
create index orders_unit on orders (unit_id, status, due_at);
create index orders_hall_place on orders (community_id, due_at) where status = 'OFFERED' and unit_id is null;
create index orders_hall_category on orders (category_code, due_at) where status = 'OFFERED' and unit_id is null;
create index orders_unclaimed on orders (claim_by) where status = 'OFFERED' and raised_at is null;
create index orders_paused on orders (resumes_at) where resumes_at is not null;
create index orders_claimant on orders (claimed_by_id) where claimed_by_id is not null;
create index orders_city on orders (city_id, coalesce(due_at, timestamptz '9999-12-31 00:00:00+00'), id);
create index orders_street on orders (street_id, coalesce(due_at, timestamptz '9999-12-31 00:00:00+00'), id);
create index orders_community on orders (community_id, coalesce(due_at, timestamptz '9999-12-31 00:00:00+00'), id);
create index orders_offered on orders (city_id, offered_at desc, id desc);
create index orders_offered_community on orders (community_id, offered_at);
create index orders_hours on orders (unit_id, hours_step(offered_at, completed_at), offered_at)
  include (completed_at, city_id, street_id, community_id) where completed_at is not null;

create table order_co_units (
  order_id uuid not null references orders,
  unit_id uuid not null references units,
  confirmed_at timestamptz(3),
  note text,
  primary key (order_id, unit_id)
);
create index order_co_units_unit on order_co_units (unit_id);

-- Events. They are append-only by triggers of their own (functions/events.sql). The subject is a record of any noun, so it has
-- no foreign key. The sequence orders events; its values come once without a unique index, which every event would pay for. A
-- demand's own events are found by the demand, so the index of subjects leaves them out.

create table events (
  id uuid primary key,
  seq bigint generated always as identity,
  at timestamptz(3) not null,
  noun text not null,
  subject_id uuid not null,
  demand_id uuid references demands,
  through_order_id uuid references orders,
  action text not null,
  from_status text,
  to_status text not null,
  actor_id uuid references people,
  actor_role text not null,
  actor_unit_id uuid references units,
  details jsonb not null,
  commitment bytea
);
create index events_demand on events (demand_id, seq);
create index events_subject on events (subject_id, seq) where noun <> 'DEMAND';

-- The texts of events that people typed. They can be erased; the event and its commitment stay.

create table event_texts (
  event_id uuid primary key references events,
  internal text,
  for_resident text,
  salt bytea not null,
  check (num_nonnulls(internal, for_resident) > 0)
);

-- Settings: every version of each, append-only (functions/settings.sql). The version that holds at a moment is the one
-- that began to hold last.

create table settings (
  id uuid primary key,
  name text not null,
  version integer not null check (version >= 1),
  value jsonb not null,
  holds_from timestamptz(3) not null,
  saved_at timestamptz(3) not null,
  saved_by_id uuid references people,
  unique (name, version)
);

-- Service tables.

create table idempotency_keys (
  actor text not null,
  key text not null,
  input_hash text not null,
  result_id uuid not null,
  reply_cipher text,
  created_at timestamptz(3) not null,
  primary key (actor, key)
);

create table rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

-- How each job's last run went, and when the next is due. The queue itself is in a schema of its own.
create table jobs (
  name text primary key,
  every_seconds integer not null check (every_seconds > 0),
  last_run_at timestamptz(3),
  last_duration_ms integer,
  last_changed integer,
  failures integer not null default 0,
  last_error text,
  next_run_at timestamptz(3) not null
);

create table secret_checks (
  name text primary key,
  fingerprint text not null
);

-- Search: a narrow copy of each demand's searched text, kept by triggers (functions/demand-search.sql). It has no
-- foreign key: its triggers write and delete with the demand, and the check was a twentieth of a submission's cost.
-- Nothing is planned by the statistics of the index, and gathering them computes the terms of thousands of texts.

create table demand_search (
  demand_id uuid primary key,
  city_id uuid not null,
  street_id uuid,
  community_id uuid not null,
  grid_id uuid,
  building_id uuid,
  submitted_at timestamptz(3) not null,
  text text not null
);
create index demand_search_city on demand_search (city_id, submitted_at desc, demand_id desc) where city_id is not null;
create index demand_search_street on demand_search (street_id, submitted_at desc, demand_id desc)
  where street_id is not null;
create index demand_search_community on demand_search (community_id, submitted_at desc, demand_id desc)
  where community_id is not null;
create index demand_search_grid on demand_search (grid_id, submitted_at desc, demand_id desc) where grid_id is not null;
create index demand_search_building on demand_search (building_id, submitted_at desc, demand_id desc)
  where building_id is not null;
create index demand_search_terms on demand_search
  using gin (search_terms(text, street_id, community_id, grid_id, building_id, submitted_at))
  with (gin_pending_list_limit = 8192);
alter index demand_search_terms alter column 1 set statistics 0;

-- Matching: the terms that a resource's text is compared by, which the server writes, and what is on offer in each
-- place with these terms and the place as one more, which triggers keep (functions/offers.sql).

create table resource_terms (
  resource_id uuid primary key references resources on delete cascade,
  terms text[] not null
);

create table offers (
  region_id uuid not null references regions,
  category_code text not null,
  resource_id uuid not null references resources on delete cascade,
  terms tsvector,
  primary key (region_id, category_code, resource_id)
);
create index offers_resource on offers (resource_id);
create index offers_terms on offers using gin (terms);
create index offers_without_terms on offers (region_id) where terms is null;

-- Rollups (server/src/rollups). `rollup_deltas` holds what a change of a row adds to or takes from a figure. `places` is
-- the way from the city down (the fourth is the grid, or the building where there is none); `depth` says for how many of
-- them totals are kept; `at` is the moment that decides on which day it counts. `rollup_deadlines` holds what counts as
-- overdue from `overdue_at` on. `rollups` holds the sums of the deltas for one place and one block of days: those whose
-- number, shifted right by `size`, is `block`; `n` holds a count for each slot of the figure.

create table rollup_state (
  id boolean primary key default true check (id),
  time_zone text,
  is_complete boolean not null
);
insert into rollup_state (is_complete) values (true);

create table rollup_deltas (
  figure text not null,
  places uuid[] not null,
  depth integer not null,
  at timestamptz(3) not null,
  key text not null,
  slot integer not null,
  n integer not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

create table rollup_deadlines (
  id uuid primary key,
  figure text not null,
  places uuid[] not null,
  depth integer not null,
  at timestamptz(3) not null,
  key text not null,
  slot integer not null,
  overdue_at timestamptz(3) not null,
  is_counted boolean not null
);
create index rollup_deadlines_running on rollup_deadlines (overdue_at) where not is_counted;
create index rollup_deadlines_counted on rollup_deadlines (overdue_at) where is_counted;

-- Figures and keys are compared by their bytes, since nobody reads them in a language's order. `steps` packs a unit's
-- completed orders by hours, which its figure counts from slot 6 on.
create table rollups (
  place_id uuid not null,
  figure text collate "C" not null,
  size integer not null,
  block integer not null,
  key text collate "C" not null,
  n integer[] not null,
  steps numeric generated always as (case figure when 'UNIT' then pack_steps(n[6:]) end) stored,
  primary key (place_id, figure, size, block, key)
) with (fillfactor = 85);

-- Which functions and triggers are created, and from which text (server/src/database/functions.ts).
create table schema_functions (
  id boolean primary key default true check (id),
  fingerprint text not null,
  signatures text[] not null
);
