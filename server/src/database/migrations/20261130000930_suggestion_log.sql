-- The log of suggestions: what was shown when an order was given to a unit or to the claim hall, and what of it was taken. Codes and ids
-- only. It is written in the transaction of the dispatch, never changed, and read for the accuracy of suggestions and to fit weights.

create table dispatch_choices (
  id uuid primary key,
  order_id uuid not null references orders,
  action text not null check (action in ('DISPATCH', 'REASSIGN', 'ASSIGN')),
  -- The order's mode at this choice: an open one may be assigned later, which is a choice of its own.
  mode text not null check (mode in ('ASSIGNED', 'OPEN')),
  at timestamptz(3) not null,
  override_reason text check (override_reason in
    ('NOT_ITS_DUTY', 'NO_CAPACITY', 'KNOWN_BETTER', 'ALREADY_AGREED', 'TOO_FAR', 'RETURNED_BEFORE', 'OTHER'))
);
create index dispatch_choices_order on dispatch_choices (order_id);
create index dispatch_choices_at on dispatch_choices (at);

-- No foreign keys to units and resources: those would lock each one shown, while a closing unit holds its own row and waits for the order.
create table shown_suggestions (
  choice_id uuid not null references dispatch_choices,
  kind text not null check (kind in ('UNIT', 'RESOURCE', 'CATEGORY')),
  -- From 1, within its kind.
  rank smallint not null check (rank between 1 and 30),
  unit_id uuid,
  resource_id uuid,
  category_code text,
  model_version text not null,
  is_taken boolean not null,
  primary key (choice_id, kind, rank),
  check (num_nonnulls(unit_id, resource_id, category_code) = 1)
);
