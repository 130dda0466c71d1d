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
import { inputsOf, MATCH_INPUT } from './offer-score.js';
import type { NamedCandidate } from './reason-text.js';
import { COMPARED_CHARACTERS } from './terms.js';

export interface FoundCandidate extends NamedCandidate {
  readonly id: string;
}

type InputSlots = TemplateParameters<(typeof MATCH_INPUT)[number]>;

/** Statement templates by limit, language and time zone. */
const statements = new LRUCache<string, StatementTemplate<(typeof MATCH_INPUT)[number]>>({ max: 200 });

/**
 * A small superset of the best candidates for a demand; resources outside of it are not read.
 * @param returning the selection of the resources, if any
 */
export function resourceCandidates(
  context: RequestContext,
  demand: SoughtDemand,
  first: number,
  returning?: ReturningSelection,
): Promise<readonly FoundCandidate[]> {
  const best = (slots: InputSlots, timeZone: string): Sql => bestOffers(slots, timeZone, first);
  return candidatesAmong(`best ${first}`, context, demand, best, returning);
}

/** Every available resource at the demand's place: the reference that the best offers are tested against. */
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
 * Reads candidates with all columns for scoring and explaining, newest first.
 * @param found a query of `id` and `depth`, the position in the demand's lineage that the resource covers
 */
async function candidatesAmong(
  name: string,
  { services, now, locale }: RequestContext,
  demand: SoughtDemand,
  found: (slots: InputSlots, timeZone: string) => Sql,
  returning?: ReturningSelection,
): Promise<readonly FoundCandidate[]> {
  const { database, config } = services;
  const key = `${name} ${locale} ${config.timeZone}`;
  const statement = statements.get(key) ?? new StatementTemplate(MATCH_INPUT, written);
  statements.set(key, statement);
  // The candidates do not depend on the viewer; visibility of the demand was checked before.
  const withoutViewer = { viewer: null, now };
  const kysely: Kysely<unknown> = database.kysely;
  const { text, values } = statement.bind(inputsOf(demand), withoutViewer, kysely, returning?.plans);
  return database.select<FoundCandidate>(text, values);

  function written(slots: InputSlots, _viewer: unknown, _isAdmitted: Sql, texts: number): Sql {
    const { timeZone } = config;
    return candidatesFound(found(slots, timeZone), { lineage: slots.lineage, locale, timeZone, texts });
  }
}

/**
 * Lateral joins with `offset 0` force look-ups per candidate. PostgreSQL overestimates their number and would scan whole
 * tables.
 */
function candidatesFound(
  found: Sql,
  {
    lineage,
    locale,
    timeZone,
    texts,
  }: {
    readonly lineage: InputSlots['lineage'];
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
