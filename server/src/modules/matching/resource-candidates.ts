import { OFFERED_RESOURCE_STATUS } from '@lindan/shared';
import { sql } from 'kysely';

import type { RequestContext } from '../../graphql/context.js';
import type { Sql } from '../../reading/noun.js';
import { rowOf } from '../../reading/noun.js';
import { isAvailable, remaining } from '../resource/capacity.js';
import { bestOffers } from './best-offers.js';
import type { SoughtDemand } from './matched-demand.js';
import type { NamedCandidate } from './reason-text.js';
import { COMPARED_CHARACTERS } from './terms.js';

export interface FoundCandidate extends NamedCandidate {
  readonly id: string;
}

/** All that can be among the best for the demand, and hardly more: the others were not even read. */
export function resourceCandidates(
  context: RequestContext,
  demand: SoughtDemand,
  first: number,
): Promise<readonly FoundCandidate[]> {
  return candidatesAmong(context, demand, bestOffers(context, demand, first));
}

/** Every resource that can be given at the demand's place today: what the best are the best of. */
export function everyCandidate(
  context: RequestContext,
  demand: SoughtDemand,
): Promise<readonly FoundCandidate[]> {
  const { now, services } = context;
  const found = sql`
    select r.id, max(array_position(${demand.lineage}::uuid[], rr.region_id)) as depth
    from resources r join resource_regions rr on rr.resource_id = r.id
    where rr.region_id = any(${demand.lineage}::uuid[]) and r.status = ${sql.lit(OFFERED_RESOURCE_STATUS)}
      and ${isAvailable(rowOf('r'), now, services.config.timeZone)}
    group by r.id`;
  return candidatesAmong(context, demand, found);
}

/**
 * Candidates with all that is scored and told of them, the newest first: of two with the same score it comes first.
 * @param found a query of `id` and `depth`: how far down the resource reaches on the way to the demand's place
 */
async function candidatesAmong(
  { services, now, locale }: RequestContext,
  demand: SoughtDemand,
  found: Sql,
): Promise<readonly FoundCandidate[]> {
  const name = sql.raw(locale === 'en' ? 'name_en' : 'name');
  const { sql: text, parameters } = sql`
    select r.id, r.title, left(r.description, ${COMPARED_CHARACTERS}) as description, r.audience,
      r.category_code as "categoryCode", c.${name} as "categoryName", g.code as "groupCode", g.${name} as "groupName",
      r.capacity, r.capacity_period as "capacityPeriod",
      ${remaining(rowOf('r'), now, services.config.timeZone)} as remaining,
      covered.kind as "coveredKind", covered.name as "coveredName"
    from (${found}) found
    join resources r on r.id = found.id
    join categories c on c.code = r.category_code
    join categories g on g.code = coalesce(c.parent_code, c.code)
    join regions covered on covered.id = (${demand.lineage}::uuid[])[found.depth]
    order by r.created_at desc, r.id desc
  `.compile(services.database.kysely);
  // Planning it takes as long as running it: sent like this, it is planned once for each connection.
  return services.database.query<FoundCandidate>(text, parameters);
}
