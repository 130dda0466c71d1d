const PLACE = `
  region_id uuid not null references regions,
  city_id uuid not null,
  street_id uuid,
  community_id uuid not null,
  grid_id uuid,
  building_id uuid`;

/**
 * The pairs of neighbouring characters of a text: words of two characters are the common case in Chinese, and
 * a segmenter would miss substrings. What nothing follows stands alone, so that every character begins something and
 * a search for one character finds it by its beginning.
 */
export const SEARCH = `
create function bigrams(input text) returns tsvector language sql immutable strict parallel safe as $$
  select coalesce(array_to_tsvector(array_agg(distinct first || case when second !~ '\\s' then second else '' end)), ''::tsvector)
  from (
    select piece as first, lead(piece) over (order by place) as second
    from regexp_split_to_table(lower(input), '') with ordinality as pieces (piece, place)
  ) pairs
  where first !~ '\\s'
$$;
`;

export const RESOURCES = `
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
`;

export const DEMANDS = `
create table demands (
  id uuid primary key,
  number text not null unique,
  version integer not null default 1,
  status text not null,
  kind text not null,
  urgency text not null,
  channel text not null,
  title text not null,
  description text not null,
  category_code text references categories,${PLACE},
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  audience text[] not null,
  resource_id uuid references resources,
  backers integer not null check (backers >= 1),
  returns integer not null,
  awaits_ruling boolean not null,
  merged_into_id uuid references demands,
  waits_for text,
  waits_unit_id uuid references units,
  submitted_at timestamptz(3) not null,
  due_at timestamptz(3),
  due_soon_at timestamptz(3),
  resolved_at timestamptz(3),
  closed_at timestamptz(3),
  tracking_hash text not null,
  bigrams tsvector not null generated always as (bigrams(title || ' ' || description)) stored,
  is_demonstration boolean not null,
  check ((latitude is null) = (longitude is null)),
  check ((due_at is null) = (due_soon_at is null)),
  check ((status = 'MERGED') = (merged_into_id is not null))
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
create index demands_bigrams on demands using gin (bigrams);

create table requesters (
  demand_id uuid primary key references demands,
  name_cipher text,
  phone_cipher text,
  phone_hash text,
  address_cipher text
);
create index requesters_phone on requesters (phone_hash) where phone_hash is not null;

create table ratings (
  demand_id uuid primary key references demands,
  at timestamptz(3) not null,
  answered boolean not null,
  solved boolean not null,
  satisfaction integer not null check (satisfaction between 1 and 5),
  comment text
);
`;

export const ORDERS = `
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
  urgency text not null,${PLACE},
  unit_id uuid references units,
  claimed_by_id uuid references people,
  resource_id uuid references resources,
  note text,
  result text,
  is_ruling boolean not null,
  reworks integer not null,
  urges integer not null,
  return_reason text,
  return_note text,
  proposed_unit_id uuid references units,
  offered_at timestamptz(3) not null,
  claim_by timestamptz(3) not null,
  return_by timestamptz(3) not null,
  finish_by timestamptz(3) not null,
  finish_soon_at timestamptz(3) not null,
  claimed_at timestamptz(3),
  completed_at timestamptz(3),
  verified_at timestamptz(3),
  returned_at timestamptz(3),
  due_at timestamptz(3),
  due_soon_at timestamptz(3),
  is_demonstration boolean not null,
  check ((due_at is null) = (due_soon_at is null)),
  check (mode = 'OPEN' or unit_id is not null),
  check (status in ('OFFERED', 'RETURNED') or unit_id is not null)
);
create index orders_demand on orders (demand_id, offered_at);
create unique index orders_one_open_a_demand on orders (demand_id) where status not in ('VERIFIED', 'RETURNED');
create index orders_unit on orders (unit_id, status, due_at);
create index orders_hall_place on orders (community_id, due_at) where status = 'OFFERED' and unit_id is null;
create index orders_hall_category on orders (category_code, due_at) where status = 'OFFERED' and unit_id is null;
create index orders_claimant on orders (claimed_by_id) where claimed_by_id is not null;
create index orders_city on orders (city_id, coalesce(due_at, timestamptz '9999-12-31 00:00:00+00'), id);
create index orders_street on orders (street_id, coalesce(due_at, timestamptz '9999-12-31 00:00:00+00'), id);
create index orders_community on orders (community_id, coalesce(due_at, timestamptz '9999-12-31 00:00:00+00'), id);
create index orders_offered on orders (city_id, offered_at desc, id desc);

create table order_co_units (
  order_id uuid not null references orders,
  unit_id uuid not null references units,
  primary key (order_id, unit_id)
);
create index order_co_units_unit on order_co_units (unit_id);
`;
