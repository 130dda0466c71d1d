-- Weekly hours of a resource: a list of { weekday, from, until }. The function is part of a constraint, so a migration owns it.

-- Days from 1 to 7, times of day, no time range that ends before it begins, and no overlap within a day.
create function are_weekly_hours(hours jsonb) returns boolean language sql immutable strict parallel safe as $$
  select coalesce(bool_and(coalesce(
    weekday between 1 and 7
      and "from" ~ '^([01]\d|2[0-3]):[0-5]\d$' and until ~ '^(([01]\d|2[0-3]):[0-5]\d|24:00)$'
      and "from" collate "C" < until and (before is null or before collate "C" <= "from"), false)), true)
  from (
    select weekday, "from", until, lag(until) over (partition by weekday order by "from" collate "C", until collate "C") as before
    from jsonb_to_recordset(hours) as time_range (weekday integer, "from" text, until text)
  ) time_ranges
$$;

alter table resources
  add column weekly_hours jsonb not null default '[]'
    constraint resources_weekly_hours_check check (are_weekly_hours(weekly_hours));
