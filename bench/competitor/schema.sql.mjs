/**
 * SQL functions of the competitor and the baseline, for operations that a generated API cannot derive from a table. They write
 * into the product's tables while the triggers that maintain figures and search are disabled.
 */
export const SCHEMA = 'create schema if not exists competitor';

/** One transaction: lock the row, check it, update it, insert the event. A lost race returns null. */
export const CLAIM = `
create function competitor.claim_order(order_id uuid, unit_id uuid, person_id uuid, event_id uuid) returns public.orders
language plpgsql volatile as $$
declare
  claimed public.orders;
begin
  select * into claimed from public.orders o where o.id = claim_order.order_id for update;
  if claimed.id is null or claimed.status <> 'OFFERED' or claimed.unit_id is not null then
    return null;
  end if;
  update public.orders o
  set status = 'CLAIMED', version = o.version + 1, unit_id = claim_order.unit_id, claimed_by_id = person_id,
    claimed_at = now(), due_at = o.finish_by, due_soon_at = o.finish_soon_at
  where o.id = claim_order.order_id and o.status = 'OFFERED'
  returning * into claimed;
  insert into public.events (id, at, noun, subject_id, demand_id, action, from_status, to_status, actor_id, actor_role, actor_unit_id, details)
  values (event_id, now(), 'ORDER', claimed.id, claimed.demand_id, 'CLAIM', 'OFFERED', 'CLAIMED', person_id, 'UNIT_LIAISON',
    claim_order.unit_id, '{}');
  return claimed;
end $$;
`;

/** The product's search function over the whole city, wrapped so that a generated API can expose it. */
export const SEARCH = `
create function competitor.search_demands(word text, wanted integer default 21) returns setof public.demands
language sql stable rows 21 as $$
  select d.* from public.search_demands(null, array[word], null, null, wanted) found
  join public.demands d on d.id = found.demand_id
  order by d.submitted_at desc, d.id desc
$$;
`;
