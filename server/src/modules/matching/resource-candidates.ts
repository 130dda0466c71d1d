import type { Locale } from '@lindan/shared';
import { OFFERED_RESOURCE_STATUS } from '@lindan/shared';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';

import type { RequestContext } from '../../graphql/context.js';
import { NOW } from '../../reading/later.js';
import type { Sql } from '../../reading/noun.js';
import { rowOf } from '../../reading/noun.js';
import type { Slots } from '../../writing/written-once.js';
import { WrittenOnce } from '../../writing/written-once.js';
import { isAvailable, remaining } from '../resource/capacity.js';
import { bestOffers } from './best-offers.js';
import type { SoughtDemand } from './matched-demand.js';
import { ASKED, askedOf } from './offer-score.js';
import type { NamedCandidate } from './reason-text.js';
import { COMPARED_CHARACTERS } from './terms.js';

export interface FoundCandidate extends NamedCandidate {
  readonly id: string;
}

type AskedSlots = Slots<(typeof ASKED)[number]>;

/** A statement of candidates, by how many are wanted, the language and the city's time zone. */
const statements = new LRUCache<string, WrittenOnce<(typeof ASKED)[number]>>({ max: 200 });

/** All that can be among the best for the demand, and hardly more: the others were not even read. */
export function resourceCandidates(
  context: RequestContext,
  demand: SoughtDemand,
  first: number,
): Promise<readonly FoundCandidate[]> {
  return candidatesAmong(`best ${first}`, context, demand, (slots, timeZone) =>
    bestOffers(slots, timeZone, first),
  );
}

/** Every resource that can be given at the demand's place today: what the best are the best of. */
export function everyCandidate(
  context: RequestContext,
  demand: SoughtDemand,
): Promise<readonly FoundCandidate[]> {
  return candidatesAmong(
    'every',
    context,
    demand,
    ({ lineage }, timeZone) => sql`
      select r.id, max(array_position(${lineage}::uuid[], rr.region_id)) as depth
      from resources r join resource_regions rr on rr.resource_id = r.id
      where rr.region_id = any(${lineage}::uuid[]) and r.status = ${sql.lit(OFFERED_RESOURCE_STATUS)}
        and ${isAvailable(rowOf('r'), NOW, timeZone)}
      group by r.id`,
  );
}

/**
 * Candidates with all that is scored and told of them, the newest first: of two with the same score it comes first.
 * @param found a query of `id` and `depth`: how far down the resource reaches on the way to the demand's place
 */
async function candidatesAmong(
  name: string,
  { services, now, locale }: RequestContext,
  demand: SoughtDemand,
  found: (slots: AskedSlots, timeZone: string) => Sql,
): Promise<readonly FoundCandidate[]> {
  const { database, config } = services;
  const key = `${name} ${locale} ${config.timeZone}`;
  const statement = statements.get(key) ?? new WrittenOnce(ASKED, written);
  statements.set(key, statement);
  // What is found hangs on no viewer: whether he may see the demand was asked before.
  const nobody = { viewer: null, now };
  const kysely: Kysely<unknown> = database.kysely;
  const { text, values } = statement.filledWith(askedOf(demand), nobody, kysely);
  return database.read<FoundCandidate>(text, values);

  function written(slots: AskedSlots): Sql {
    return candidatesFound(found(slots, config.timeZone), slots, locale, config.timeZone);
  }
}

function candidatesFound(found: Sql, { lineage }: AskedSlots, locale: Locale, timeZone: string): Sql {
  const name = sql.raw(locale === 'en' ? 'name_en' : 'name');
  return sql`
    select r.id, r.title, left(r.description, ${sql.lit(COMPARED_CHARACTERS)}) as description, r.audience,
      r.category_code as "categoryCode", c.${name} as "categoryName", g.code as "groupCode", g.${name} as "groupName",
      r.capacity, r.capacity_period as "capacityPeriod", ${remaining(rowOf('r'), NOW, timeZone)} as remaining,
      covered.kind as "coveredKind", covered.name as "coveredName"
    from (${found}) found
    join resources r on r.id = found.id
    join categories c on c.code = r.category_code
    join categories g on g.code = coalesce(c.parent_code, c.code)
    join regions covered on covered.id = (${lineage}::uuid[])[found.depth]
    order by r.created_at desc, r.id desc
  `;
}
