-- Triggers derive `offers` (resource × place × category) from resources, their places, their categories and their terms, in the
-- transaction of the change, so that an index finds the best offers for a demand. The place is one of the terms, with a leading
-- space, which no other term has.

-- Deletes outdated terms; the server computes missing ones.
create function delete_resource_terms() returns trigger language plpgsql as $$
begin
  delete from resource_terms where resource_id = new.id;
  return null;
end $$;

create trigger resource_terms_outdated after update of title, description on resources
  for each row when (row(old.title, old.description) is distinct from row(new.title, new.description))
  execute function delete_resource_terms();

create function expected_offers(ids uuid[])
returns table (region_id uuid, category_code text, resource_id uuid, categories text[], terms tsvector)
language sql stable as $$
select rr.region_id, one.code, rr.resource_id, c.categories,
  case when t.terms is not null then array_to_tsvector(t.terms || (' ' || rr.region_id)) end
from resource_regions rr
join resources r on r.id = rr.resource_id
cross join lateral (
  select r.category_code || array(
    select rc.category_code from resource_categories rc
    where rc.resource_id = r.id and rc.category_code <> r.category_code order by rc.category_code) as categories
) c
cross join lateral unnest(c.categories) one (code)
left join resource_terms t on t.resource_id = rr.resource_id
where r.status = 'PUBLISHED' and (ids is null or r.id = any (ids))
$$;

create function update_offers(ids uuid[]) returns void language plpgsql as $$
begin
  -- Serialises concurrent changes of one resource: the second one sees the rows of the first.
  perform from resources where id = any (ids) order by id for no key update;
  delete from offers where resource_id = any (ids);
  insert into offers (region_id, category_code, resource_id, categories, terms)
  select due.region_id, due.category_code, due.resource_id, due.categories, due.terms from expected_offers(ids) due;
end $$;

create function update_offers_of_resource() returns trigger language plpgsql as $$
begin
  perform update_offers(array[new.id]);
  return null;
end $$;

create trigger offers_follow_resources after update of status, category_code on resources
  for each row when (row(old.status, old.category_code) is distinct from row(new.status, new.category_code))
  execute function update_offers_of_resource();

create function update_offers_of_changed() returns trigger language plpgsql as $$
begin
  perform update_offers(array(select distinct resource_id from changed));
  return null;
end $$;

create trigger offers_follow_inserts after insert on resource_regions referencing new table as changed
  for each statement execute function update_offers_of_changed();
create trigger offers_follow_updates after update on resource_regions referencing new table as changed
  for each statement execute function update_offers_of_changed();
create trigger offers_follow_deletes after delete on resource_regions referencing old table as changed
  for each statement execute function update_offers_of_changed();

create trigger offers_follow_inserts after insert on resource_categories referencing new table as changed
  for each statement execute function update_offers_of_changed();
create trigger offers_follow_deletes after delete on resource_categories referencing old table as changed
  for each statement execute function update_offers_of_changed();

create trigger offers_follow_inserts after insert on resource_terms referencing new table as changed
  for each statement execute function update_offers_of_changed();
create trigger offers_follow_updates after update on resource_terms referencing new table as changed
  for each statement execute function update_offers_of_changed();
create trigger offers_follow_deletes after delete on resource_terms referencing old table as changed
  for each statement execute function update_offers_of_changed();

-- Rebuilds the table after a load with the triggers off.
create function rebuild_offers() returns void language plpgsql as $$
begin
  truncate offers;
  insert into offers (region_id, category_code, resource_id, categories, terms)
  select due.region_id, due.category_code, due.resource_id, due.categories, due.terms from expected_offers(null) due;
end $$;
