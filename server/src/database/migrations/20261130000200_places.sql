-- A closed place takes no demand. Its code leads to the place that it was closed into.
alter table regions
  add constraint regions_closed_takes_no_orders check (closed_into_id is null or not takes_orders);
