import { KIND } from './functions.sql.mjs';
import { unit } from './parties.sql.mjs';
import { OPEN_DAYS, PLACES, YEARS } from './sizes.mjs';

const SECONDS = YEARS * 365 * 86_400;

/**
 * The life of each demand as a row of a narrow table, from which demands, orders and events are generated. $1 is the total
 * number of demands, $2 the end of the simulated time, $3 to $4 the range to insert. Places and categories are skewed. Old
 * demands are closed; the more recent a demand, the likelier it is open, and a part of the open ones is in the claim hall.
 */
const LIVES = `
with stated as (
  select n, date_trunc('milliseconds',
      $2::timestamptz - make_interval(secs => ${SECONDS}.0 * (1 - (n - bench.pick(n, 1, 1000) / 1000.0) / ($1::integer + 1)))) as submitted_at,
    1 + least(bench.pick(n, 2, ${PLACES.grids}), bench.pick(n, 3, ${PLACES.grids})) as grid,
    1 + least(bench.pick(n, 4, categories), bench.pick(n, 5, categories)) as category,
    bench.pick(n, 6, 100) as stage, bench.pick(n, 7, 100) as step
  from generate_series($3::integer, $4::integer) n, (select count(*)::integer as categories from bench.categories) c
), aged as (
  select *, extract(epoch from $2::timestamptz - submitted_at) / 3600 as hours,
    extract(epoch from $2::timestamptz - submitted_at) / 86400 < ${OPEN_DAYS}
      and bench.pick(n, 8, ${OPEN_DAYS}) >= extract(epoch from $2::timestamptz - submitted_at) / 86400 as is_open
  from stated
), outcomes as (
  select *, least(1, hours / 300.0)::double precision as share,
    case
      when not is_open then case when stage < 5 then 'DECLINED' when stage < 9 then 'WITHDRAWN' when stage < 16 then 'RESOLVED' else 'CLOSED' end
      when stage < case when hours < 72 then 35 else 6 end then 'SUBMITTED'
      when stage < case when hours < 72 then 55 else 10 end then 'ASSESSED'
      when stage < case when hours < 72 then 70 else 14 end then 'SCREENED'
      when stage < case when hours < 72 then 85 else 24 end then 'LISTED'
      else 'DISPATCHED'
    end as status
  from aged
), dispatched as (
  select *, case
      when status in ('RESOLVED', 'CLOSED') then 'VERIFIED'
      when status <> 'DISPATCHED' then null
      when step < 55 then 'OFFERED' when step < 72 then 'CLAIMED' when step < 90 then 'IN_PROGRESS' else 'COMPLETED'
    end as order_status
  from outcomes
), timed as (
  select *, submitted_at + bench.hours(n, 11, 4, 40, share) as offered_at
  from dispatched
)
select n, bench.id(${KIND.demand}, submitted_at, n) as id, submitted_at, grid, timed.category, status,
  order_status, case when order_status is not null then bench.id(${KIND.order}, offered_at, n) end as order_id,
  case when order_status is not null then offered_at end as offered_at,
  case when order_status in ('CLAIMED', 'IN_PROGRESS', 'COMPLETED', 'VERIFIED') then offered_at + bench.hours(n, 12, 1, 10, share) end as claimed_at,
  case when order_status in ('COMPLETED', 'VERIFIED') then offered_at + bench.hours(n, 13, 12, 130, share) end as completed_at,
  case when order_status = 'VERIFIED' then offered_at + bench.hours(n, 14, 131, 160, share) end as verified_at,
  case when status = 'CLOSED' then offered_at + bench.hours(n, 15, 161, 230, share)
    when status in ('DECLINED', 'WITHDRAWN') then submitted_at + bench.hours(n, 16, 5, 60, share) end as closed_at,
  coalesce(order_status = 'OFFERED', false) and step < 45 as is_in_hall,
  step % 2 = 0 or (coalesce(order_status = 'OFFERED', false) and step < 45) as is_open_mode,
  case when order_status is not null and (order_status <> 'OFFERED' or step >= 45)
    then r.units[1 + bench.pick(n, 17, cardinality(r.units))] end as unit,
  coalesce(order_status = 'VERIFIED', false) and bench.pick(n, 18, 30) = 0 as was_returned,
  case bench.pick(n, 19, 40) when 0 then 'EMERGENCY' when 1 then 'URGENT' when 2 then 'URGENT' when 3 then 'URGENT' else 'NORMAL' end as urgency,
  case bench.pick(n, 20, 12) when 0 then 'WISH' when 1 then 'SUGGESTION' else 'ISSUE' end as kind
from timed left join bench.responsible r on r.category = timed.category
`;

export const INSERT_LIVES = `insert into bench.lives ${LIVES}`;

/** Creates the empty table from the same select, so that its columns always match. */
export const CREATE_LIVES = `create unlogged table bench.lives as ${LIVES.replaceAll('$1', '1')
  .replaceAll('$2', 'now()')
  .replaceAll('$3', '1')
  .replaceAll('$4', '0')}`;

/** The current deadline of a life's order. */
export const DUE = `case l.order_status
  when 'OFFERED' then l.offered_at + interval '1 day'
  when 'CLAIMED' then l.offered_at + interval '7 days'
  when 'IN_PROGRESS' then l.offered_at + interval '7 days'
  when 'COMPLETED' then l.completed_at + interval '1 day'
end`;

export const unitOf = unit('l.unit');
