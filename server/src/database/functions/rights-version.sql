-- `people.rights_version` rises with every change that can affect a person's rights: name, account and status, memberships,
-- and the responsibilities of their units. A process that caches a viewer compares the version in every statement, so a
-- withdrawn right ends at once. Any further table that rights depend on needs a trigger here.

create function raise_own_rights_version() returns trigger language plpgsql as $$
begin
  if row(new.name, new.account, new.status) is distinct from row(old.name, old.account, old.status) then
    new.rights_version := old.rights_version + 1;
  end if;
  return new;
end $$;

create trigger people_rights_version before update of name, account, status on people
  for each row execute function raise_own_rights_version();

create function raise_rights_version_of_member() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    update people set rights_version = rights_version + 1 where id = old.person_id;
  end if;
  if tg_op <> 'DELETE' then
    update people set rights_version = rights_version + 1 where id = new.person_id;
  end if;
  return null;
end $$;

create trigger memberships_rights_version after insert or update or delete on memberships
  for each row execute function raise_rights_version_of_member();

create function raise_rights_version_of_unit() returns trigger language plpgsql as $$
begin
  update people set rights_version = rights_version + 1 where id in (
    select m.person_id from memberships m
    where (tg_op <> 'INSERT' and m.unit_id = old.unit_id) or (tg_op <> 'DELETE' and m.unit_id = new.unit_id)
  );
  return null;
end $$;

create trigger unit_categories_rights_version after insert or update or delete on unit_categories
  for each row execute function raise_rights_version_of_unit();
create trigger unit_pairings_rights_version after insert or update or delete on unit_pairings
  for each row execute function raise_rights_version_of_unit();
