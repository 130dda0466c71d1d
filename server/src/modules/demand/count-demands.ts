import { REGION_KINDS } from '@lindan/shared';
import { sql } from 'kysely';
import type { PlacesSeen } from '../../policy/places-seen.js';
import { FIGURES, slotOf } from '../../rollups/facts.js';
import { rollupsAreValid } from '../../rollups/state.js';
import { constant } from '../../sql/compile-cached.js';
import type { Sql } from '../../sql/fragment.js';
import type { DemandFilter } from './demand.inputs.js';

/** The filters that the rollups cover; any other filter has to count rows. */
const COUNTED_BY: ReadonlySet<string> = new Set<keyof DemandFilter>(['regionId', 'status']);

const SUBMITTED = sql.lit(slotOf('DEMAND_STATUS', 'submitted'));
/** Below these levels there are few enough rows to count. */
const WITH_TOTALS = REGION_KINDS.slice(0, FIGURES.DEMAND_STATUS.depth);

/**
 * Counts a list of demands from the all-time rollups. Applies to viewers with full sight of their places, filtered by place
 * and status at most. A place inside another one of them is counted once, with the outer place.
 * @returns undefined where rows have to be counted
 */
export function countDemands({ ids, areSeenWhole, only }: PlacesSeen, filter: DemandFilter): Sql | undefined {
  const isNarrower = Object.entries(filter).some(
    ([field, wanted]) => wanted != null && !COUNTED_BY.has(field),
  );
  if (!areSeenWhole || isNarrower) return undefined;
  const counted = rollupsAreValid();
  if (only !== undefined && WITH_TOTALS.includes(only.kind))
    return sql`(select (${totalOf(sql`${only.id}::uuid`, filter)})::integer where ${counted})`;
  return sql`(
    with seen as (
      select place.* from regions place where place.id = any(${ids})
    ), apart as (
      select place.* from seen place where not exists (
        select from seen outer_place where outer_place.id <> place.id and outer_place.id
          in (place.city_id, place.street_id, place.community_id, place.grid_id)
      )
    )
    select coalesce(sum(case
      when place.kind = any(${constant(WITH_TOTALS)}::text[]) then ${totalOf(sql`place.id`, filter)}
      when place.kind = 'GRID' then (select count(*) from demands d where d.grid_id = place.id ${among('d.status', filter)})
      else (select count(*) from demands d where d.building_id = place.id ${among('d.status', filter)})
    end), 0)::integer
    from apart place where ${counted})`;
}

/** The rollup of a place plus its pending deltas. */
function totalOf(place: Sql, filter: DemandFilter): Sql {
  return sql`(
    select coalesce(sum(c.n[${SUBMITTED}]), 0) from rollups c
    where c.place_id = ${place} and c.figure = 'DEMAND_STATUS' and c.size = 30 ${among('c.key', filter)}
  ) + (
    select coalesce(sum(x.n), 0) from rollup_deltas x
    where x.figure = 'DEMAND_STATUS' and x.slot = ${SUBMITTED} and ${place} = any(x.places[1:3]) ${among('x.key', filter)}
  )`;
}

function among(column: string, { status }: DemandFilter): Sql {
  return status == null ? sql`` : sql`and ${sql.ref(column)} = any(${status}::text[])`;
}
