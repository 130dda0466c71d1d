-- Merges the pending list into the search index (`gin_clean_pending_list`). PostgreSQL reserves that to the index's
-- owner, and the housekeeping does it twice a second, so this function runs with the owner's rights and does only that.
create function flush_search_terms() returns bigint language sql security definer set search_path from current as $$
  select gin_clean_pending_list('demand_search_terms')
$$;
revoke execute on function flush_search_terms() from public;
