-- Triggers make events append-only, so that not even a defect of the server rewrites history.

create function refuse_change_of_events() returns trigger language plpgsql as $$
begin
  raise exception 'events are append-only';
end $$;

create trigger events_are_append_only before update or delete on events
  for each row execute function refuse_change_of_events();
create trigger events_are_never_truncated before truncate on events
  for each statement execute function refuse_change_of_events();
