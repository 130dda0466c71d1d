/** Rows that have a place carry all its ancestors, so that "below this place" is one indexed comparison. */
export const PLACES_AND_PARTIES = `
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
`;

export const PEOPLE = `
create table people (
  id uuid primary key,
  version integer not null default 1,
  account text not null unique,
  name text not null,
  password_hash text not null,
  created_at timestamptz(3) not null,
  is_demonstration boolean not null
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
`;

/** Events are append-only by a rule of the database itself: not even a defect of ours can rewrite history. */
export const EVENTS = `
create table events (
  id uuid primary key,
  seq bigint generated always as identity unique,
  at timestamptz(3) not null,
  noun text not null check (noun in ('DEMAND', 'ORDER', 'RESOURCE')),
  demand_id uuid references demands,
  order_id uuid references orders,
  resource_id uuid references resources,
  action text not null,
  from_status text,
  to_status text not null,
  note text,
  actor_id uuid references people,
  actor_role text not null,
  actor_unit_id uuid references units,
  details jsonb not null,
  check (num_nonnulls(demand_id, resource_id) = 1)
);
create index events_demand on events (demand_id, seq);
create index events_order on events (order_id, seq) where order_id is not null;
create index events_resource on events (resource_id, seq) where resource_id is not null;

create function refuse_change_of_events() returns trigger language plpgsql as $$
begin
  raise exception 'events are append-only';
end $$;
create trigger events_are_append_only before update or delete on events
  for each row execute function refuse_change_of_events();
create trigger events_are_never_truncated before truncate on events
  for each statement execute function refuse_change_of_events();
`;

export const SERVICE_TABLES = `
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

create table secret_checks (
  name text primary key,
  fingerprint text not null
);

create sequence demand_numbers;
create sequence order_numbers;
`;
