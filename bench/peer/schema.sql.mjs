/**
 * What the peer and the limit are given beside the product's tables: functions for what an API made from a schema has no
 * table for, and plain tables of their own to write into, so that they pay for nothing that the product keeps up to date
 * with each of its writes (search, counters).
 */
export const TABLES = `
create schema if not exists peer;

create table peer.demands (like public.demands including defaults including indexes);
create table peer.orders (like public.orders including defaults including indexes);
create table peer.events (like public.events including identity including defaults including indexes);
alter table peer.demands alter id set default gen_random_uuid(), alter submitted_at set default now();
alter table peer.events alter id set default gen_random_uuid();
comment on table peer.demands is '@name plain_demand';
comment on table peer.orders is '@name plain_order';
comment on table peer.events is '@name plain_event';
`;

/** Columns for a search are no part of a plain table. */
export const SEARCH_COLUMNS = `
select format('alter table peer.%I drop column %I', c.relname, a.attname) as text
from pg_attribute a join pg_class c on c.oid = a.attrelid
where c.relnamespace = 'peer'::regnamespace and c.relkind = 'r' and a.atttypid = 'tsvector'::regtype and not a.attisdropped
`;

/** One transaction: lock, look, change, write the event. Whoever comes too late gets nothing. */
export const CLAIM = `
create function peer.claim_order(order_id uuid, unit_id uuid, person_id uuid) returns peer.orders
language plpgsql volatile as $$
declare
  claimed peer.orders;
begin
  select * into claimed from peer.orders o where o.id = claim_order.order_id for update;
  if claimed.id is null or claimed.status <> 'OFFERED' or claimed.unit_id is not null then
    return null;
  end if;
  update peer.orders o
  set status = 'CLAIMED', version = o.version + 1, unit_id = claim_order.unit_id, claimed_by_id = person_id,
    claimed_at = now(), due_at = o.finish_by, due_soon_at = o.finish_soon_at
  where o.id = claim_order.order_id and o.status = 'OFFERED'
  returning * into claimed;
  insert into peer.events (at, noun, demand_id, order_id, action, from_status, to_status, actor_id, actor_role, actor_unit_id, details)
  values (now(), 'ORDER', claimed.demand_id, claimed.id, 'CLAIM', 'OFFERED', 'CLAIMED', person_id, 'UNIT_LIAISON',
    claim_order.unit_id, '{}');
  return claimed;
end $$;
`;

/**
 * A word of two characters in the newest demands that hold it: the newest 5,000 are looked through first, which finds
 * common words; rare ones come from the index. `holder` is the table with the pairs of characters, `key` the demand's id in it.
 */
export function search({ holder, key }) {
  return `
create function peer.search_demands(word text, wanted integer default 21) returns setof public.demands
language plpgsql stable rows 21 as $$
declare
  found uuid[];
begin
  found := array(
    select d.id from (select * from public.demands order by submitted_at desc, id desc limit 5000) d
    where position(lower(word) in lower(d.title || ' ' || d.description)) > 0
    limit wanted);
  if cardinality(found) < wanted then
    found := array(
      select d.id from public.demands d
      where d.id in (select s.${key} from ${holder} s where s.bigrams @@ quote_literal(lower(word))::tsquery)
        and position(lower(word) in lower(d.title || ' ' || d.description)) > 0
      order by d.submitted_at desc, d.id desc limit wanted);
  end if;
  return query select d.* from public.demands d where d.id = any(found) order by d.submitted_at desc, d.id desc;
end $$;
`;
}

/** The product's own function of a search, where it has one: the peer is given the same. */
export const PRODUCT_SEARCH = `
select to_regprocedure('public.search_demands(uuid[], text[], timestamptz, uuid, integer)') is not null as exists
`;

export const SAME_SEARCH = `
create function peer.search_demands(word text, wanted integer default 21) returns setof public.demands
language sql stable rows 21 as $$
  select d.* from public.search_demands(null, array[word], null, null, wanted) found
  join public.demands d on d.id = found.demand_id
  order by d.submitted_at desc, d.id desc
$$;
`;

/** Where the product keeps the pairs of characters of its demands. */
export const SEARCH_HOLDER = `
select c.oid::regclass::text as holder,
  (select k.attname from pg_attribute k where k.attrelid = c.oid and k.attname in ('demand_id', 'id') order by k.attname limit 1) as key
from pg_attribute a join pg_class c on c.oid = a.attrelid
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'bigrams' and c.relname like '%demand%'
order by c.relname <> 'demands' desc limit 1
`;
