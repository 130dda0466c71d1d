-- The database as it is, printed from its catalogue by `npm run generate`. Nothing runs this file.

create sequence demand_numbers as bigint;
create sequence migrations_id_seq as integer;
create sequence order_numbers as bigint;

create table amendment_proposals (
  id uuid not null,
  category_code text not null,
  unit_id uuid,
  cause text not null,
  cause_key text not null,
  order_ids uuid[] not null,
  status text not null,
  proposed_at timestamp(3) with time zone not null,
  decided_at timestamp(3) with time zone,
  constraint amendment_proposals_pkey PRIMARY KEY (id),
  constraint amendment_proposals_cause_check CHECK (cause = ANY (ARRAY['RULING'::text, 'RETURNS'::text])),
  constraint amendment_proposals_check CHECK ((status = 'OPEN'::text) = (decided_at IS NULL)),
  constraint amendment_proposals_status_check CHECK (status = ANY (ARRAY['OPEN'::text, 'ACCEPTED'::text, 'DISMISSED'::text])),
  constraint amendment_proposals_category_code_fkey FOREIGN KEY (category_code) REFERENCES categories(code),
  constraint amendment_proposals_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint amendment_proposals_category_code_cause_cause_key_key UNIQUE (category_code, cause, cause_key)
);
CREATE INDEX amendment_proposals_open ON amendment_proposals USING btree (proposed_at, id) WHERE status = 'OPEN'::text;

create table backers (
  id uuid not null,
  demand_id uuid not null,
  number text not null,
  tracking_hash text not null,
  name_cipher text,
  phone_cipher text,
  phone_hash text not null,
  address_cipher text,
  at timestamp(3) with time zone not null,
  withdrawn_at timestamp(3) with time zone,
  constraint backers_pkey PRIMARY KEY (id),
  constraint backers_demand_id_fkey FOREIGN KEY (demand_id) REFERENCES demands(id),
  constraint backers_number_key UNIQUE (number)
);
CREATE UNIQUE INDEX backers_once ON backers USING btree (demand_id, phone_hash) WHERE withdrawn_at IS NULL;
CREATE INDEX backers_phone ON backers USING btree (phone_hash);

create table categories (
  code text not null,
  parent_code text,
  name text not null,
  name_en text not null,
  keywords text[] not null,
  "position" integer not null,
  id uuid not null default gen_random_uuid(),
  version integer not null default 1,
  photo_required boolean not null default false,
  photo_reason text,
  constraint categories_pkey PRIMARY KEY (code),
  constraint categories_photo_check CHECK (NOT photo_required OR photo_reason IS NOT NULL),
  constraint categories_parent_code_fkey FOREIGN KEY (parent_code) REFERENCES categories(code),
  constraint categories_id_key UNIQUE (id)
);

create table demand_search (
  demand_id uuid not null,
  city_id uuid not null,
  street_id uuid,
  community_id uuid not null,
  grid_id uuid,
  building_id uuid,
  submitted_at timestamp(3) with time zone not null,
  text text not null,
  constraint demand_search_pkey PRIMARY KEY (demand_id)
);
CREATE INDEX demand_search_building ON demand_search USING btree (building_id, submitted_at DESC, demand_id DESC) WHERE building_id IS NOT NULL;
CREATE INDEX demand_search_city ON demand_search USING btree (city_id, submitted_at DESC, demand_id DESC) WHERE city_id IS NOT NULL;
CREATE INDEX demand_search_community ON demand_search USING btree (community_id, submitted_at DESC, demand_id DESC) WHERE community_id IS NOT NULL;
CREATE INDEX demand_search_grid ON demand_search USING btree (grid_id, submitted_at DESC, demand_id DESC) WHERE grid_id IS NOT NULL;
CREATE INDEX demand_search_street ON demand_search USING btree (street_id, submitted_at DESC, demand_id DESC) WHERE street_id IS NOT NULL;
CREATE INDEX demand_search_terms ON demand_search USING gin (search_terms(text, street_id, community_id, grid_id, building_id, submitted_at)) WITH (gin_pending_list_limit='8192');
ALTER INDEX demand_search_terms ALTER COLUMN 1 SET STATISTICS 0;

create table demand_term_counts (
  term text not null,
  texts integer not null,
  of_texts integer not null,
  constraint demand_term_counts_pkey PRIMARY KEY (term),
  constraint demand_term_counts_texts_check CHECK (texts > 0)
);

create table demands (
  id uuid not null,
  number text not null,
  version integer not null default 1,
  status text not null,
  kind text not null,
  urgency text not null,
  wished_urgency text,
  channel text not null,
  title text not null,
  description text not null,
  category_code text,
  region_id uuid not null,
  city_id uuid not null,
  street_id uuid,
  community_id uuid not null,
  grid_id uuid,
  building_id uuid,
  latitude double precision,
  longitude double precision,
  audience text[] not null,
  resource_id uuid,
  backers integer not null,
  returns integer not null,
  returns_not_ours integer not null default 0,
  awaits_ruling boolean not null,
  merged_into_id uuid,
  shelved_by text,
  review_on date,
  round integer not null default 1,
  disputes integer not null default 0,
  is_dispute_refused boolean not null default false,
  result text,
  waits_for text,
  waits_unit_id uuid,
  submitted_at timestamp(3) with time zone not null,
  due_at timestamp(3) with time zone,
  due_soon_at timestamp(3) with time zone,
  paused_at timestamp(3) with time zone,
  resolved_at timestamp(3) with time zone,
  closes_at timestamp(3) with time zone,
  closed_at timestamp(3) with time zone,
  withdrawn_at timestamp(3) with time zone,
  tracking_hash text not null,
  is_demonstration boolean not null,
  constraint demands_pkey PRIMARY KEY (id),
  constraint demands_backers_check CHECK (backers >= 1),
  constraint demands_check CHECK ((latitude IS NULL) = (longitude IS NULL)),
  constraint demands_check1 CHECK ((due_at IS NULL) = (due_soon_at IS NULL)),
  constraint demands_check2 CHECK ((status = 'MERGED'::text) = (merged_into_id IS NOT NULL)),
  constraint demands_check3 CHECK ((status = 'SHELVED'::text) = (review_on IS NOT NULL)),
  constraint demands_latitude_check CHECK (latitude >= '-90'::integer::double precision AND latitude <= 90::double precision),
  constraint demands_longitude_check CHECK (longitude >= '-180'::integer::double precision AND longitude <= 180::double precision),
  constraint demands_category_code_fkey FOREIGN KEY (category_code) REFERENCES categories(code),
  constraint demands_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES demands(id),
  constraint demands_region_id_fkey FOREIGN KEY (region_id) REFERENCES regions(id),
  constraint demands_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resources(id),
  constraint demands_waits_unit_id_fkey FOREIGN KEY (waits_unit_id) REFERENCES units(id),
  constraint demands_number_key UNIQUE (number)
);
CREATE INDEX demands_backers ON demands USING btree (city_id, backers DESC, id DESC);
CREATE INDEX demands_building ON demands USING btree (building_id, submitted_at DESC, id DESC) WHERE building_id IS NOT NULL;
CREATE INDEX demands_city ON demands USING btree (city_id, submitted_at DESC, id DESC);
CREATE INDEX demands_closing ON demands USING btree (closes_at, id) WHERE status = 'RESOLVED'::text;
CREATE INDEX demands_community ON demands USING btree (community_id, submitted_at DESC, id DESC);
CREATE INDEX demands_due ON demands USING btree (city_id, COALESCE(due_at, '9999-12-31 00:00:00+00'::timestamp with time zone), id);
CREATE INDEX demands_grid ON demands USING btree (grid_id, submitted_at DESC, id DESC);
CREATE INDEX demands_merged ON demands USING btree (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX demands_resolved ON demands USING btree (city_id, resolved_at) WHERE resolved_at IS NOT NULL;
CREATE INDEX demands_reviewed ON demands USING btree (due_at, id) WHERE status = 'SHELVED'::text;
CREATE INDEX demands_status ON demands USING btree (status, community_id, submitted_at DESC, id DESC);
CREATE INDEX demands_street ON demands USING btree (street_id, submitted_at DESC, id DESC);
CREATE INDEX demands_waiting ON demands USING btree (waits_for, community_id, due_at);
CREATE TRIGGER demands_deltas_deleted AFTER DELETE ON demands FOR EACH ROW EXECUTE FUNCTION record_demand_deltas();
CREATE TRIGGER demands_deltas_updated AFTER UPDATE ON demands FOR EACH ROW WHEN (old.submitted_at IS DISTINCT FROM new.submitted_at OR old.status IS DISTINCT FROM new.status OR old.category_code IS DISTINCT FROM new.category_code OR old.city_id IS DISTINCT FROM new.city_id OR old.street_id IS DISTINCT FROM new.street_id OR old.community_id IS DISTINCT FROM new.community_id OR old.grid_id IS DISTINCT FROM new.grid_id OR old.building_id IS DISTINCT FROM new.building_id) EXECUTE FUNCTION record_demand_deltas();
CREATE TRIGGER demands_inserted AFTER INSERT ON demands REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION record_inserted_demands();
CREATE TRIGGER demands_moved AFTER UPDATE ON demands FOR EACH ROW WHEN (old.city_id IS DISTINCT FROM new.city_id OR old.street_id IS DISTINCT FROM new.street_id OR old.community_id IS DISTINCT FROM new.community_id OR old.grid_id IS DISTINCT FROM new.grid_id OR old.building_id IS DISTINCT FROM new.building_id) EXECUTE FUNCTION move_deltas_with_demand();
CREATE TRIGGER demands_overdue_deleted AFTER DELETE ON demands FOR EACH ROW EXECUTE FUNCTION update_demand_deadline();
CREATE TRIGGER demands_overdue_updated AFTER UPDATE ON demands FOR EACH ROW WHEN (old.submitted_at IS DISTINCT FROM new.submitted_at OR old.due_at IS DISTINCT FROM new.due_at OR old.paused_at IS DISTINCT FROM new.paused_at OR old.city_id IS DISTINCT FROM new.city_id OR old.street_id IS DISTINCT FROM new.street_id OR old.community_id IS DISTINCT FROM new.community_id OR old.grid_id IS DISTINCT FROM new.grid_id OR old.building_id IS DISTINCT FROM new.building_id) EXECUTE FUNCTION update_demand_deadline();
CREATE TRIGGER demands_resolved AFTER UPDATE ON demands FOR EACH ROW WHEN (new.resolved_at IS DISTINCT FROM old.resolved_at) EXECUTE FUNCTION keep_round();
CREATE TRIGGER demands_resolved_at_once AFTER INSERT ON demands FOR EACH ROW WHEN (new.resolved_at IS NOT NULL) EXECUTE FUNCTION keep_round();
CREATE TRIGGER demands_rounds_deleted BEFORE DELETE ON demands FOR EACH ROW EXECUTE FUNCTION delete_rounds();
CREATE TRIGGER demands_search_deleted AFTER DELETE ON demands REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION delete_demand_search();
CREATE TRIGGER demands_search_truncated AFTER TRUNCATE ON demands FOR EACH STATEMENT EXECUTE FUNCTION delete_demand_search();
CREATE TRIGGER demands_search_updated AFTER UPDATE OF title, description, city_id, street_id, community_id, grid_id, building_id, submitted_at ON demands FOR EACH ROW EXECUTE FUNCTION update_demand_search();
CREATE TRIGGER demands_truncated AFTER TRUNCATE ON demands FOR EACH STATEMENT EXECUTE FUNCTION mark_rollups_incomplete();

create table dispatch_choices (
  id uuid not null,
  order_id uuid not null,
  action text not null,
  mode text not null,
  at timestamp(3) with time zone not null,
  override_reason text,
  constraint dispatch_choices_pkey PRIMARY KEY (id),
  constraint dispatch_choices_action_check CHECK (action = ANY (ARRAY['DISPATCH'::text, 'REASSIGN'::text, 'ASSIGN'::text])),
  constraint dispatch_choices_mode_check CHECK (mode = ANY (ARRAY['ASSIGNED'::text, 'OPEN'::text])),
  constraint dispatch_choices_override_reason_check CHECK (override_reason = ANY (ARRAY['NOT_ITS_DUTY'::text, 'NO_CAPACITY'::text, 'KNOWN_BETTER'::text, 'ALREADY_AGREED'::text, 'TOO_FAR'::text, 'RETURNED_BEFORE'::text, 'OTHER'::text])),
  constraint dispatch_choices_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id)
);
CREATE INDEX dispatch_choices_at ON dispatch_choices USING btree (at);
CREATE INDEX dispatch_choices_order ON dispatch_choices USING btree (order_id);

create table dispatch_rules (
  id uuid not null,
  category_code text not null,
  version integer not null,
  lead_unit_id uuid not null,
  co_unit_ids uuid[] not null,
  tier text,
  basis text,
  may_push_down boolean not null,
  holds_from date not null,
  saved_at timestamp(3) with time zone not null,
  saved_by_id uuid,
  constraint dispatch_rules_pkey PRIMARY KEY (id),
  constraint dispatch_rules_version_check CHECK (version >= 1),
  constraint dispatch_rules_category_code_fkey FOREIGN KEY (category_code) REFERENCES categories(code),
  constraint dispatch_rules_lead_unit_id_fkey FOREIGN KEY (lead_unit_id) REFERENCES units(id),
  constraint dispatch_rules_saved_by_id_fkey FOREIGN KEY (saved_by_id) REFERENCES people(id),
  constraint dispatch_rules_category_code_version_key UNIQUE (category_code, version)
);

create table event_texts (
  event_id uuid not null,
  internal text,
  for_resident text,
  salt bytea not null,
  constraint event_texts_pkey PRIMARY KEY (event_id),
  constraint event_texts_check CHECK (num_nonnulls(internal, for_resident) > 0),
  constraint event_texts_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id)
);

create table events (
  id uuid not null,
  seq bigint not null generated always as identity,
  at timestamp(3) with time zone not null,
  noun text not null,
  subject_id uuid not null,
  demand_id uuid,
  through_order_id uuid,
  action text not null,
  from_status text,
  to_status text not null,
  actor_id uuid,
  actor_role text not null,
  actor_unit_id uuid,
  details jsonb not null,
  commitment bytea,
  constraint events_pkey PRIMARY KEY (id),
  constraint events_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES people(id),
  constraint events_actor_unit_id_fkey FOREIGN KEY (actor_unit_id) REFERENCES units(id),
  constraint events_demand_id_fkey FOREIGN KEY (demand_id) REFERENCES demands(id),
  constraint events_through_order_id_fkey FOREIGN KEY (through_order_id) REFERENCES orders(id)
);
CREATE INDEX events_demand ON events USING btree (demand_id, seq);
CREATE INDEX events_subject ON events USING btree (subject_id, seq) WHERE noun <> 'DEMAND'::text;
CREATE TRIGGER events_are_append_only BEFORE DELETE OR UPDATE ON events FOR EACH ROW EXECUTE FUNCTION refuse_change_of_events();
CREATE TRIGGER events_are_never_truncated BEFORE TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_events();

create table files (
  id uuid not null,
  storage_key text not null,
  type text not null,
  bytes integer not null,
  width integer,
  height integer,
  name text not null,
  checksum text not null,
  secret_hash text,
  uploaded_by_id uuid,
  uploaded_at timestamp(3) with time zone not null,
  stored_at timestamp(3) with time zone,
  discarded_at timestamp(3) with time zone,
  noun text,
  subject_id uuid,
  demand_id uuid,
  event_id uuid,
  action text,
  "position" smallint,
  attached_at timestamp(3) with time zone,
  constraint files_pkey PRIMARY KEY (id),
  constraint files_attached CHECK (num_nulls(noun, subject_id, demand_id, event_id, action, "position", attached_at) = ANY (ARRAY[0, 7])),
  constraint files_bytes_check CHECK (bytes > 0),
  constraint files_kept CHECK (attached_at IS NULL OR stored_at IS NOT NULL AND discarded_at IS NULL),
  constraint files_noun_check CHECK (noun = ANY (ARRAY['DEMAND'::text, 'ORDER'::text])),
  constraint files_owner CHECK (num_nonnulls(uploaded_by_id, secret_hash) = 1),
  constraint files_size CHECK ((width IS NULL) = (height IS NULL)),
  constraint files_demand_id_fkey FOREIGN KEY (demand_id) REFERENCES demands(id),
  constraint files_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id),
  constraint files_uploaded_by_id_fkey FOREIGN KEY (uploaded_by_id) REFERENCES people(id),
  constraint files_storage_key_key UNIQUE (storage_key)
);
CREATE INDEX files_of_demand ON files USING btree (demand_id) WHERE demand_id IS NOT NULL;
CREATE INDEX files_of_subject ON files USING btree (subject_id, event_id, "position") WHERE subject_id IS NOT NULL;
CREATE INDEX files_waiting ON files USING btree (uploaded_at) WHERE subject_id IS NULL;

create table handed_down_powers (
  id uuid not null,
  code text not null,
  name text not null,
  category_code text not null,
  law text not null,
  holds_from date not null,
  holds_until date,
  constraint handed_down_powers_pkey PRIMARY KEY (id),
  constraint handed_down_powers_check CHECK (holds_from <= holds_until),
  constraint handed_down_powers_category_code_fkey FOREIGN KEY (category_code) REFERENCES categories(code),
  constraint handed_down_powers_code_key UNIQUE (code)
);
CREATE INDEX handed_down_powers_category ON handed_down_powers USING btree (category_code);

create table idempotency_keys (
  actor text not null,
  key text not null,
  input_hash text not null,
  result_id uuid not null,
  reply_cipher text,
  created_at timestamp(3) with time zone not null,
  constraint idempotency_keys_pkey PRIMARY KEY (actor, key)
);

create table invitations (
  id uuid not null,
  person_id uuid not null,
  token_hash text not null,
  created_at timestamp(3) with time zone not null,
  expires_at timestamp(3) with time zone not null,
  created_by_id uuid,
  ended_at timestamp(3) with time zone,
  constraint invitations_pkey PRIMARY KEY (id),
  constraint invitations_created_by_id_fkey FOREIGN KEY (created_by_id) REFERENCES people(id),
  constraint invitations_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint invitations_token_hash_key UNIQUE (token_hash)
);
CREATE UNIQUE INDEX invitations_open ON invitations USING btree (person_id) WHERE ended_at IS NULL;

create table jobs (
  name text not null,
  every_seconds integer not null,
  last_run_at timestamp(3) with time zone,
  last_duration_ms integer,
  last_changed integer,
  failures integer not null default 0,
  last_error text,
  next_run_at timestamp(3) with time zone not null,
  constraint jobs_pkey PRIMARY KEY (name),
  constraint jobs_every_seconds_check CHECK (every_seconds > 0)
);

create table matching_models (
  kind text not null,
  version integer not null,
  trained_at timestamp(3) with time zone not null,
  cases integer not null,
  figures jsonb not null,
  model bytea,
  is_current boolean not null,
  constraint matching_models_pkey PRIMARY KEY (kind, version),
  constraint matching_models_cases_check CHECK (cases >= 0),
  constraint matching_models_check CHECK (model IS NOT NULL OR NOT is_current),
  constraint matching_models_kind_check CHECK (kind = ANY (ARRAY['CATEGORY'::text, 'UNIT'::text])),
  constraint matching_models_version_check CHECK (version >= 1)
);
CREATE UNIQUE INDEX matching_models_current ON matching_models USING btree (kind) WHERE is_current;

create table memberships (
  id uuid not null,
  person_id uuid not null,
  role text not null,
  region_id uuid,
  unit_id uuid,
  post text,
  since date,
  until date,
  constraint memberships_pkey PRIMARY KEY (id),
  constraint memberships_check CHECK (region_id IS NOT NULL OR unit_id IS NOT NULL),
  constraint memberships_period_check CHECK (since <= until),
  constraint memberships_post_check CHECK (post = ANY (ARRAY['FULL_TIME'::text, 'PART_TIME'::text, 'VOLUNTEER'::text, 'HEAD'::text])),
  constraint memberships_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint memberships_region_id_fkey FOREIGN KEY (region_id) REFERENCES regions(id),
  constraint memberships_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
);
CREATE INDEX memberships_person ON memberships USING btree (person_id);
CREATE INDEX memberships_region ON memberships USING btree (region_id);
CREATE INDEX memberships_unit ON memberships USING btree (unit_id);
CREATE TRIGGER memberships_rights_version AFTER INSERT OR DELETE OR UPDATE ON memberships FOR EACH ROW EXECUTE FUNCTION raise_rights_version_of_member();

create table migrations (
  id integer not null default nextval('migrations_id_seq'::regclass),
  name character varying(255) not null,
  executed_at timestamp(6) with time zone not null default CURRENT_TIMESTAMP(6),
  constraint migrations_pkey PRIMARY KEY (id)
);

create table offers (
  region_id uuid not null,
  category_code text not null,
  resource_id uuid not null,
  terms tsvector,
  categories text[] not null default '{}'::text[],
  constraint offers_pkey PRIMARY KEY (region_id, category_code, resource_id),
  constraint offers_region_id_fkey FOREIGN KEY (region_id) REFERENCES regions(id),
  constraint offers_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resources(id) ON DELETE CASCADE
);
CREATE INDEX offers_resource ON offers USING btree (resource_id);
CREATE INDEX offers_terms ON offers USING gin (terms);
CREATE INDEX offers_without_terms ON offers USING btree (region_id) WHERE terms IS NULL;

create table order_co_units (
  order_id uuid not null,
  unit_id uuid not null,
  confirmed_at timestamp(3) with time zone,
  note text,
  constraint order_co_units_pkey PRIMARY KEY (order_id, unit_id),
  constraint order_co_units_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders(id),
  constraint order_co_units_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
);
CREATE INDEX order_co_units_unit ON order_co_units USING btree (unit_id);

create table orders (
  id uuid not null,
  number text not null,
  version integer not null default 1,
  status text not null,
  mode text not null,
  tier text not null,
  demand_id uuid not null,
  demand_kind text not null,
  category_code text,
  urgency text not null,
  region_id uuid not null,
  city_id uuid not null,
  street_id uuid,
  community_id uuid not null,
  grid_id uuid,
  building_id uuid,
  unit_id uuid,
  claimed_by_id uuid,
  dispatcher_role text not null,
  resource_id uuid,
  resource_taken_at timestamp(3) with time zone,
  note text,
  result text,
  is_ruling boolean not null,
  reason text,
  basis text,
  reworks integer not null,
  urges integer not null,
  return_reason text,
  return_note text,
  proposed_unit_id uuid,
  cancel_reason text,
  extension_days integer,
  extension_reason text,
  extension_decision text,
  extension_by timestamp(3) with time zone,
  offered_at timestamp(3) with time zone not null,
  claim_by timestamp(3) with time zone not null,
  contact_by timestamp(3) with time zone,
  return_by timestamp(3) with time zone not null,
  finish_by timestamp(3) with time zone not null,
  finish_soon_at timestamp(3) with time zone not null,
  raised_at timestamp(3) with time zone,
  limits_version integer not null default 1,
  claimed_at timestamp(3) with time zone,
  contacted_at timestamp(3) with time zone,
  progressed_at timestamp(3) with time zone,
  paused_at timestamp(3) with time zone,
  paused_until date,
  resumes_at timestamp(3) with time zone,
  pause_days integer not null default 0,
  completed_at timestamp(3) with time zone,
  verified_at timestamp(3) with time zone,
  returned_at timestamp(3) with time zone,
  cancelled_at timestamp(3) with time zone,
  due_at timestamp(3) with time zone,
  due_soon_at timestamp(3) with time zone,
  is_demonstration boolean not null,
  is_push_down boolean not null default false,
  dispatch_rule_id uuid,
  constraint orders_pkey PRIMARY KEY (id),
  constraint orders_check CHECK ((due_at IS NULL) = (due_soon_at IS NULL)),
  constraint orders_check1 CHECK (mode = 'OPEN'::text OR unit_id IS NOT NULL),
  constraint orders_check2 CHECK ((status = ANY (ARRAY['OFFERED'::text, 'RETURNED'::text, 'CANCELLED'::text])) OR unit_id IS NOT NULL),
  constraint orders_check3 CHECK ((extension_days IS NULL) = (extension_decision IS NULL)),
  constraint orders_check4 CHECK ((paused_at IS NULL) = (paused_until IS NULL) AND (paused_at IS NULL) = (resumes_at IS NULL)),
  constraint orders_extension_days_check CHECK (extension_days >= 1 AND extension_days <= 10),
  constraint orders_category_code_fkey FOREIGN KEY (category_code) REFERENCES categories(code),
  constraint orders_claimed_by_id_fkey FOREIGN KEY (claimed_by_id) REFERENCES people(id),
  constraint orders_demand_id_fkey FOREIGN KEY (demand_id) REFERENCES demands(id),
  constraint orders_dispatch_rule_id_fkey FOREIGN KEY (dispatch_rule_id) REFERENCES dispatch_rules(id) ON DELETE SET NULL,
  constraint orders_proposed_unit_id_fkey FOREIGN KEY (proposed_unit_id) REFERENCES units(id),
  constraint orders_region_id_fkey FOREIGN KEY (region_id) REFERENCES regions(id),
  constraint orders_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resources(id),
  constraint orders_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint orders_number_key UNIQUE (number)
);
CREATE INDEX orders_city ON orders USING btree (city_id, COALESCE(due_at, '9999-12-31 00:00:00+00'::timestamp with time zone), id);
CREATE INDEX orders_claimant ON orders USING btree (claimed_by_id) WHERE claimed_by_id IS NOT NULL;
CREATE INDEX orders_community ON orders USING btree (community_id, COALESCE(due_at, '9999-12-31 00:00:00+00'::timestamp with time zone), id);
CREATE INDEX orders_demand ON orders USING btree (demand_id, offered_at);
CREATE INDEX orders_hall_category ON orders USING btree (category_code, due_at) WHERE status = 'OFFERED'::text AND unit_id IS NULL;
CREATE INDEX orders_hall_place ON orders USING btree (community_id, due_at) WHERE status = 'OFFERED'::text AND unit_id IS NULL;
CREATE INDEX orders_hours ON orders USING btree (unit_id, hours_step(offered_at, completed_at), offered_at) INCLUDE (completed_at, city_id, street_id, community_id) WHERE completed_at IS NOT NULL;
CREATE INDEX orders_not_ours ON orders USING btree (category_code, returned_at) WHERE return_reason = ANY (ARRAY['NOT_OUR_DUTY'::text, 'OUT_OF_AREA'::text]);
CREATE INDEX orders_offered ON orders USING btree (city_id, offered_at DESC, id DESC);
CREATE INDEX orders_offered_community ON orders USING btree (community_id, offered_at);
CREATE UNIQUE INDEX orders_one_open_a_demand ON orders USING btree (demand_id) WHERE status <> ALL (ARRAY['VERIFIED'::text, 'RETURNED'::text, 'CANCELLED'::text]);
CREATE INDEX orders_paused ON orders USING btree (resumes_at) WHERE resumes_at IS NOT NULL;
CREATE INDEX orders_rulings ON orders USING btree (category_code, offered_at) WHERE is_ruling;
CREATE INDEX orders_street ON orders USING btree (street_id, COALESCE(due_at, '9999-12-31 00:00:00+00'::timestamp with time zone), id);
CREATE INDEX orders_unclaimed ON orders USING btree (claim_by) WHERE status = 'OFFERED'::text AND raised_at IS NULL;
CREATE INDEX orders_unit ON orders USING btree (unit_id, status, due_at);
CREATE TRIGGER orders_deltas AFTER INSERT OR DELETE ON orders FOR EACH ROW EXECUTE FUNCTION record_order_deltas();
CREATE TRIGGER orders_overdue AFTER INSERT OR DELETE ON orders FOR EACH ROW EXECUTE FUNCTION update_order_deadline();
CREATE TRIGGER orders_truncated AFTER TRUNCATE ON orders FOR EACH STATEMENT EXECUTE FUNCTION mark_rollups_incomplete();
CREATE TRIGGER orders_updated AFTER UPDATE ON orders REFERENCING OLD TABLE AS was NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION record_updated_orders();

create table people (
  id uuid not null,
  version integer not null default 1,
  account text not null,
  name text not null,
  password_hash text,
  created_at timestamp(3) with time zone not null,
  is_demonstration boolean not null,
  rights_version integer not null default 1,
  status text not null default 'ACTIVE'::text,
  phone_cipher text,
  searched text not null generated always as (written_form((name || ' '::text) || account)) stored,
  constraint people_pkey PRIMARY KEY (id),
  constraint people_password_check CHECK (status <> 'ACTIVE'::text OR password_hash IS NOT NULL),
  constraint people_status_check CHECK (status = ANY (ARRAY['INVITED'::text, 'ACTIVE'::text, 'DISABLED'::text])),
  constraint people_account_key UNIQUE (account)
);
CREATE UNIQUE INDEX people_account_form ON people USING btree (written_form(account));
CREATE TRIGGER people_rights_version BEFORE UPDATE OF name, account, status ON people FOR EACH ROW EXECUTE FUNCTION raise_own_rights_version();

create table rate_limits (
  key character varying(255) not null,
  points integer not null default 0,
  expire bigint,
  constraint rate_limits_pkey PRIMARY KEY (key)
);

create table ratings (
  id uuid not null,
  demand_id uuid not null,
  backer_id uuid,
  round integer not null,
  at timestamp(3) with time zone not null,
  answered boolean not null,
  solved boolean not null,
  satisfaction integer not null,
  comment text,
  constraint ratings_pkey PRIMARY KEY (id),
  constraint ratings_satisfaction_check CHECK (satisfaction >= 1 AND satisfaction <= 5),
  constraint ratings_backer_id_fkey FOREIGN KEY (backer_id) REFERENCES backers(id),
  constraint ratings_demand_id_fkey FOREIGN KEY (demand_id) REFERENCES demands(id)
);
CREATE INDEX ratings_given ON ratings USING btree (at);
CREATE UNIQUE INDEX ratings_once_a_round ON ratings USING btree (demand_id, round, COALESCE(backer_id, demand_id));
CREATE TRIGGER ratings_deltas AFTER INSERT OR DELETE ON ratings FOR EACH ROW EXECUTE FUNCTION record_deltas_of_ratings();
CREATE TRIGGER ratings_deltas_updated AFTER UPDATE ON ratings FOR EACH ROW WHEN (old.demand_id IS DISTINCT FROM new.demand_id OR old.at IS DISTINCT FROM new.at OR old.answered IS DISTINCT FROM new.answered OR old.solved IS DISTINCT FROM new.solved OR old.satisfaction IS DISTINCT FROM new.satisfaction) EXECUTE FUNCTION record_deltas_of_ratings();
CREATE TRIGGER ratings_truncated AFTER TRUNCATE ON ratings FOR EACH STATEMENT EXECUTE FUNCTION mark_rollups_incomplete();

create table regions (
  id uuid not null,
  kind text not null,
  code text,
  name text not null,
  parent_id uuid,
  city_id uuid not null,
  street_id uuid,
  community_id uuid,
  grid_id uuid,
  building_id uuid,
  takes_orders boolean not null,
  place_code text,
  "position" integer not null,
  is_demonstration boolean not null,
  version integer not null default 1,
  households integer,
  estate_type text,
  contact_phone text,
  opening_hours text,
  latitude double precision,
  longitude double precision,
  closed_into_id uuid,
  searched text not null generated always as (written_form(name)) stored,
  constraint regions_pkey PRIMARY KEY (id),
  constraint regions_closed_check CHECK (closed_into_id <> id),
  constraint regions_closed_takes_no_orders CHECK (closed_into_id IS NULL OR NOT takes_orders),
  constraint regions_estate_type_check CHECK (estate_type = ANY (ARRAY['COMMODITY_HOUSING'::text, 'OLD_ESTATE'::text, 'UNIT_HOUSING'::text, 'RESETTLEMENT'::text, 'VILLAGE'::text, 'OTHER'::text])),
  constraint regions_households_check CHECK (households >= 0),
  constraint regions_kind_check CHECK (kind = ANY (ARRAY['CITY'::text, 'STREET'::text, 'COMMUNITY'::text, 'GRID'::text, 'BUILDING'::text])),
  constraint regions_location_check CHECK ((latitude IS NULL) = (longitude IS NULL)),
  constraint regions_building_id_fkey FOREIGN KEY (building_id) REFERENCES regions(id) DEFERRABLE INITIALLY DEFERRED,
  constraint regions_city_id_fkey FOREIGN KEY (city_id) REFERENCES regions(id) DEFERRABLE INITIALLY DEFERRED,
  constraint regions_closed_into_id_fkey FOREIGN KEY (closed_into_id) REFERENCES regions(id),
  constraint regions_community_id_fkey FOREIGN KEY (community_id) REFERENCES regions(id) DEFERRABLE INITIALLY DEFERRED,
  constraint regions_grid_id_fkey FOREIGN KEY (grid_id) REFERENCES regions(id) DEFERRABLE INITIALLY DEFERRED,
  constraint regions_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES regions(id),
  constraint regions_street_id_fkey FOREIGN KEY (street_id) REFERENCES regions(id) DEFERRABLE INITIALLY DEFERRED,
  constraint regions_code_key UNIQUE (code),
  constraint regions_place_code_key UNIQUE (place_code)
);
CREATE INDEX regions_children ON regions USING btree (parent_id, "position", id);
CREATE INDEX regions_kind ON regions USING btree (kind, "position", id);

create table requesters (
  demand_id uuid not null,
  name_cipher text,
  phone_cipher text,
  phone_hash text,
  address_cipher text,
  constraint requesters_pkey PRIMARY KEY (demand_id),
  constraint requesters_demand_id_fkey FOREIGN KEY (demand_id) REFERENCES demands(id)
);
CREATE INDEX requesters_phone ON requesters USING btree (phone_hash) WHERE phone_hash IS NOT NULL;

create table resource_categories (
  resource_id uuid not null,
  category_code text not null,
  constraint resource_categories_pkey PRIMARY KEY (resource_id, category_code),
  constraint resource_categories_category_code_fkey FOREIGN KEY (category_code) REFERENCES categories(code),
  constraint resource_categories_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resources(id)
);
CREATE INDEX resource_categories_category ON resource_categories USING btree (category_code, resource_id);
CREATE TRIGGER offers_follow_deletes AFTER DELETE ON resource_categories REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION update_offers_of_changed();
CREATE TRIGGER offers_follow_inserts AFTER INSERT ON resource_categories REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION update_offers_of_changed();

create table resource_regions (
  resource_id uuid not null,
  region_id uuid not null,
  constraint resource_regions_pkey PRIMARY KEY (resource_id, region_id),
  constraint resource_regions_region_id_fkey FOREIGN KEY (region_id) REFERENCES regions(id),
  constraint resource_regions_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resources(id)
);
CREATE INDEX resource_regions_region ON resource_regions USING btree (region_id, resource_id);
CREATE TRIGGER offers_follow_deletes AFTER DELETE ON resource_regions REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION update_offers_of_changed();
CREATE TRIGGER offers_follow_inserts AFTER INSERT ON resource_regions REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION update_offers_of_changed();
CREATE TRIGGER offers_follow_updates AFTER UPDATE ON resource_regions REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION update_offers_of_changed();

create table resource_terms (
  resource_id uuid not null,
  terms text[] not null,
  constraint resource_terms_pkey PRIMARY KEY (resource_id),
  constraint resource_terms_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resources(id) ON DELETE CASCADE
);
CREATE TRIGGER offers_follow_deletes AFTER DELETE ON resource_terms REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION update_offers_of_changed();
CREATE TRIGGER offers_follow_inserts AFTER INSERT ON resource_terms REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION update_offers_of_changed();
CREATE TRIGGER offers_follow_updates AFTER UPDATE ON resource_terms REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION update_offers_of_changed();

create table resources (
  id uuid not null,
  version integer not null default 1,
  status text not null,
  title text not null,
  description text not null,
  category_code text not null,
  kind text not null,
  unit_id uuid not null,
  capacity integer,
  capacity_period text,
  taken integer not null,
  taken_period text not null,
  available_from date,
  available_to date,
  audience text[] not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  is_demonstration boolean not null,
  booking text,
  contact text,
  is_orderable boolean not null default true,
  weekly_hours jsonb not null default '[]'::jsonb,
  searched text not null generated always as (written_form((title || ' '::text) || description)) stored,
  bigrams tsvector not null generated always as (bigrams(written_form((title || ' '::text) || description))) stored,
  constraint resources_pkey PRIMARY KEY (id),
  constraint resources_capacity_check CHECK (capacity >= 0),
  constraint resources_check CHECK ((capacity IS NULL) = (capacity_period IS NULL)),
  constraint resources_taken_check CHECK (taken >= 0),
  constraint resources_weekly_hours_check CHECK (are_weekly_hours(weekly_hours)),
  constraint resources_category_code_fkey FOREIGN KEY (category_code) REFERENCES categories(code),
  constraint resources_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
);
CREATE INDEX resources_bigrams ON resources USING gin (bigrams);
CREATE INDEX resources_newest ON resources USING btree (created_at DESC, id DESC);
CREATE INDEX resources_offered ON resources USING btree (category_code, created_at DESC, id DESC) WHERE status = 'PUBLISHED'::text;
CREATE INDEX resources_unit ON resources USING btree (unit_id, status, created_at DESC, id DESC);
CREATE TRIGGER offers_follow_resources AFTER UPDATE OF status, category_code ON resources FOR EACH ROW WHEN (old.status IS DISTINCT FROM new.status OR old.category_code IS DISTINCT FROM new.category_code) EXECUTE FUNCTION update_offers_of_resource();
CREATE TRIGGER resource_terms_outdated AFTER UPDATE OF title, description ON resources FOR EACH ROW WHEN (old.title IS DISTINCT FROM new.title OR old.description IS DISTINCT FROM new.description) EXECUTE FUNCTION delete_resource_terms();

create table rollup_deadlines (
  id uuid not null,
  figure text not null,
  places uuid[] not null,
  depth integer not null,
  at timestamp(3) with time zone not null,
  key text not null,
  slot integer not null,
  overdue_at timestamp(3) with time zone not null,
  is_counted boolean not null,
  constraint rollup_deadlines_pkey PRIMARY KEY (id)
);
CREATE INDEX rollup_deadlines_counted ON rollup_deadlines USING btree (overdue_at) WHERE is_counted;
CREATE INDEX rollup_deadlines_running ON rollup_deadlines USING btree (overdue_at) WHERE NOT is_counted;

create table rollup_deltas (
  figure text not null,
  places uuid[] not null,
  depth integer not null,
  at timestamp(3) with time zone not null,
  key text not null,
  slot integer not null,
  n integer not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

create table rollup_state (
  id boolean not null default true,
  time_zone text,
  is_complete boolean not null,
  constraint rollup_state_pkey PRIMARY KEY (id),
  constraint rollup_state_id_check CHECK (id)
);

create table rollups (
  place_id uuid not null,
  figure text collate "C" not null,
  size integer not null,
  block integer not null,
  key text collate "C" not null,
  n integer[] not null,
  steps numeric generated always as (
CASE figure
    WHEN 'UNIT'::text THEN pack_steps(n[6:])
    ELSE NULL::numeric
END) stored,
  constraint rollups_pkey PRIMARY KEY (place_id, figure, size, block, key)
) with (fillfactor = 85);

create table rounds (
  demand_id uuid not null,
  round integer not null,
  resolved_at timestamp(3) with time zone not null,
  constraint rounds_pkey PRIMARY KEY (demand_id, round),
  constraint rounds_demand_id_fkey FOREIGN KEY (demand_id) REFERENCES demands(id)
);
CREATE INDEX rounds_resolved ON rounds USING btree (resolved_at);
CREATE TRIGGER rounds_deltas AFTER INSERT OR DELETE ON rounds FOR EACH ROW EXECUTE FUNCTION record_deltas_of_rounds();
CREATE TRIGGER rounds_deltas_updated AFTER UPDATE ON rounds FOR EACH ROW WHEN (old.demand_id IS DISTINCT FROM new.demand_id OR old.resolved_at IS DISTINCT FROM new.resolved_at) EXECUTE FUNCTION record_deltas_of_rounds();
CREATE TRIGGER rounds_truncated AFTER TRUNCATE ON rounds FOR EACH STATEMENT EXECUTE FUNCTION mark_rollups_incomplete();

create table schema_functions (
  id boolean not null default true,
  fingerprint text not null,
  signatures text[] not null,
  constraint schema_functions_pkey PRIMARY KEY (id),
  constraint schema_functions_id_check CHECK (id)
);

create table secret_checks (
  name text not null,
  fingerprint text not null,
  constraint secret_checks_pkey PRIMARY KEY (name)
);

create table sessions (
  token_hash text not null,
  person_id uuid not null,
  kind text not null,
  created_at timestamp(3) with time zone not null,
  expires_at timestamp(3) with time zone not null,
  constraint sessions_pkey PRIMARY KEY (token_hash),
  constraint sessions_kind_check CHECK (kind = ANY (ARRAY['COOKIE'::text, 'BEARER'::text])),
  constraint sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX sessions_person ON sessions USING btree (person_id);

create table settings (
  id uuid not null,
  name text not null,
  version integer not null,
  value jsonb not null,
  holds_from timestamp(3) with time zone not null,
  saved_at timestamp(3) with time zone not null,
  saved_by_id uuid,
  constraint settings_pkey PRIMARY KEY (id),
  constraint settings_version_check CHECK (version >= 1),
  constraint settings_saved_by_id_fkey FOREIGN KEY (saved_by_id) REFERENCES people(id),
  constraint settings_name_version_key UNIQUE (name, version)
);
CREATE TRIGGER settings_are_append_only BEFORE DELETE OR UPDATE ON settings FOR EACH ROW EXECUTE FUNCTION refuse_change_of_settings();
CREATE TRIGGER settings_are_never_truncated BEFORE TRUNCATE ON settings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_settings();

create table shown_suggestions (
  choice_id uuid not null,
  kind text not null,
  rank smallint not null,
  unit_id uuid,
  resource_id uuid,
  category_code text,
  model_version text not null,
  is_taken boolean not null,
  constraint shown_suggestions_pkey PRIMARY KEY (choice_id, kind, rank),
  constraint shown_suggestions_check CHECK (num_nonnulls(unit_id, resource_id, category_code) = 1),
  constraint shown_suggestions_kind_check CHECK (kind = ANY (ARRAY['UNIT'::text, 'RESOURCE'::text, 'CATEGORY'::text])),
  constraint shown_suggestions_rank_check CHECK (rank >= 1 AND rank <= 30),
  constraint shown_suggestions_choice_id_fkey FOREIGN KEY (choice_id) REFERENCES dispatch_choices(id)
);

create table term_rarities (
  term text not null,
  rarity smallint not null,
  constraint term_rarities_pkey PRIMARY KEY (term),
  constraint term_rarities_rarity_check CHECK (rarity >= 0 AND rarity <= 6)
);

create table unit_categories (
  unit_id uuid not null,
  category_code text not null,
  constraint unit_categories_pkey PRIMARY KEY (unit_id, category_code),
  constraint unit_categories_category_code_fkey FOREIGN KEY (category_code) REFERENCES categories(code),
  constraint unit_categories_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
);
CREATE INDEX unit_categories_category ON unit_categories USING btree (category_code);
CREATE TRIGGER unit_categories_rights_version AFTER INSERT OR DELETE OR UPDATE ON unit_categories FOR EACH ROW EXECUTE FUNCTION raise_rights_version_of_unit();

create table unit_pairings (
  unit_id uuid not null,
  community_id uuid not null,
  is_lead boolean not null,
  is_demonstration boolean not null,
  constraint unit_pairings_pkey PRIMARY KEY (unit_id, community_id),
  constraint unit_pairings_community_id_fkey FOREIGN KEY (community_id) REFERENCES regions(id),
  constraint unit_pairings_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
);
CREATE INDEX unit_pairings_community ON unit_pairings USING btree (community_id);
CREATE UNIQUE INDEX unit_pairings_lead ON unit_pairings USING btree (community_id) WHERE is_lead;
CREATE TRIGGER unit_pairings_rights_version AFTER INSERT OR DELETE OR UPDATE ON unit_pairings FOR EACH ROW EXECUTE FUNCTION raise_rights_version_of_unit();

create table unit_records (
  unit_id uuid not null,
  group_code text not null,
  cases integer not null,
  claimed_in_time integer not null,
  right_first integer not null,
  ratings integer not null,
  rating_sum integer not null,
  returned integer not null,
  constraint unit_records_pkey PRIMARY KEY (unit_id, group_code),
  constraint unit_records_cases_check CHECK (cases >= 0),
  constraint unit_records_check CHECK (claimed_in_time >= 0 AND claimed_in_time <= cases),
  constraint unit_records_check1 CHECK (right_first >= 0 AND right_first <= cases),
  constraint unit_records_check2 CHECK (rating_sum >= ratings AND rating_sum <= (5 * ratings)),
  constraint unit_records_ratings_check CHECK (ratings >= 0),
  constraint unit_records_returned_check CHECK (returned >= 0),
  constraint unit_records_group_code_fkey FOREIGN KEY (group_code) REFERENCES categories(code),
  constraint unit_records_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
);

create table units (
  id uuid not null,
  code text not null,
  name text not null,
  short_name text not null,
  name_en text not null,
  kind text not null,
  duties text,
  keywords text[] not null,
  "position" integer not null,
  is_demonstration boolean not null,
  version integer not null default 1,
  region_id uuid,
  parent_id uuid,
  closed_at timestamp(3) with time zone,
  closed_into_id uuid,
  searched text not null generated always as (written_form((((((name || ' '::text) || short_name) || ' '::text) || name_en) || ' '::text) || code)) stored,
  constraint units_pkey PRIMARY KEY (id),
  constraint units_closed_check CHECK (closed_into_id <> id),
  constraint units_kind_check CHECK (kind = ANY (ARRAY['DEPARTMENT'::text, 'VERTICAL'::text, 'JUDICIAL'::text, 'PARTY_BODY'::text, 'MASS_ORGANISATION'::text, 'PUBLIC_INSTITUTION'::text, 'UTILITY'::text, 'GRASSROOTS'::text, 'SCHOOL'::text, 'HOSPITAL'::text, 'ENTERPRISE'::text, 'SOCIAL_ORGANISATION'::text, 'VOLUNTEER_TEAM'::text, 'MUTUAL_AID'::text, 'PROPERTY_COMPANY'::text, 'OWNERS_COMMITTEE'::text])),
  constraint units_parent_check CHECK (parent_id <> id),
  constraint units_closed_into_id_fkey FOREIGN KEY (closed_into_id) REFERENCES units(id),
  constraint units_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES units(id),
  constraint units_region_id_fkey FOREIGN KEY (region_id) REFERENCES regions(id),
  constraint units_code_key UNIQUE (code)
);
CREATE INDEX units_position ON units USING btree ("position", id);

create function add_counts(one integer[], other integer[]) returns integer[] language plpgsql immutable parallel safe;
create function alike_candidates(place uuid, word_query text, terms text[], weights real[], share double precision, until timestamp with time zone) returns TABLE(found_id uuid, rarity real) language plpgsql stable rows 300 set jit = off set plan_cache_mode = force_generic_plan;
create function are_weekly_hours(hours jsonb) returns boolean language sql immutable strict parallel safe;
create function assert_rollups_valid(zone text) returns boolean language plpgsql stable;
create function bigrams(form text) returns tsvector language plpgsql immutable strict parallel safe;
create function count_demand_terms(most integer) returns integer language plpgsql;
create function counts_by_slot(slots integer[], amounts bigint[], last_slot integer) returns integer[] language plpgsql immutable parallel safe;
create function delete_demand_search() returns trigger language plpgsql;
create function delete_resource_terms() returns trigger language plpgsql;
create function delete_rollup_deadline(wrong uuid) returns void language plpgsql;
create function delete_rounds() returns trigger language plpgsql;
create function demand_deadline(r demands) returns rollup_deadlines language sql stable;
create function demand_overdue_from(r demands) returns timestamp with time zone language sql stable parallel safe;
create function demands_searched_before(kind text, place uuid, before_at timestamp with time zone, before_id uuid, most integer) returns SETOF demand_search language sql stable parallel safe;
create function disclosed_text(input text, of_demand uuid, roles text[], ids uuid[], person uuid) returns text language plpgsql stable;
create function event_commitment(salt bytea, internal text, for_resident text) returns bytea language sql stable parallel safe;
create function expected_offers(ids uuid[]) returns TABLE(region_id uuid, category_code text, resource_id uuid, categories text[], terms tsvector) language sql stable;
create function expected_rollup_deadlines() returns SETOF rollup_deadlines language sql stable;
create function fill_rollup_deadlines(now timestamp with time zone) returns void language plpgsql set work_mem = 128MB;
create function flush_search_terms() returns bigint language sql set search_path = "$user", public;
create function has_run_of_digits(input text) returns boolean language sql immutable parallel safe;
create function hours_step(offered timestamp with time zone, completed timestamp with time zone) returns integer language sql immutable parallel safe;
create function keep_round() returns trigger language plpgsql;
create function mark_rollups_incomplete() returns trigger language plpgsql;
create function mask_personal_data(input text) returns text language plpgsql immutable strict parallel safe;
create function median_of_steps(steps numeric, OUT low_step integer, OUT high_step integer, OUT low_rank integer, OUT high_rank integer) returns record language plpgsql immutable parallel safe;
create function mend_rollup_deadline(wrong uuid) returns void language plpgsql;
create function move_deltas_with_demand() returns trigger language plpgsql;
create function order_deadline(r orders) returns rollup_deadlines language sql stable;
create function order_overdue_from(r orders) returns timestamp with time zone language sql immutable parallel safe;
create function pack_steps(counts integer[]) returns numeric language plpgsql immutable parallel safe;
create function raise_own_rights_version() returns trigger language plpgsql;
create function raise_rights_version_of_member() returns trigger language plpgsql;
create function raise_rights_version_of_unit() returns trigger language plpgsql;
create function reads_requester_in_full(of_demand uuid, roles text[], ids uuid[], person uuid) returns boolean language plpgsql stable;
create function rebuild_demand_search() returns void language plpgsql set maintenance_work_mem = 256MB;
create function rebuild_offers() returns void language plpgsql;
create function rebuild_rollups(zone text) returns bigint language plpgsql set work_mem = 256MB;
create function record_deltas_of_ratings() returns trigger language plpgsql;
create function record_deltas_of_rounds() returns trigger language plpgsql;
create function record_demand_deltas() returns trigger language plpgsql;
create function record_inserted_demands() returns trigger language plpgsql;
create function record_order_deltas() returns trigger language plpgsql;
create function record_updated_orders() returns trigger language plpgsql;
create function recount_rollups(zone text) returns TABLE(place_id uuid, figure text, day integer, key text, n integer[]) language sql stable;
create function refuse_change_of_events() returns trigger language plpgsql;
create function refuse_change_of_settings() returns trigger language plpgsql;
create function rollup_day(at timestamp with time zone, zone text) returns integer language sql stable parallel safe;
create function rollup_places(city uuid, street uuid, community uuid, grid uuid, building uuid) returns uuid[] language sql immutable parallel safe;
create function search_day(moment timestamp with time zone) returns integer language sql immutable strict parallel safe;
create function search_days(since timestamp with time zone, until timestamp with time zone) returns text language sql immutable strict parallel safe;
create function search_demands(places uuid[], words text[], before_at timestamp with time zone, before_id uuid, wanted integer) returns TABLE(demand_id uuid, submitted_at timestamp with time zone) language sql stable rows 20;
create function search_demands_in(kind text, place uuid, words text[], before_at timestamp with time zone, before_id uuid, wanted integer) returns TABLE(demand_id uuid, submitted_at timestamp with time zone) language plpgsql stable rows 20 set jit = off set plan_cache_mode = force_generic_plan;
create function search_lexeme(text text) returns text language sql immutable strict parallel safe;
create function search_patterns(words text[]) returns text[] language sql immutable strict parallel safe;
create function search_query(words text[]) returns text language sql immutable strict parallel safe;
create function search_terms(text text, street_id uuid, community_id uuid, grid_id uuid, building_id uuid, submitted_at timestamp with time zone) returns tsvector language sql immutable parallel safe cost 100000;
create function searched_text(title text, description text) returns text language plpgsql immutable parallel safe;
create function set_rollup_deadline(due rollup_deadlines) returns void language plpgsql;
create function set_rollup_deadlines(dues rollup_deadlines[]) returns void language plpgsql;
create function update_demand_deadline() returns trigger language plpgsql;
create function update_demand_search() returns trigger language plpgsql;
create function update_offers(ids uuid[]) returns void language plpgsql;
create function update_offers_of_changed() returns trigger language plpgsql;
create function update_offers_of_resource() returns trigger language plpgsql;
create function update_order_deadline() returns trigger language plpgsql;
create function written_form(input text) returns text language sql immutable strict parallel safe;
create function written_letters(input text) returns text language plpgsql immutable strict parallel safe;
create function wrong_rollup_deadlines() returns TABLE(id uuid, figure text) language sql stable set work_mem = 128MB;
