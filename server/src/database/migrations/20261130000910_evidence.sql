-- What suggestions of resources rest on (ADR 0032): all categories of an offer, how rare a term is, and how units did.

-- The categories of the resource, its main one first. A resource has an offer in each of them.
alter table offers add column categories text[] not null default '{}';

-- Terms of published resources that are not rare, in bits: 1 stands in every second resource, 6 in one of 64. Rarer terms have 7
-- and no row, so the table stays small however many resources there are. A job counts it anew.
create table term_rarities (
  term text primary key,
  rarity smallint not null check (rarity between 0 and 6)
);

-- How each unit did on demands of a first-level category, over the last two years. A job sums it up anew.
create table unit_records (
  unit_id uuid not null references units,
  group_code text not null references categories,
  cases integer not null check (cases >= 0),
  claimed_in_time integer not null check (claimed_in_time between 0 and cases),
  right_first integer not null check (right_first between 0 and cases),
  ratings integer not null check (ratings >= 0),
  rating_sum integer not null check (rating_sum between ratings and 5 * ratings),
  returned integer not null check (returned >= 0),
  primary key (unit_id, group_code)
);

-- The server computes the terms of resources again at its start, with those of the title marked.
delete from resource_terms;
