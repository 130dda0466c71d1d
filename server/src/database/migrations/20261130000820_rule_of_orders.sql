-- An order keeps the rule of the dispatch catalogue by which it was dispatched or assigned; null where there was none, and for
-- orders that are older than this column.
alter table orders add column dispatch_rule_id uuid references dispatch_rules (id) on delete set null;

-- One phone backs a demand once at a time: a neighbour that withdrew may join again.
alter table backers drop constraint backers_demand_id_phone_hash_key;
create unique index backers_once on backers (demand_id, phone_hash) where withdrawn_at is null;
