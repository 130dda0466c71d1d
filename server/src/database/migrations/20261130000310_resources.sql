-- Booking of a resource: how and where it is booked, and whether residents may order it themselves.
alter table resources
  add column booking text,
  add column contact text,
  add column is_orderable boolean not null default true;
