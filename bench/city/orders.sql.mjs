import { KIND } from './functions.sql.mjs';
import { DUE, unitOf } from './lives.sql.mjs';
import { PERSON, person } from './parties.sql.mjs';

const COLUMNS = `id, number, version, status, mode, tier, demand_id, demand_kind, category_code, urgency, region_id, city_id,
  street_id, community_id, grid_id, building_id, unit_id, claimed_by_id, dispatcher_role, resource_id, note, result, is_ruling, reworks, urges,
  return_reason, return_note, proposed_unit_id, offered_at, claim_by, return_by, finish_by, finish_soon_at, claimed_at,
  completed_at, verified_at, returned_at, due_at, due_soon_at, is_demonstration`;

const number = (at, n) => `bench.number('GD', ${at}, ${n})`;

const deadlines = (at) =>
  `${at}, ${at} + interval '1 day', ${at} + interval '2 days', ${at} + interval '7 days', ${at} + interval '6 days'`;

/** Inserts the orders of lives $1 to $2: the current order, and before it the order that a unit returned, if any. */
export const LOAD_ORDERS = `
insert into orders (${COLUMNS})
select * from (
  select l.order_id, ${number('l.offered_at', 'l.n * 2')}, 1, l.order_status, case when l.is_open_mode then 'OPEN' else 'ASSIGNED' end,
    'DEPARTMENT', l.id, l.kind, c.code, l.urgency, g.id, g.city_id, g.street_id, g.community_id, g.id, null::uuid, ${unitOf},
    case when l.claimed_at is not null then ${person(`${PERSON.liaison} + l.unit`)} end, 'COMMUNITY_STAFF', null::uuid,
    case when bench.pick(l.n, 91, 4) = 0 then '请先与居民联系，约定上门时间。' end,
    case when l.completed_at is not null then '已到现场处理完毕，并向居民当面说明，拍照留存。' end, false, 0, 0, null, null, null::uuid,
    ${deadlines('l.offered_at')}, l.claimed_at, l.completed_at, l.verified_at, null::timestamptz,
    ${DUE}, ${DUE} - interval '5 hours', false
  from bench.lives l join bench.categories c on c.n = l.category join bench.grids g on g.n = l.grid
  where l.order_status is not null and l.n between $1::integer and $2::integer
  union all
  select bench.id(${KIND.returned}, l.submitted_at, l.n), ${number('l.submitted_at', 'l.n * 2 - 1')}, 2, 'RETURNED', 'ASSIGNED', 'DEPARTMENT',
    l.id, l.kind, c.code, l.urgency, g.id, g.city_id, g.street_id, g.community_id, g.id, null, ${unitOf}, null, 'COMMUNITY_STAFF', null, null, null,
    false, 0, 0, 'NOT_OUR_DUTY', '不属于本单位职责范围。', null, ${deadlines('l.submitted_at')}, null, null, null,
    l.submitted_at + (l.offered_at - l.submitted_at) / 2, null, null, false
  from bench.lives l join bench.categories c on c.n = l.category join bench.grids g on g.n = l.grid
  where l.was_returned and l.n between $1 and $2
) o (${COLUMNS})
order by offered_at, id
`;
