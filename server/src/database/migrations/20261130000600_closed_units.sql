-- A closed unit takes no order: a claim that waited for the closing changes no row. The rules of the commands decide all else.
create function refuse_closed_unit() returns trigger language plpgsql as $$
begin
  perform from units where id = new.unit_id and closed_at is null for key share;
  return case when found then new end;
end $$;

create trigger orders_open_unit before update of unit_id on orders
  for each row when (old.unit_id is null and new.unit_id is not null) execute function refuse_closed_unit();
