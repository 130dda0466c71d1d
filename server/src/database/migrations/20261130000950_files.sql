-- Uploaded files. The bytes lie in a store (disk or S3) under a key that says nothing; the row says what they are, and what they hang
-- on. A row is written before its bytes are, so that the store never holds anything that no row names.
create table files (
  id uuid primary key,
  storage_key text not null unique,
  type text not null,
  bytes integer not null check (bytes > 0),
  width integer,
  height integer,
  name text not null,
  checksum text not null,
  secret_hash text,
  uploaded_by_id uuid references people,
  uploaded_at timestamptz(3) not null,
  stored_at timestamptz(3),
  discarded_at timestamptz(3),
  noun text check (noun in ('DEMAND', 'ORDER')),
  subject_id uuid,
  demand_id uuid references demands,
  event_id uuid references events,
  action text,
  position smallint,
  attached_at timestamptz(3),
  constraint files_size check ((width is null) = (height is null)),
  -- Either a person uploaded it, or a stranger who was given the secret.
  constraint files_owner check (num_nonnulls(uploaded_by_id, secret_hash) = 1),
  constraint files_attached check (num_nulls(noun, subject_id, demand_id, event_id, action, position, attached_at) in (0, 7)),
  constraint files_kept check (attached_at is null or (stored_at is not null and discarded_at is null))
);
create index files_of_subject on files (subject_id, event_id, position) where subject_id is not null;
create index files_of_demand on files (demand_id) where demand_id is not null;
create index files_waiting on files (uploaded_at) where subject_id is null;
