import { KIND } from './functions.sql.mjs';
import { unitOf } from './lives.sql.mjs';
import { begin, PERSON, person } from './parties.sql.mjs';

const staff = person(`${PERSON.staff} + c.n`);
const liaison = person(`${PERSON.liaison} + l.unit`);

/**
 * Inserts the events of lives $1 to $2: four of a complete life, fewer of a recent one, one more where an order was returned.
 * `place` is the position within a life. An event of an order belongs to its demand too. A third of the events have a text, with a
 * salt that follows from the id, so that two loads of one size are identical.
 */
export const LOAD_EVENTS = `
with happened as materialized (
  select l.n, e.place, bench.id(${KIND.event} + e.place, e.at, l.n) as id, e.at, e.noun,
    case e.of when 'ORDER' then l.order_id when 'RETURNED' then bench.id(${KIND.returned}, l.submitted_at, l.n) else l.id end as subject_id,
    l.id as demand_id, case when e.of = 'THROUGH' then l.order_id end as through_order_id,
    e.action, e.from_status, e.to_status, case when bench.pick(l.n, 95 + e.place, 3) = 0 then '情况属实，按程序办理。' end as note,
    case e.role when 'COMMUNITY_STAFF' then ${staff} when 'UNIT_LIAISON' then ${liaison}
      when 'SUPERVISOR' then bench.id(${KIND.person}, ${begin}, ${PERSON.supervisor}) end as actor_id,
    e.role as actor_role, case when e.role = 'UNIT_LIAISON' then ${unitOf} end as actor_unit_id
  from bench.lives l join bench.grids g on g.n = l.grid join bench.communities c on c.n = g.community
  cross join lateral (values
    (1, true, l.submitted_at, 'DEMAND', 'DEMAND', 'SUBMIT', null, 'SUBMITTED', 'RESIDENT'),
    (2, l.order_id is null and l.status <> 'SUBMITTED', l.submitted_at + (coalesce(l.closed_at, l.submitted_at + interval '8 minutes') - l.submitted_at) / 4,
      'DEMAND', 'DEMAND', 'ASSESS', 'SUBMITTED', 'ASSESSED', 'COMMUNITY_STAFF'),
    (3, l.order_id is null and l.status not in ('SUBMITTED', 'ASSESSED'),
      l.submitted_at + (coalesce(l.closed_at, l.submitted_at + interval '8 minutes') - l.submitted_at) / 2,
      'DEMAND', 'DEMAND', 'SCREEN', 'ASSESSED', 'SCREENED', 'COMMUNITY_STAFF'),
    (4, l.order_id is null and l.status not in ('SUBMITTED', 'ASSESSED', 'SCREENED'), coalesce(l.closed_at, l.submitted_at + interval '8 minutes'),
      'DEMAND', 'DEMAND', case l.status when 'DECLINED' then 'DECLINE' when 'WITHDRAWN' then 'WITHDRAW' else 'LIST' end,
      'SCREENED', l.status, case l.status when 'WITHDRAWN' then 'RESIDENT' else 'COMMUNITY_STAFF' end),
    (5, l.was_returned, l.submitted_at + (l.offered_at - l.submitted_at) / 2, 'ORDER', 'RETURNED', 'RETURN', 'OFFERED', 'RETURNED', 'UNIT_LIAISON'),
    (6, l.order_status = 'OFFERED', l.submitted_at + (l.offered_at - l.submitted_at) / 2, 'DEMAND', 'DEMAND', 'LIST', 'SCREENED', 'LISTED', 'COMMUNITY_STAFF'),
    (7, l.order_id is not null, l.offered_at, 'DEMAND', 'THROUGH', 'DISPATCH', 'LISTED', 'DISPATCHED', 'COMMUNITY_STAFF'),
    (8, l.order_id is not null, l.offered_at, 'ORDER', 'ORDER', 'OFFER', null, 'OFFERED', 'COMMUNITY_STAFF'),
    (9, l.order_status in ('CLAIMED', 'IN_PROGRESS'), l.claimed_at, 'ORDER', 'ORDER',
      case l.order_status when 'CLAIMED' then 'CLAIM' else 'START' end,
      case l.order_status when 'CLAIMED' then 'OFFERED' else 'CLAIMED' end, l.order_status, 'UNIT_LIAISON'),
    (10, l.completed_at is not null, coalesce(l.verified_at, l.completed_at), 'ORDER', 'ORDER',
      case l.order_status when 'VERIFIED' then 'VERIFY' else 'COMPLETE' end,
      case l.order_status when 'VERIFIED' then 'COMPLETED' else 'IN_PROGRESS' end, l.order_status,
      case l.order_status when 'VERIFIED' then 'SUPERVISOR' else 'UNIT_LIAISON' end)
  ) e (place, happened, at, noun, of, action, from_status, to_status, role)
  where e.happened and l.n between $1::integer and $2::integer
), texts as (
  insert into event_texts (event_id, internal, salt)
  select id, note, uuid_send(id) from happened where note is not null order by n, place
)
insert into events (id, at, noun, subject_id, demand_id, through_order_id, action, from_status, to_status, actor_id, actor_role,
  actor_unit_id, details, commitment)
select id, at, noun, subject_id, demand_id, through_order_id, action, from_status, to_status, actor_id, actor_role, actor_unit_id,
  '{}', case when note is not null then event_commitment(uuid_send(id), note, null) end
from happened order by n, place
`;
