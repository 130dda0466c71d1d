import { OFFERED_RESOURCE_STATUS } from '@lindan/shared';
import { sql } from 'kysely';

import type { RequestContext } from '../../graphql/context.js';
import type { Sql } from '../../reading/noun.js';
import { rowOf } from '../../reading/noun.js';
import { all } from '../../reading/read.js';
import { isAvailable, remaining } from '../resource/capacity.js';
import type { SoughtDemand } from './matched-demand.js';
import { COMPARED_CHARACTERS } from './matched-demand.js';
import type { NamedCandidate } from './reason-text.js';
import { sharesTerm } from './term-query.js';

/** How many are looked at closely for each of the two ways to find them. */
const MOST_CANDIDATES = 200;

export interface FoundCandidate extends NamedCandidate {
  readonly id: string;
}

/**
 * The resources that can be given at the demand's place today and have its category or its words, in one statement:
 * by index, the nearest and newest, and never more than can be scored at once.
 */
export async function resourceCandidates(
  { services, now, locale }: RequestContext,
  demand: SoughtDemand,
): Promise<readonly FoundCandidate[]> {
  const { timeZone } = services.config;
  const row = rowOf('r');
  const lineage = sql`${demand.lineage}::uuid[]`;
  // How far down the resource reaches on the way to the demand's place; null: not there at all.
  const reach = sql`cross join lateral (
    select max(array_position(${lineage}, rr.region_id)) as depth from resource_regions rr where rr.resource_id = r.id) reach`;
  const offered = all(
    // Spelled out, as in the index that it asks.
    sql`r.status = ${sql.lit(OFFERED_RESOURCE_STATUS)}`,
    isAvailable(row, now, timeZone),
    sql`reach.depth is not null`,
  );
  const found = (condition: Sql): Sql => sql`(
    select r.id, reach.depth from resources r ${reach} where ${offered} and ${condition}
    order by (r.category_code = ${demand.categoryCode}) desc nulls last, reach.depth desc, r.created_at desc, r.id desc
    limit ${MOST_CANDIDATES})`;
  const ways = [
    found(sql`r.category_code = any(${demand.groupCodes}::text[])`),
    found(sharesTerm(row, demand)),
  ];
  const name = sql.raw(locale === 'en' ? 'name_en' : 'name');
  const { rows } = await sql<FoundCandidate>`
    select r.id, r.title, left(r.description, ${COMPARED_CHARACTERS}) as description, r.audience,
      r.category_code as "categoryCode", c.${name} as "categoryName", g.code as "groupCode", g.${name} as "groupName",
      r.capacity, r.capacity_period as "capacityPeriod", ${remaining(row, now, timeZone)} as remaining,
      covered.kind as "coveredKind", covered.name as "coveredName"
    from (${sql.join(ways, sql` union `)}) found
    join resources r on r.id = found.id
    join categories c on c.code = r.category_code
    join categories g on g.code = coalesce(c.parent_code, c.code)
    join regions covered on covered.id = (${lineage})[found.depth]
    order by r.created_at desc, r.id desc
  `.execute(services.database.kysely);
  return rows;
}
