-- What stands beside the rules of the dispatch catalogue: powers that were handed down with their law, and proposals to
-- amend a rule, made from rulings and returns. An order knows whether a department's duty was pushed down with it.

create table handed_down_powers (
  id uuid primary key,
  code text not null unique,
  name text not null,
  category_code text not null references categories (code),
  law text not null,
  -- Both days are included; null: without an end.
  holds_from date not null,
  holds_until date,
  check (holds_from <= holds_until)
);
create index handed_down_powers_category on handed_down_powers (category_code);

create table amendment_proposals (
  id uuid primary key,
  category_code text not null references categories (code),
  -- The unit that the rulings or the returns name; null where no return names one.
  unit_id uuid references units (id),
  cause text not null check (cause in ('RULING', 'RETURNS')),
  -- The quarter, with the unit of a ruling: one cause proposes once.
  cause_key text not null,
  -- The newest orders that are the cause.
  order_ids uuid[] not null,
  status text not null check (status in ('OPEN', 'ACCEPTED', 'DISMISSED')),
  proposed_at timestamptz(3) not null,
  decided_at timestamptz(3),
  check ((status = 'OPEN') = (decided_at is null)),
  unique (category_code, cause, cause_key)
);
create index amendment_proposals_open on amendment_proposals (proposed_at, id) where status = 'OPEN';

-- A department's duty, by the catalogue, that was given to a unit of kind GRASSROOTS; `reason` says why.
alter table orders add column is_push_down boolean not null default false;

-- The figures of a rule count one quarter by these two.
create index orders_not_ours on orders (category_code, returned_at)
  where return_reason in ('NOT_OUR_DUTY', 'OUT_OF_AREA');
create index orders_rulings on orders (category_code, offered_at) where is_ruling;
