/** What a resource's text is compared by, as the server's own code finds it: a row is missing until it has. */
const TERMS = `
create table resource_terms (
  resource_id uuid primary key references resources on delete cascade,
  terms text[] not null
);
create function forget_resource_terms() returns trigger language plpgsql as $$
begin
  delete from resource_terms where resource_id = new.id;
  return null;
end $$;
create trigger resource_terms_are_forgotten after update of title, description on resources
  for each row when (row(old.title, old.description) is distinct from row(new.title, new.description))
  execute function forget_resource_terms();
`;

/**
 * What is on offer in each place, with its terms and the place as one more: it begins with a space, as no term does. Rows
 * are a consequence of the resource, its places and its terms, and follow each change of them in the same transaction.
 */
const OFFERS = `
create table offers (
  region_id uuid not null references regions,
  category_code text not null,
  resource_id uuid not null references resources on delete cascade,
  terms tsvector,
  primary key (region_id, category_code, resource_id)
);
create index offers_resource on offers (resource_id);
create index offers_terms on offers using gin (terms);
create index offers_without_terms on offers (region_id) where terms is null;

create function offers_due(ids uuid[])
returns table (region_id uuid, category_code text, resource_id uuid, terms tsvector) language sql stable as $$
select rr.region_id, r.category_code, rr.resource_id,
  case when t.terms is not null then array_to_tsvector(t.terms || (' ' || rr.region_id)) end
from resource_regions rr
join resources r on r.id = rr.resource_id
left join resource_terms t on t.resource_id = rr.resource_id
where r.status = 'PUBLISHED' and (ids is null or r.id = any (ids))
$$;

create function keep_offers(ids uuid[]) returns void language plpgsql as $$
begin
  -- Whoever changes the same resource at once comes after, and sees what this one wrote.
  perform from resources where id = any (ids) order by id for no key update;
  delete from offers where resource_id = any (ids);
  insert into offers (region_id, category_code, resource_id, terms)
  select due.region_id, due.category_code, due.resource_id, due.terms from offers_due(ids) due;
end $$;

create function keep_offers_of_resource() returns trigger language plpgsql as $$
begin
  perform keep_offers(array[new.id]);
  return null;
end $$;
create trigger offers_follow_resources after update of status, category_code on resources
  for each row when (row(old.status, old.category_code) is distinct from row(new.status, new.category_code))
  execute function keep_offers_of_resource();

create function keep_offers_of_changed() returns trigger language plpgsql as $$
begin
  perform keep_offers(array(select distinct resource_id from changed));
  return null;
end $$;
${(['resource_regions', 'resource_terms'] as const)
  .flatMap((table) => [
    `create trigger offers_follow_added after insert on ${table} referencing new table as changed
  for each statement execute function keep_offers_of_changed();`,
    `create trigger offers_follow_written after update on ${table} referencing new table as changed
  for each statement execute function keep_offers_of_changed();`,
    `create trigger offers_follow_taken after delete on ${table} referencing old table as changed
  for each statement execute function keep_offers_of_changed();`,
  ])
  .join('\n')}

create function rebuild_offers() returns void language plpgsql as $$
begin
  truncate offers;
  insert into offers (region_id, category_code, resource_id, terms)
  select due.region_id, due.category_code, due.resource_id, due.terms from offers_due(null) due;
end $$;
select rebuild_offers();
`;

export const OFFERED = `${TERMS}${OFFERS}`;
