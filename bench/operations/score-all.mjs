import { built } from '../product.mjs';

const COMPARED_CHARACTERS = 600;

const DEMAND = `
select d.title, left(d.description, ${COMPARED_CHARACTERS}) as description, d.audience, d.category_code as "categoryCode",
  coalesce(c.parent_code, c.code) as "groupCode",
  array_remove(array[d.city_id, d.street_id, d.community_id, d.grid_id, d.building_id], null) as lineage
from demands d left join categories c on c.code = d.category_code where d.id = $1`;

const IS_AVAILABLE = `r.status = 'PUBLISHED' and reach.depth is not null and (r.capacity is null or r.capacity > r.taken)
  and coalesce(r.available_from <= (now() at time zone 'Asia/Shanghai')::date, true)
  and coalesce(r.available_to >= (now() at time zone 'Asia/Shanghai')::date, true)`;

/** Resources with the depth of their coverage on the path to a place, and whether they are available there today. */
const resources = (reached) => `
select r.id, r.title, left(r.description, ${COMPARED_CHARACTERS}) as description, r.audience, r.category_code as "categoryCode",
  coalesce(c.parent_code, c.code) as "groupCode", r.capacity, r.capacity_period as "capacityPeriod",
  r.capacity - r.taken as remaining, g.kind as "coveredKind", ${IS_AVAILABLE} as "isAvailable"
from resources r
join categories c on c.code = r.category_code
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
  const {
    rows: [demand],
  } = await client.query(DEMAND, [demandId]);
  const { rows } = await client.query(READ[which], [demand.lineage]);
  const candidates = rows.filter(({ isAvailable }) => isAvailable);
  return bestOf(demand, candidates, first).map(({ score, candidate }) => ({
    score,
    resource: { id: candidate.id },
  }));
}
