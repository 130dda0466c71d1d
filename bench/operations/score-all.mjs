import { built } from '../product.mjs';

const COMPARED_CHARACTERS = 600;

const SOUGHT = `
select d.title, left(d.description, ${COMPARED_CHARACTERS}) as description, d.audience, d.category_code as "categoryCode",
  coalesce(c.parent_code, c.code) as "groupCode",
  array_remove(array[d.city_id, d.street_id, d.community_id, d.grid_id, d.building_id], null) as lineage
from demands d left join categories c on c.code = d.category_code where d.id = $1`;

const CAN_BE_GIVEN = `r.status = 'PUBLISHED' and reach.depth is not null and (r.capacity is null or r.capacity > r.taken)
  and coalesce(r.available_from <= (now() at time zone 'Asia/Shanghai')::date, true)
  and coalesce(r.available_to >= (now() at time zone 'Asia/Shanghai')::date, true)`;

/** Resources with how far down they reach on the way to a place, and whether they can be given there today. */
const resources = (reached) => `
select r.id, r.title, left(r.description, ${COMPARED_CHARACTERS}) as description, r.audience, r.category_code as "categoryCode",
  coalesce(c.parent_code, c.code) as "groupCode", r.capacity, r.capacity_period as "capacityPeriod",
  r.capacity - r.taken as remaining, g.kind as "coveredKind", ${CAN_BE_GIVEN} as "canBeGiven"
from resources r
join categories c on c.code = r.category_code
${reached} join (
  select rr.resource_id, max(array_position($1::uuid[], rr.region_id)) as depth
  from resource_regions rr where rr.region_id = any($1::uuid[]) group by 1
) reach on reach.resource_id = r.id
left join regions g on g.id = ($1::uuid[])[reach.depth]
${reached === 'inner' ? `where ${CAN_BE_GIVEN}` : ''}
order by r.created_at desc, r.id desc`;

const READ = { every: resources('left'), ofPlace: resources('inner') };

/**
 * The best resources by the product's own scores, none left out by a bound: every resource there is is looked at, or, with the
 * index of places, those that can be given at the demand's.
 * @param which `every` or `ofPlace`
 */
export async function scoreAll(client, demandId, { first, which }) {
  const { bestOf } = await built('modules/matching/best-of.js');
  const {
    rows: [demand],
  } = await client.query(SOUGHT, [demandId]);
  const { rows } = await client.query(READ[which], [demand.lineage]);
  const candidates = rows.filter(({ canBeGiven }) => canBeGiven);
  return bestOf(demand, candidates, first).map(({ score, candidate }) => ({
    score,
    resource: { id: candidate.id },
  }));
}
