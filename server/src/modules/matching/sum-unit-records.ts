import { NOT_OURS_REASONS } from '@lindan/shared';

import type { Services } from '../../context/services.js';
import { longQuery } from '../../rollups/long-query.js';

/** What is longer ago says little about a unit of today. */
const YEARS = 2;

/**
 * A case is a verified order. A rating belongs to the order that was verified last before it. Right first time: no rework, and no
 * further order for the demand.
 */
const SUM = `
with of_demand as (
  select o.*, lead(o.offered_at) over (partition by o.demand_id order by o.offered_at) as next_at from orders o
  where o.offered_at > $1::timestamptz - make_interval(years => ${YEARS})
), counted as (
  select o.id, o.unit_id, coalesce(c.parent_code, c.code) as group_code, o.status = 'VERIFIED' as is_case,
    o.claimed_at <= o.claim_by as is_in_time, o.reworks = 0 and o.next_at is null as is_right_first,
    o.status = 'RETURNED' and o.return_reason = any($2::text[]) as is_not_ours, o.demand_id, o.verified_at, o.next_at
  from of_demand o join categories c on c.code = o.category_code
  where o.unit_id is not null
    and (o.status = 'VERIFIED' or o.status = 'RETURNED' and o.return_reason = any($2::text[]))
), rated as (
  select o.unit_id, o.group_code, count(*) as ratings, sum(r.satisfaction) as rating_sum
  from counted o join ratings r on r.demand_id = o.demand_id and r.at >= o.verified_at and (o.next_at is null or r.at < o.next_at)
  where o.is_case group by 1, 2
), fresh as materialized (
  select o.unit_id, o.group_code, count(*) filter (where is_case) as cases,
    count(*) filter (where is_case and is_in_time) as claimed_in_time,
    count(*) filter (where is_case and is_right_first) as right_first,
    coalesce(max(r.ratings), 0) as ratings, coalesce(max(r.rating_sum), 0) as rating_sum,
    count(*) filter (where is_not_ours) as returned
  from counted o left join rated r using (unit_id, group_code) group by 1, 2
), gone as (
  delete from unit_records u where not exists (
    select from fresh where fresh.unit_id = u.unit_id and fresh.group_code = u.group_code) returning 1
), written as (
  insert into unit_records as u select * from fresh
  on conflict (unit_id, group_code) do update set cases = excluded.cases, claimed_in_time = excluded.claimed_in_time,
    right_first = excluded.right_first, ratings = excluded.ratings, rating_sum = excluded.rating_sum, returned = excluded.returned
  where row(u.*) is distinct from row(excluded.*) returning 1
)
select (select count(*) from gone)::integer + (select count(*) from written)::integer as changed`;

/**
 * Sums up how each unit did on the demands of each first-level category.
 * @returns how many of the sums have changed
 */
export async function sumUnitRecords({ database }: Pick<Services, 'database'>, now: Date): Promise<number> {
  const connection = await database.pool.connect();
  let isDone = false;
  try {
    const [row] = await longQuery<{ changed: number }>(connection, SUM, [now, NOT_OURS_REASONS]);
    isDone = true;
    return row?.changed ?? 0;
  } finally {
    // A connection in the middle of a statement is ended.
    connection.release(!isDone);
  }
}
