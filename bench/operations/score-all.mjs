import { built } from '../product.mjs';

const COMPARED_CHARACTERS = 600;

const SOUGHT = `
select d.title, left(d.description, ${COMPARED_CHARACTERS}) as description, d.audience, d.category_code as "categoryCode",
  coalesce(c.parent_code, c.code) as "groupCode",
  array_remove(array[d.city_id, d.street_id, d.community_id, d.grid_id, d.building_id], null) as lineage
from demands d left join categories c on c.code = d.category_code where d.id = $1`;

const OFFERED = `
select r.id, r.title, left(r.description, ${COMPARED_CHARACTERS}) as description, r.audience, r.category_code as "categoryCode",
  coalesce(c.parent_code, c.code) as "groupCode", r.capacity, r.capacity_period as "capacityPeriod",
  r.capacity - r.taken as remaining, g.kind as "coveredKind"
from resources r
join categories c on c.code = r.category_code
join (
  select rr.resource_id, max(array_position($1::uuid[], rr.region_id)) as depth
  from resource_regions rr where rr.region_id = any($1::uuid[]) group by 1
) reach on reach.resource_id = r.id
join regions g on g.id = ($1::uuid[])[reach.depth]
where r.status = 'PUBLISHED' and (r.capacity is null or r.capacity > r.taken)
  and coalesce(r.available_from <= (now() at time zone 'Asia/Shanghai')::date, true)
  and coalesce(r.available_to >= (now() at time zone 'Asia/Shanghai')::date, true)
order by r.created_at desc, r.id desc`;

/** The best resources by the product's own scores, of all that can be given at the demand's place, none left out. */
export async function scoreAll(client, demandId, first) {
  const { bestOf } = await built('modules/matching/best-of.js');
  const {
    rows: [demand],
  } = await client.query(SOUGHT, [demandId]);
  const { rows } = await client.query(OFFERED, [demand.lineage]);
  return bestOf(demand, rows, first).map(({ score, candidate }) => ({
    score,
    resource: { id: candidate.id },
  }));
}
