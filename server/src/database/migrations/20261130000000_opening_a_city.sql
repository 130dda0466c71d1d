-- What a city is opened with: invited people, memberships with a period, places that are kept and closed, units with a place
-- and a parent, categories that may demand a photo, and the dispatch catalogue. Each record has a version: two administrators
-- at once are told of each other.

alter table people
  add column status text not null default 'ACTIVE',
  add column phone_cipher text,
  alter column password_hash drop not null,
  add constraint people_status_check check (status in ('INVITED', 'ACTIVE', 'DISABLED')),
  add constraint people_password_check check (status <> 'ACTIVE' or password_hash is not null);

-- Both days are included, in the time zone of the city; null: without a beginning, without an end.
alter table memberships
  add column post text,
  add column since date,
  add column until date,
  add constraint memberships_post_check check (post in ('FULL_TIME', 'PART_TIME', 'VOLUNTEER', 'HEAD')),
  add constraint memberships_period_check check (since <= until);

-- One-time links. The token itself is not stored, only its hash.
create table invitations (
  id uuid primary key,
  person_id uuid not null references people (id),
  token_hash text not null unique,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  created_by_id uuid references people (id),
  ended_at timestamptz(3)
);
-- At most one link of a person works: a new one ends the former.
create unique index invitations_open on invitations (person_id) where ended_at is null;

alter table regions
  add column version integer not null default 1,
  add column households integer check (households >= 0),
  add column estate_type text check (estate_type in
    ('COMMODITY_HOUSING', 'OLD_ESTATE', 'UNIT_HOUSING', 'RESETTLEMENT', 'VILLAGE', 'OTHER')),
  add column contact_phone text,
  add column opening_hours text,
  add column latitude double precision,
  add column longitude double precision,
  -- The place that this one was closed into.
  add column closed_into_id uuid references regions (id),
  add constraint regions_location_check check ((latitude is null) = (longitude is null)),
  add constraint regions_closed_check check (closed_into_id <> id);

alter table units
  add column version integer not null default 1,
  add column region_id uuid references regions (id),
  add column parent_id uuid references units (id),
  add column closed_at timestamptz(3),
  add column closed_into_id uuid references units (id),
  add constraint units_parent_check check (parent_id <> id),
  add constraint units_closed_check check (closed_into_id <> id);

create unique index unit_pairings_lead on unit_pairings (community_id) where is_lead;

-- Events name their subject by a uuid, and a category has a code: the id is for its history alone.
alter table categories
  add column id uuid not null default gen_random_uuid() unique,
  add column version integer not null default 1,
  add column photo_required boolean not null default false,
  add column photo_reason text,
  add constraint categories_photo_check check (not photo_required or photo_reason is not null);

-- The dispatch catalogue: versions of one rule a category. The newest version that has begun holds.
create table dispatch_rules (
  id uuid primary key,
  category_code text not null references categories (code),
  version integer not null check (version >= 1),
  lead_unit_id uuid not null references units (id),
  co_unit_ids uuid[] not null,
  tier text,
  basis text,
  may_push_down boolean not null,
  holds_from date not null,
  saved_at timestamptz(3) not null,
  saved_by_id uuid references people (id),
  unique (category_code, version)
);
