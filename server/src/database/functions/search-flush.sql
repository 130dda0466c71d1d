-- Merges new terms into the search index (`gin_clean_pending_list`). PostgreSQL reserves that to the owner of the index, and the
-- housekeeping does it twice a second, so this function does only that with the owner's rights.
create function flush_search_terms() returns bigint language sql security definer set search_path from current as $$
  select gin_clean_pending_list('demand_search_terms')
$$;
revoke execute on function flush_search_terms() from public;
