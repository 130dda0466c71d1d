-- Triggers keep `rounds`, the results of a demand by round, so that no command can forget them. The demand has the moment of
-- its last result, and a new round leaves it until the next one.

create function keep_round() returns trigger language plpgsql as $$
begin
  if new.resolved_at is null then
    delete from rounds where demand_id = new.id and round = new.round;
  else
    insert into rounds (demand_id, round, resolved_at) values (new.id, new.round, new.resolved_at)
    on conflict (demand_id, round) do update set resolved_at = excluded.resolved_at;
  end if;
  return null;
end $$;

-- Triggers fire in the order of their names: after `demands_moved`, which moves the rounds that are there.
create trigger demands_resolved_at_once after insert on demands for each row
  when (new.resolved_at is not null) execute function keep_round();
create trigger demands_resolved after update on demands for each row
  when (new.resolved_at is distinct from old.resolved_at) execute function keep_round();

create function delete_rounds() returns trigger language plpgsql as $$
begin
  delete from rounds where demand_id = old.id;
  return old;
end $$;

-- Before the demand: the rollups of a round need its places.
create trigger demands_rounds_deleted before delete on demands for each row execute function delete_rounds();
