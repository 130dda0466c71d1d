/** The board in hand-written SQL: it counts rows in as few passes as the figures allow. A median needs five orders, as in LIMITS.figureCases. */
export const BOARD = `
create function competitor.board(region_id uuid, from_at timestamptz, to_at timestamptz) returns json
language sql stable as $$
with touched as materialized (
  select d.id, d.status, d.category_code, d.street_id, d.submitted_at, d.resolved_at, d.due_at,
    d.submitted_at >= from_at as is_new,
    coalesce(d.resolved_at >= from_at and d.resolved_at < to_at, false) as is_resolved
  from public.demands d
  where d.city_id = board.region_id and d.submitted_at < to_at and (d.submitted_at >= from_at or d.resolved_at >= from_at)
), offered as materialized (
  select o.unit_id, o.status, o.offered_at, o.claimed_at, o.completed_at, o.verified_at, o.returned_at,
    o.finish_by <= coalesce(o.completed_at, o.returned_at, now()) as is_late
  from public.orders o
  where o.city_id = board.region_id and o.offered_at >= from_at and o.offered_at < to_at
), rated as materialized (
  select g.answered, g.solved, g.satisfaction
  from public.ratings g join public.demands d on d.id = g.demand_id
  where g.at >= from_at and g.at < to_at and d.city_id = board.region_id
)
select json_build_object(
  'demandsByStatus', (
    select json_agg(json_build_object('status', s.status, 'count', coalesce(f.found, 0)) order by s.place)
    from unnest(array['SUBMITTED', 'ASSESSED', 'SCREENED', 'LISTED', 'ESCALATED', 'SHELVED', 'DISPATCHED', 'RESOLVED', 'DISPUTED', 'CLOSED',
      'DECLINED', 'MERGED', 'WITHDRAWN'])
      with ordinality s (status, place)
    left join (select status, count(*) as found from touched where is_new group by status) f on f.status = s.status),
  'ordersByStatus', (
    select json_agg(json_build_object('status', s.status, 'count', coalesce(f.found, 0)) order by s.place)
    from unnest(array['OFFERED', 'CLAIMED', 'IN_PROGRESS', 'COMPLETED', 'VERIFIED', 'RETURNED', 'CANCELLED']) with ordinality s (status, place)
    left join (select status, count(*) as found from offered group by status) f on f.status = s.status),
  'byCategory', (
    select coalesce(json_agg(json_build_object(
      'category', case when c.code is not null then json_build_object('code', c.code, 'name', c.name) end, 'count', f.found)
      order by c.code is null, f.found desc, c.code), '[]')
    from (select category_code, count(*) as found from touched where is_new group by category_code) f
    left join public.categories c on c.code = f.category_code),
  'byUnit', (
    select coalesce(json_agg(json_build_object('unit', json_build_object('id', u.id, 'name', u.name), 'offered', f.offered,
      'claimed', f.claimed, 'verified', f.verified, 'returned', f.returned, 'overdue', f.overdue, 'medianHours', f.median)
      order by f.offered desc, u.id), '[]')
    from (
      select unit_id, count(*) as offered, count(claimed_at) as claimed, count(verified_at) as verified,
        count(returned_at) as returned, count(*) filter (where is_late) as overdue,
        case when count(completed_at) >= 5 then round((percentile_cont(0.5) within group (
          order by extract(epoch from completed_at - offered_at)::double precision / 3600))::numeric, 1) end as median
      from offered group by unit_id
    ) f join public.units u on u.id = f.unit_id),
  'byRegion', (
    with placed as (
      select street_id, count(*) filter (where is_new) as submitted, count(*) filter (where is_resolved) as resolved,
        count(*) filter (where is_new and (due_at <= now() or exists (
          select from public.orders o where o.demand_id = t.id and o.finish_by <= coalesce(o.completed_at, o.returned_at, now())
        ))) as overdue
      from touched t group by street_id
    ), rows as (
      select r.id, r.name, r.position, coalesce(f.submitted, 0) as submitted, coalesce(f.resolved, 0) as resolved,
        coalesce(f.overdue, 0) as overdue
      from public.regions r left join placed f on f.street_id = r.id where r.parent_id = board.region_id
      union all
      select r.id, r.name, null, f.submitted, f.resolved, f.overdue
      from placed f join public.regions r on r.id = board.region_id
      where f.street_id is null and f.submitted + f.resolved + f.overdue > 0
    )
    select json_agg(json_build_object('region', json_build_object('id', id, 'name', name), 'submitted', submitted,
      'resolved', resolved, 'overdue', overdue) order by position nulls last, id)
    from rows),
  'daily', (
    select json_agg(json_build_object('date', day.date, 'submitted', coalesce(f.submitted, 0), 'resolved', coalesce(f.resolved, 0))
      order by day.date)
    from (
      select (from_at at time zone 'Asia/Shanghai')::date + n as date
      from generate_series(0, ((to_at - interval '1 millisecond') at time zone 'Asia/Shanghai')::date - (from_at at time zone 'Asia/Shanghai')::date) n
    ) day
    left join (
      select (at at time zone 'Asia/Shanghai')::date as date, count(*) filter (where not is_end) as submitted,
        count(*) filter (where is_end) as resolved
      from (
        select submitted_at as at, false as is_end from touched where is_new
        union all select resolved_at, true from touched where is_resolved
      ) happened group by 1
    ) f on f.date = day.date),
  'responseRate', (select json_build_object('numerator', count(*) filter (where answered), 'denominator', count(*)) from rated),
  'resolutionRate', (select json_build_object('numerator', count(*) filter (where solved), 'denominator', count(*)) from rated),
  'satisfactionRate', (select json_build_object('numerator', count(*) filter (where satisfaction >= 4), 'denominator', count(*)) from rated),
  'returnRate', (select json_build_object('numerator', count(returned_at), 'denominator', count(*)) from offered)
)
$$;
`;
