import { built } from '../product.mjs';

const COMPARED_CHARACTERS = 600;

const DEMAND = `
select d.title, left(d.description, ${COMPARED_CHARACTERS}) as description, d.audience, d.category_code as "categoryCode",
  coalesce(c.parent_code, c.code) as group,
  array(select g.code from categories g where coalesce(c.parent_code, c.code) in (g.code, g.parent_code)) as "groupCodes",
  array_remove(array[d.city_id, d.street_id, d.community_id, d.grid_id, d.building_id], null) as lineage
from demands d left join categories c on c.code = d.category_code where d.id = $1`;

const IS_AVAILABLE = `r.status = 'PUBLISHED' and reach.depth is not null and (r.capacity is null or r.capacity > r.taken)
  and coalesce(r.available_from <= (now() at time zone 'Asia/Shanghai')::date, true)
  and coalesce(r.available_to >= (now() at time zone 'Asia/Shanghai')::date, true)`;

/** Resources with the depth of their coverage on the path to a place, and whether they are available there today. */
const resources = (reached) => `
select r.id, r.title, left(r.description, ${COMPARED_CHARACTERS}) as description, r.audience, array[r.category_code] as "categoryCodes",
  r.weekly_hours as "weeklyHours", r.available_to::text as "availableTo", r.capacity, r.capacity_period as "capacityPeriod",
  r.capacity - r.taken as remaining, g.kind as "coveredKind", ${IS_AVAILABLE} as "isAvailable",
  json_build_object('cases', coalesce(u.cases, 0), 'claimedInTime', coalesce(u.claimed_in_time, 0),
    'rightFirst', coalesce(u.right_first, 0), 'ratings', coalesce(u.ratings, 0), 'ratingSum', coalesce(u.rating_sum, 0),
    'returned', coalesce(u.returned, 0)) as record
from resources r
join categories c on c.code = r.category_code
left join unit_records u on u.unit_id = r.unit_id and u.group_code = coalesce($2, c.parent_code, c.code)
${reached} join (
  select rr.resource_id, max(array_position($1::uuid[], rr.region_id)) as depth
  from resource_regions rr where rr.region_id = any($1::uuid[]) group by 1
) reach on reach.resource_id = r.id
left join regions g on g.id = ($1::uuid[])[reach.depth]
${reached === 'inner' ? `where ${IS_AVAILABLE}` : ''}
order by r.created_at desc, r.id desc`;

const READ = { every: resources('left'), ofPlace: resources('inner') };

/**
 * Exhaustive top-k by the product's scores, without bounds: scores every resource, or only the resources available at the demand's
 * place, which an index finds.
 * @param which `every` or `ofPlace`
 */
export async function scoreAll(client, demandId, { first, which }) {
  const { bestOf } = await built('modules/matching/best-of.js');
  const { demandWords } = await built('modules/matching/demand-words.js');
  model ??= readModel(client);
  const { rarity, weights } = await model;
  const {
    rows: [demand],
  } = await client.query(DEMAND, [demandId]);
  const { rows } = await client.query(READ[which], [demand.lineage, demand.group]);
  const candidates = rows.filter(({ isAvailable }) => isAvailable);
  const words = demandWords(demand, rarity);
  const task = { words, weights, first, now: new Date(), timeZone: 'Asia/Shanghai' };
  return bestOf(demand, candidates, task).map(({ score, candidate }) => ({
    score,
    resource: { id: candidate.id },
  }));
}

/** Read once, as the server does. */
let model;

async function readModel(client) {
  const { rarityFrom } = await built('modules/matching/rarity.js');
  const { rows } = await client.query('select term, rarity from term_rarities');
  const settings = await client.query(
    `select value from settings where name = 'matchWeights' order by version desc limit 1`,
  );
  return {
    rarity: rarityFrom(new Map(rows.map(({ term, rarity }) => [term, rarity]))),
    weights: settings.rows[0].value,
  };
}
