/** The baseline's statements: one hand-written statement per operation, which returns the answer as JSON text. */
const clock = (row) =>
  `case when ${row}.due_at <= now() then 'OVERDUE' when ${row}.due_soon_at <= now() then 'DUE_SOON' else 'NORMAL' end`;

const waitingFor = `case d.waits_for when 'BUILDING_GROUP' then '楼栋党小组研判' when 'AREA_BRANCH' then '片区党支部筛选'
  when 'COMMUNITY_STAFF' then '社区大党委处理' when 'STREET_STAFF' then '街道处理' when 'CLAIM_HALL' then '领单大厅认领'
  when 'SUPERVISOR' then '督单专班处理' when 'RESIDENT' then '居民评价'
  when 'UNIT' then (select u.name || '办理' from units u where u.id = d.waits_unit_id) end`;

/** The actions of community staff on a demand of a grid, by status, without permission checks. */
const staffActions = `case d.status
  when 'SUBMITTED' then '["ACCEPT","SETTLE","DECLINE","MERGE","BACK","SET_URGENCY","CORRECT"]'
  when 'ASSESSED' then '["ACCEPT","SETTLE","DECLINE","MERGE","BACK","SET_URGENCY","CORRECT"]'
  when 'SCREENED' then '["ACCEPT","LIST","SETTLE","DECLINE","MERGE","BACK","SET_URGENCY","CORRECT"]'
  when 'LISTED' then case when d.awaits_ruling then '["SETTLE","SHELVE","DECLINE","MERGE","BACK","SET_URGENCY","CORRECT"]'
    else '["SETTLE","ESCALATE","SHELVE","DECLINE","MERGE","BACK","SET_URGENCY","CORRECT","DISPATCH"]' end
  when 'DISPATCHED' then case
    when exists (select from orders o where o.demand_id = d.id and o.status = 'COMPLETED') then '["SET_URGENCY","CORRECT"]'
    else '["BACK","SET_URGENCY","CORRECT"]' end
  else '[]' end::json`;

const demand = (
  actions,
  more = '',
) => `json_build_object('id', d.id, 'number', d.number, 'version', d.version, 'status', d.status,
  'kind', d.kind, 'urgency', d.urgency, 'channel', d.channel, 'title', d.title, 'description', d.description,
  'submittedAt', d.submitted_at, 'dueAt', d.due_at, 'clock', ${clock('d')}, 'backers', d.backers,
  'category', (select json_build_object('code', c.code, 'name', c.name) from categories c where c.code = d.category_code),
  'region', (select json_build_object('id', r.id, 'name', r.name, 'kind', r.kind) from regions r where r.id = d.region_id),
  'waitingFor', ${waitingFor}, 'allowedActions', ${actions}${more})`;

const named = (table, key) =>
  `(select json_build_object('id', n.id, 'name', n.name) from ${table} n where n.id = ${key})`;

const order = `json_build_object('id', o.id, 'number', o.number, 'version', o.version, 'status', o.status, 'mode', o.mode,
  'tier', o.tier, 'unit', ${named('units', 'o.unit_id')},
  'coUnits', (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by u.position, u.id), '[]')
    from order_co_units x join units u on u.id = x.unit_id where x.order_id = o.id),
  'resource', (select json_build_object('id', r.id, 'title', r.title) from resources r where r.id = o.resource_id),
  'offeredAt', o.offered_at, 'claimBy', o.claim_by, 'claimedAt', o.claimed_at, 'finishBy', o.finish_by,
  'completedAt', o.completed_at, 'verifiedAt', o.verified_at, 'clock', ${clock('o')}, 'reworks', o.reworks, 'result', o.result,
  'allowedActions', case
    when o.status not in ('OFFERED', 'CLAIMED', 'IN_PROGRESS') then '[]'
    when o.status = 'OFFERED' and o.unit_id is null then '["ASSIGN","REASSIGN","CANCEL","URGE"]'
    else '["REASSIGN","CANCEL","URGE"]' end::json)`;

const event = `json_build_object('id', e.id, 'at', e.at, 'action', e.action, 'from', e.from_status, 'to', e.to_status,
  'note', (select coalesce(x.internal, x.for_resident) from event_texts x where x.event_id = e.id),
  'actor', json_build_object('name', (select p.name from people p where p.id = e.actor_id), 'role', e.actor_role,
    'unit', (select u.name from units u where u.id = e.actor_unit_id)))`;

const page = (rows, actions, total = '') => `
with page as materialized (${rows})
select json_build_object(${total}
  'edges', coalesce(json_agg(json_build_object('cursor', d.id, 'node', ${demand(actions)}) order by d.submitted_at desc, d.id desc)
    filter (where d.place <= $2), '[]'),
  'pageInfo', json_build_object('hasNextPage', count(*) > $2, 'endCursor', (select p.id from page p where p.place = $2)))::text as answer
from page d`;

const newest = 'row_number() over (order by d.submitted_at desc, d.id desc) as place';

const INSERTED = `id, number, version, status, kind, urgency, channel, title, description, category_code, region_id, city_id,
  street_id, community_id, grid_id, audience, backers, returns, awaits_ruling, waits_for, submitted_at, tracking_hash, is_demonstration`;

export const STATEMENTS = {
  list: page(
    `select d.*, ${newest} from (
      select * from demands where community_id = $1::uuid order by submitted_at desc, id desc limit $2::integer + 1) d`,
    staffActions,
    `'totalCount', (select count(*) from demands t where t.community_id = $1::uuid),`,
  ),
  detail: `
select ${demand(
    staffActions,
    `,
  'requester', (select json_build_object('name', q.name_cipher, 'phone', q.phone_cipher, 'address', q.address_cipher)
    from requesters q where q.demand_id = d.id),
  'orders', (select coalesce(json_agg(${order} order by o.offered_at, o.id), '[]') from orders o where o.demand_id = d.id),
  'events', (select coalesce(json_agg(${event} order by e.seq), '[]') from events e where e.demand_id = d.id)`,
  )}::text as answer
from demands d where d.id = $1::uuid`,
  search: page(
    `select d.*, ${newest} from competitor.search_demands($1::text, $2::integer + 1) d`,
    `'[]'::json`,
  ),
  board: 'select competitor.board($1::uuid, $2::timestamptz, $3::timestamptz)::text as answer',
  claim: `select case when o.id is not null then ${order} end::text as answer from competitor.claim_order($1::uuid, $2::uuid, $3::uuid, $4::uuid) o`,
  submit: `
insert into public.demands as d (${INSERTED})
select ${INSERTED} from json_populate_record(null::public.demands, $1::json)
returning ${demand(staffActions)}::text as answer`,
};
