-- Triggers keep `demand_search`, a narrow copy of `demands`, so that no command can forget it. The rows of new demands
-- are written with their rollups, for all rows of a statement (`record_inserted_demands`).

-- Without numbers of persons, which nobody finds by their digits. In PL/pgSQL, because the masking is created after this file.
create function searched_text(title text, description text) returns text language plpgsql immutable parallel safe as $$
begin
  return written_letters(mask_personal_data(title || ' ' || description));
end $$;

create function update_demand_search() returns trigger language plpgsql as $$
begin
  insert into demand_search (demand_id, city_id, street_id, community_id, grid_id, building_id, submitted_at, text)
  values (new.id, new.city_id, new.street_id, new.community_id, new.grid_id, new.building_id, new.submitted_at,
    searched_text(new.title, new.description))
  on conflict (demand_id) do update set
    city_id = excluded.city_id, street_id = excluded.street_id, community_id = excluded.community_id,
    grid_id = excluded.grid_id, building_id = excluded.building_id, submitted_at = excluded.submitted_at,
    text = excluded.text;
  return null;
end $$;

create trigger demands_search_updated
  after update of title, description, city_id, street_id, community_id, grid_id, building_id, submitted_at on demands
  for each row execute function update_demand_search();

create function delete_demand_search() returns trigger language plpgsql as $$
begin
  if tg_op = 'TRUNCATE' then truncate demand_search;
  else delete from demand_search where demand_id in (select id from gone);
  end if;
  return null;
end $$;

create trigger demands_search_deleted after delete on demands referencing old table as gone
  for each statement execute function delete_demand_search();
create trigger demands_search_truncated after truncate on demands
  for each statement execute function delete_demand_search();

-- Rebuilds the table after a load with the triggers off. The index is built after the rows, in a tenth of the time of
-- inserting into it; it is the index of the migrations, with the same settings. The server's housekeeping flushes its
-- pending list (start/housekeeping.ts), because every search scans that list.
create function rebuild_demand_search() returns void language plpgsql set maintenance_work_mem = '256MB' as $$
begin
  drop index if exists demand_search_terms;
  truncate demand_search;
  insert into demand_search (demand_id, city_id, street_id, community_id, grid_id, building_id, submitted_at, text)
  select id, city_id, street_id, community_id, grid_id, building_id, submitted_at, searched_text(title, description)
  from demands order by submitted_at, id;
  create index demand_search_terms on demand_search
    using gin (search_terms(text, street_id, community_id, grid_id, building_id, submitted_at))
    with (gin_pending_list_limit = 8192);
  alter index demand_search_terms alter column 1 set statistics 0;
end $$;
