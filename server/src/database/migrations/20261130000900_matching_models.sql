-- What was trained from a city's confirmed demands, one row a training. A row whose bytes were dropped, or that lost against the
-- one in use, keeps its figures.
create table matching_models (
  kind text not null check (kind in ('CATEGORY', 'UNIT')),
  version integer not null check (version >= 1),
  trained_at timestamptz(3) not null,
  -- The confirmed demands that it was trained on.
  cases integer not null check (cases >= 0),
  -- On the cases held back: those of this one and of the one that was in use (trained-model.ts).
  figures jsonb not null,
  model bytea,
  is_current boolean not null,
  primary key (kind, version),
  check (model is not null or not is_current)
);
create unique index matching_models_current on matching_models (kind) where is_current;
