-- Triggers make events append-only, so that not even a defect of the server rewrites history.

create function refuse_change_of_events() returns trigger language plpgsql as $$
begin
  raise exception 'events are append-only';
end $$;

create trigger events_are_append_only before update or delete on events
  for each row execute function refuse_change_of_events();
create trigger events_are_never_truncated before truncate on events
  for each statement execute function refuse_change_of_events();

-- A salted commitment to the texts of an event: SHA-256 of the salt and of both texts as a JSON array, in UTF-8. The array is
-- unambiguous, because JSON escapes what separates its elements. An event keeps the commitment, and its texts keep the salt.
create function event_commitment(salt bytea, internal text, for_resident text) returns bytea
language sql stable parallel safe
return sha256(salt || convert_to(json_build_array(internal, for_resident)::text, 'UTF8'));
