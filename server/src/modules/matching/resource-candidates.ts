import type { MatchWeights } from '@lindan/shared';
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
import type { DemandWords } from './demand-words.js';
import type { MatchInput } from './match-input.js';
import { inputsOf, MATCH_INPUT } from './match-input.js';
import type { SoughtDemand } from './matched-demand.js';
import type { NamedCandidate } from './reason-text.js';
import { COMPARED_CHARACTERS } from './terms.js';
import { NO_RECORD } from './unit-record.js';

export interface FoundCandidate extends NamedCandidate {
  readonly id: string;
}

/** What candidates are searched by. */
export interface Search {
  readonly demand: SoughtDemand;
  readonly words: DemandWords;
  readonly weights: MatchWeights;
}

/** The name of the reference. */
const EVERY = 'every';

/** Statement templates by limit and time zone. */
const statements = new LRUCache<string, StatementTemplate<(typeof MATCH_INPUT)[number]>>({ max: 200 });

/**
 * A small superset of the best candidates for a demand; resources outside of it are not read.
 * @param returning the selection of the resources, if any
 */
export function resourceCandidates(
  context: RequestContext,
  search: Search,
  first: number,
  returning?: ReturningSelection,
): Promise<readonly FoundCandidate[]> {
  const best = (slots: MatchInput, timeZone: string): Sql => bestOffers(slots, timeZone, first);
  return candidatesAmong(`best ${first}`, context, search, best, returning);
}

/** Every available resource at the demand's place: the reference that the best offers are tested against. */
export function everyCandidate(context: RequestContext, search: Search): Promise<readonly FoundCandidate[]> {
  return candidatesAmong(
    EVERY,
    context,
    search,
    ({ lineage }, timeZone) => sql`
      select r.id, max(array_position(${lineage}::uuid[], rr.region_id)) as depth
      from resources r join resource_regions rr on rr.resource_id = r.id
      where rr.region_id = any(${lineage}::uuid[]) and r.status = ${sql.lit(OFFERED_RESOURCE_STATUS)}
        and ${isAvailable(rowOf('r'), NOW, timeZone)}
      group by r.id`,
  );
}

const SHOWN = ['lineage', 'group', 'shown'] as const;
const shownStatements = new LRUCache<string, StatementTemplate<(typeof SHOWN)[number]>>({ max: 10 });

/** Resources that were shown for a demand, as they are now; those that no longer cover its place are left out. */
export function shownCandidates(
  { services, now }: Pick<RequestContext, 'services' | 'now'>,
  { lineage, groupCode }: SoughtDemand,
  ids: readonly string[],
): Promise<readonly FoundCandidate[]> {
  const { database, config } = services;
  const { timeZone } = config;
  const statement = shownStatements.get(timeZone) ?? new StatementTemplate(SHOWN, written);
  shownStatements.set(timeZone, statement);
  const inputs = { lineage, group: groupCode, shown: ids };
  const { text, values } = statement.bind(inputs, { viewer: null, now }, database.kysely);
  return database.select<FoundCandidate>(text, values);

  function written(slots: TemplateParameters<(typeof SHOWN)[number]>): Sql {
    const found = sql`
      select rr.resource_id as id, max(array_position(${slots.lineage}::uuid[], rr.region_id)) as depth from resource_regions rr
      where rr.resource_id = any(${slots.shown}::uuid[]) and rr.region_id = any(${slots.lineage}::uuid[])
      group by rr.resource_id`;
    return candidatesFound(found, slots, { timeZone, texts: 0, isStored: true });
  }
}

/**
 * Reads candidates with all columns for scoring and explaining, newest first.
 * @param found a query of `id` and `depth`, the position in the demand's lineage that the resource covers
 */
async function candidatesAmong(
  name: string,
  { services, now }: RequestContext,
  { demand, words, weights }: Search,
  found: (slots: MatchInput, timeZone: string) => Sql,
  returning?: ReturningSelection,
): Promise<readonly FoundCandidate[]> {
  const { database, config } = services;
  const key = `${name} ${config.timeZone}`;
  const statement = statements.get(key) ?? new StatementTemplate(MATCH_INPUT, written);
  statements.set(key, statement);
  // The candidates do not depend on the viewer; visibility of the demand was checked before.
  const withoutViewer = { viewer: null, now };
  const kysely: Kysely<unknown> = database.kysely;
  const { text, values } = statement.bind(
    inputsOf(demand, words, weights),
    withoutViewer,
    kysely,
    returning?.plans,
  );
  return database.select<FoundCandidate>(text, values);

  function written(slots: MatchInput, _viewer: unknown, _isAdmitted: Sql, texts: number): Sql {
    const { timeZone } = config;
    return candidatesFound(found(slots, timeZone), slots, { timeZone, texts, isStored: name !== EVERY });
  }
}

/**
 * Lateral joins with `offset 0` force look-ups per candidate. PostgreSQL overestimates their number and would scan whole
 * tables.
 */
function candidatesFound(
  found: Sql,
  { lineage, group }: Pick<MatchInput, 'lineage' | 'group'>,
  {
    timeZone,
    texts,
    isStored,
  }: { readonly timeZone: string; readonly texts: number; readonly isStored: boolean },
): Sql {
  const row = rowOf('t1');
  return sql`
    select t1.id, t1.title, ${textOf(isStored)}, t1.audience,
      t1.category_code || array(select rc.category_code from resource_categories rc
        where rc.resource_id = t1.id and rc.category_code <> t1.category_code) as "categoryCodes",
      t1.capacity, t1.capacity_period as "capacityPeriod", ${remaining(row, NOW, timeZone)} as remaining,
      t1.weekly_hours as "weeklyHours", t1.available_to::text as "availableTo",
      covered.kind as "coveredKind", covered.name as "coveredName", ${recordOf(group)} as record${returningColumns(texts)}
    from (${found}) found
    join resources as t1 on t1.id = found.id
    cross join lateral (select p.kind, p.name from regions p where p.id = (${lineage}::uuid[])[found.depth] offset 0) covered
    order by t1.created_at desc, t1.id desc
  `;
}

/** The stored terms, or else the text. The reference reads the texts, so that the stored terms are tested too. */
function textOf(isStored: boolean): Sql {
  const text = sql`left(t1.description, ${sql.lit(COMPARED_CHARACTERS)})`;
  if (!isStored) return sql`${text} as description`;
  const ofResource = sql`from resource_terms rt where rt.resource_id = t1.id`;
  return sql`(select array_to_string(rt.terms, ' ') ${ofResource}) as "storedTerms",
    case when exists (select ${ofResource}) then '' else ${text} end as description`;
}

/** How the unit of resource `t1` did on demands of the demand's group, or of the resource's where the demand has none. */
function recordOf(group: MatchInput['group']): Sql {
  const own = sql`(select coalesce(c.parent_code, c.code) from categories c where c.code = t1.category_code)`;
  return sql`coalesce((
    select json_build_object('cases', u.cases, 'claimedInTime', u.claimed_in_time, 'rightFirst', u.right_first,
      'ratings', u.ratings, 'ratingSum', u.rating_sum, 'returned', u.returned)
    from unit_records u where u.unit_id = t1.unit_id and u.group_code = coalesce(${group}::text, ${own})
  ), ${sql.lit(JSON.stringify(NO_RECORD))}::json)`;
}
