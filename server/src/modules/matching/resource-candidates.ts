import type { Locale } from '@lindan/shared';
import { OFFERED_RESOURCE_STATUS } from '@lindan/shared';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';

import type { RequestContext } from '../../context/request-context.js';
import type { ReturningSelection } from '../../read-model/returning.js';
import { returningColumns } from '../../read-model/returning.js';
import type { Sql } from '../../sql/fragment.js';
import { NOW } from '../../sql/parameter.js';
import { rowOf } from '../../sql/row.js';
import type { TemplateParameters } from '../../transition/statement-template.js';
import { StatementTemplate } from '../../transition/statement-template.js';
import { isAvailable, remaining } from '../resource/capacity.js';
import { bestOffers } from './best-offers.js';
import type { SoughtDemand } from './matched-demand.js';
import { ASKED, askedOf } from './offer-score.js';
import type { NamedCandidate } from './reason-text.js';
import { COMPARED_CHARACTERS } from './terms.js';

export interface FoundCandidate extends NamedCandidate {
  readonly id: string;
}

type AskedSlots = TemplateParameters<(typeof ASKED)[number]>;

/** A statement of candidates, by how many are wanted, the language and the city's time zone. */
const statements = new LRUCache<string, StatementTemplate<(typeof ASKED)[number]>>({ max: 200 });

/**
 * All that can be among the best for the demand, and hardly more: the others were not even read.
 * @param answering how the resources are told of, if they are
 */
export function resourceCandidates(
  context: RequestContext,
  demand: SoughtDemand,
  first: number,
  answering?: ReturningSelection,
): Promise<readonly FoundCandidate[]> {
  const best = (slots: AskedSlots, timeZone: string): Sql => bestOffers(slots, timeZone, first);
  return candidatesAmong(`best ${first}`, context, demand, best, answering);
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
  answering?: ReturningSelection,
): Promise<readonly FoundCandidate[]> {
  const { database, config } = services;
  const key = `${name} ${locale} ${config.timeZone}`;
  const statement = statements.get(key) ?? new StatementTemplate(ASKED, written);
  statements.set(key, statement);
  // What is found hangs on no viewer: whether he may see the demand was asked before.
  const nobody = { viewer: null, now };
  const kysely: Kysely<unknown> = database.kysely;
  const { text, values } = statement.bind(askedOf(demand), nobody, kysely, answering?.plans);
  return database.select<FoundCandidate>(text, values);

  function written(slots: AskedSlots, _viewer: unknown, _mayWork: Sql, texts: number): Sql {
    const { timeZone } = config;
    return candidatesFound(found(slots, timeZone), { lineage: slots.lineage, locale, timeZone, texts });
  }
}

/** What belongs to each is looked up: PostgreSQL does not know that there are few candidates, and would read all there is. */
function candidatesFound(
  found: Sql,
  {
    lineage,
    locale,
    timeZone,
    texts,
  }: {
    readonly lineage: AskedSlots['lineage'];
    readonly locale: Locale;
    readonly timeZone: string;
    readonly texts: number;
  },
): Sql {
  const name = sql.raw(locale === 'en' ? 'name_en' : 'name');
  const row = rowOf('t1');
  const category = (code: Sql): Sql =>
    sql`lateral (select c.code, c.parent_code, c.${name} as name from categories c where c.code = ${code} offset 0)`;
  return sql`
    select t1.id, t1.title, left(t1.description, ${sql.lit(COMPARED_CHARACTERS)}) as description, t1.audience,
      t1.category_code as "categoryCode", own.name as "categoryName", chief.code as "groupCode", chief.name as "groupName",
      t1.capacity, t1.capacity_period as "capacityPeriod", ${remaining(row, NOW, timeZone)} as remaining,
      covered.kind as "coveredKind", covered.name as "coveredName"${returningColumns(texts)}
    from (${found}) found
    join resources as t1 on t1.id = found.id
    cross join ${category(sql`t1.category_code`)} own
    cross join ${category(sql`coalesce(own.parent_code, own.code)`)} chief
    cross join lateral (select p.kind, p.name from regions p where p.id = (${lineage}::uuid[])[found.depth] offset 0) covered
    order by t1.created_at desc, t1.id desc
  `;
}
