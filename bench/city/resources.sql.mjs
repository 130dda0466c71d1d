import { KIND } from './functions.sql.mjs';
import { unit } from './parties.sql.mjs';
import { PLACES } from './sizes.mjs';

/**
 * Inserts resources, most of them published. $1 is their total number, $2 the latest creation time, $3 to $5 code, title and
 * sentence of the problems by first-level category, $6 sentences for all, $7 to $8 the range to insert.
 */
export const LOAD_RESOURCES = `
insert into resources (id, version, status, title, description, category_code, kind, unit_id, capacity, capacity_period,
  taken, taken_period, available_from, available_to, audience, created_at, updated_at, is_demonstration)
with wording as (
  select code, array_agg(title) as titles, array_agg(sentence) as sentences
  from unnest($3::text[], $4::text[], $5::text[]) w (code, title, sentence) group by code
)
select bench.id(${KIND.resource}, r.at, r.n), 1,
  case when state < 90 then 'PUBLISHED' when state < 95 then 'SUSPENDED' when state < 98 then 'DRAFT' else 'EXPIRED' end,
  format('%s：%s', (array['上门服务', '咨询解答', '现场处置', '结对帮扶', '志愿队伍', '资金补助', '便民课堂'])[1 + bench.pick(r.n, 21, 7)],
    w.titles[1 + bench.pick(r.n, 22, cardinality(w.titles))]),
  concat(format('由第%s单位提供，每次可服务%s户。针对的情形：', r.u, 1 + bench.pick(r.n, 23, 60)),
    w.sentences[1 + bench.pick(r.n, 24, cardinality(w.sentences))],
    ($6::text[])[1 + bench.pick(r.n, 25, cardinality($6::text[]))], '预约后三个工作日内联系。'),
  c.code, (array['SERVICE', 'SERVICE', 'EXPERTISE', 'VOLUNTEERS', 'GOODS', 'FUND', 'VENUE', 'POLICY'])[1 + bench.pick(r.n, 26, 8)],
  ${unit('r.u')}, capacity, case when capacity is not null then 'TOTAL' end,
  case when capacity is null then 0 else bench.pick(r.n, 27, capacity + 1) end, case when capacity is null then '' else 'TOTAL' end,
  case when bench.pick(r.n, 28, 10) < 3 then (r.at at time zone 'Asia/Shanghai')::date end,
  case when bench.pick(r.n, 29, 10) < 1 then (r.at at time zone 'Asia/Shanghai')::date + 3000 end,
  case bench.pick(r.n, 30, 6) when 0 then array['ELDERLY'] when 1 then array['CHILDREN', 'PARENTS'] when 2 then array['DISABLED']
    else array['EVERYONE'] end,
  at, at, false
from (
  select n, date_trunc('milliseconds', $2::timestamptz - make_interval(secs => 63072000.0 * (1 - (n - 0.5) / $1))) as at,
    bench.pick(n, 31, 100) as state, 1 + bench.pick(n, 32, ${PLACES.units}) as u,
    case when bench.pick(n, 33, 10) >= 3 then 5 + bench.pick(n, 34, 200) end as capacity
  from generate_series($7::integer, $8::integer) n
) r
join bench.categories c on c.n = 1 + bench.pick(r.n, 35, (select count(*)::integer from bench.categories))
join wording w on w.code = c.parent_code
order by r.n
`;

/** Coverage: 2 % of the resources serve the whole city, 13 % a street, the others one to three communities. */
export const LOAD_COVERAGE = `
insert into resource_regions (resource_id, region_id)
select id, region_id from (
  select r.id, g.id as region_id from bench.offers r join regions g on g.kind = 'CITY' where reach < 2
  union all
  select r.id, g.id from bench.offers r join regions g on g.kind = 'STREET' and g.position = 1 + bench.pick(r.n, 41, ${PLACES.streets})
  where reach between 2 and 14
  union all
  select r.id, c.id from bench.offers r, generate_series(0, 2) k
  join bench.communities c on true
  where reach >= 15 and k <= bench.pick(r.n, 42, 3) and c.n = 1 + (bench.pick(r.n, 43, ${PLACES.communities}) + k * 31) % ${PLACES.communities}
) covered
order by id, region_id
`;

export const NAME_OFFERS = `
create table bench.offers as
select row_number() over (order by created_at, id) as n, id, bench.pick(row_number() over (order by created_at, id), 40, 100) as reach
from resources
`;
