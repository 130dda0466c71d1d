import { KIND } from './functions.sql.mjs';
import { DUE, unitOf } from './lives.sql.mjs';

const one = (list, salt) => `(${list}::text[])[1 + bench.pick(l.n, ${salt}, cardinality(${list}::text[]))]`;

/** A sentence in a share of the texts, so that their lengths differ. */
const sometimes = (list, salt, of, below) =>
  `case when bench.pick(l.n, ${salt}, ${of}) < ${below} then ${one(list, salt + 1)} end`;

/**
 * Inserts the demands of lives $1 to $2. Wording: $3 openings, $4 details, $5 effects, $6 requests; $7 and $8 rarity and text of
 * the rare sentences; $9 to $11 code, title and sentence of the problems.
 */
export const LOAD_DEMANDS = `
insert into demands (id, number, version, status, kind, urgency, channel, title, description, category_code,
  region_id, city_id, street_id, community_id, grid_id, building_id, latitude, longitude, audience, resource_id, backers,
  returns, awaits_ruling, merged_into_id, waits_for, waits_unit_id, submitted_at, due_at, due_soon_at, resolved_at, closed_at,
  tracking_hash, is_demonstration)
with wording as materialized (
  select code, array_agg(title order by place) as titles, array_agg(sentence order by place) as sentences
  from unnest($9::text[], $10::text[], $11::text[]) with ordinality w (code, title, sentence, place) group by code
), worded as (
  select l.*, c.code, ${DUE} as due, w.titles, w.sentences, 1 + bench.pick(l.n, 51, cardinality(w.titles)) as problem
  from bench.lives l join bench.categories c on c.n = l.category join wording w on w.code = c.parent_code
  where l.n between $1::integer and $2::integer
)
select l.id, bench.number('XQ', l.submitted_at, l.n), 1,
  l.status, l.kind, l.urgency,
  (array['QR', 'QR', 'GRID_VISIT', 'GRID_VISIT', 'HOTLINE', 'MEETING', 'PAPER'])[1 + bench.pick(l.n, 52, 7)],
  case when bench.pick(l.n, 53, 3) = 0 then format('%s栋', 1 + bench.pick(l.n, 54, 60)) else '' end || l.titles[l.problem],
  concat(${one('$3', 55)}, format('我住%s栋%s单元%s%s%s室。', 1 + bench.pick(l.n, 54, 60), 1 + bench.pick(l.n, 56, 4),
      1 + bench.pick(l.n, 57, 18), '0', 1 + bench.pick(l.n, 58, 4)),
    l.sentences[l.problem], ${one('$4', 59)}, ${one('$4', 60)}, ${sometimes('$4', 61, 10, 9)}, ${sometimes('$4', 63, 10, 7)},
    ${sometimes('$4', 65, 10, 5)}, ${sometimes('$4', 67, 10, 3)}, ${sometimes('$4', 69, 10, 2)},
    (select string_agg(r.sentence, '') from unnest($7::integer[], $8::text[]) r (among, sentence) where bench.pick(l.n, 70 + r.among, r.among) = 0),
    ${one('$5', 71)}, ${one('$6', 72)}),
  l.code, g.id, g.city_id, g.street_id, g.community_id, g.id, null,
  case when bench.pick(l.n, 73, 4) = 0 then 30.2 + bench.pick(l.n, 74, 10000) / 100000.0 end,
  case when bench.pick(l.n, 73, 4) = 0 then 109.4 + bench.pick(l.n, 75, 10000) / 100000.0 end,
  case bench.pick(l.n, 76, 5) when 0 then array['ELDERLY'] when 1 then array['CHILDREN'] else '{}' end,
  null, 1 + case when bench.pick(l.n, 77, 10) = 0 then bench.pick(l.n, 78, 30) else 0 end, l.was_returned::integer, false, null,
  case
    when l.status = 'SUBMITTED' then 'BUILDING_GROUP' when l.status = 'ASSESSED' then 'AREA_BRANCH'
    when l.status in ('SCREENED', 'LISTED') then 'COMMUNITY_STAFF' when l.status = 'RESOLVED' then 'RESIDENT'
    when l.is_in_hall then 'CLAIM_HALL' when l.order_status = 'COMPLETED' then 'SUPERVISOR'
    when l.status = 'DISPATCHED' then 'UNIT' end,
  case when l.order_status in ('OFFERED', 'CLAIMED', 'IN_PROGRESS') then ${unitOf} end, l.submitted_at,
  case when l.status in ('SUBMITTED', 'ASSESSED', 'SCREENED', 'LISTED') then l.submitted_at + interval '1 day' else l.due end,
  case when l.status in ('SUBMITTED', 'ASSESSED', 'SCREENED', 'LISTED') then l.submitted_at + interval '19 hours'
    else l.due - interval '5 hours' end,
  l.verified_at, l.closed_at, 'bench' || l.n, false
from worded l join bench.grids g on g.n = l.grid
order by l.n
`;

/** Every life has one round at most: nothing is disputed. */
export const LOAD_ROUNDS = `
insert into rounds (demand_id, round, resolved_at)
select l.id, 1, l.verified_at from bench.lives l where l.verified_at is not null and l.n between $1 and $2
order by l.n
`;

/** Residents' ratings of demands that were closed after a verification. */
export const LOAD_RATINGS = `
insert into ratings (id, demand_id, round, at, answered, solved, satisfaction, comment)
select bench.id(${KIND.rating}, l.closed_at, l.n), l.id, 1, l.closed_at, bench.pick(l.n, 81, 100) < 95, bench.pick(l.n, 82, 100) < 88,
  (array[5, 5, 5, 5, 4, 4, 4, 3, 2, 1])[1 + bench.pick(l.n, 83, 10)],
  case when bench.pick(l.n, 84, 5) = 0 then '处理得很及时，谢谢。' end
from bench.lives l where l.status = 'CLOSED' and l.n between $1 and $2
order by l.n
`;
