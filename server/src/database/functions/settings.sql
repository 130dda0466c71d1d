-- A setting is changed by a new version; what held before stays for what was decided by it.

create function refuse_change_of_settings() returns trigger language plpgsql as $$
begin
  raise exception 'settings are append-only';
end $$;

create trigger settings_are_append_only before update or delete on settings
  for each row execute function refuse_change_of_settings();
create trigger settings_are_never_truncated before truncate on settings
  for each statement execute function refuse_change_of_settings();
