import { Migration } from '@mikro-orm/migrations';

/**
 * A number that changes with everything that rules ask of a person: his memberships, and what his units are responsible
 * for. A process that remembers him asks for it with every statement, so that what was withdrawn holds at once.
 */
export class Migration20261122110000_standing extends Migration {
  override up(): void {
    this.addSql(`alter table people add column standing integer not null default 1`);
    this.addSql(`
create function person_stands_anew() returns trigger language plpgsql as $$
begin
  if row(new.name, new.account) is distinct from row(old.name, old.account) then
    new.standing := old.standing + 1;
  end if;
  return new;
end $$`);
    this.addSql(`create trigger people_stand_anew before update of name, account on people
  for each row execute function person_stands_anew()`);
    this.addSql(`
create function member_stands_anew() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    update people set standing = standing + 1 where id = old.person_id;
  end if;
  if tg_op <> 'DELETE' then
    update people set standing = standing + 1 where id = new.person_id;
  end if;
  return null;
end $$`);
    this.addSql(`create trigger memberships_stand_anew after insert or update or delete on memberships
  for each row execute function member_stands_anew()`);
    this.addSql(`
create function unit_stands_anew() returns trigger language plpgsql as $$
begin
  update people set standing = standing + 1 where id in (
    select m.person_id from memberships m
    where (tg_op <> 'INSERT' and m.unit_id = old.unit_id) or (tg_op <> 'DELETE' and m.unit_id = new.unit_id)
  );
  return null;
end $$`);
    for (const table of ['unit_categories', 'unit_pairings']) {
      this.addSql(`create trigger ${table}_stand_anew after insert or update or delete on ${table}
  for each row execute function unit_stands_anew()`);
    }
  }
}
