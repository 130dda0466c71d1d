import { sql } from 'kysely';

import type { RequestContext } from '../../graphql/context.js';
import type { Sql } from '../../reading/noun.js';
import { rowOf } from '../../reading/noun.js';
import { isAvailable } from '../resource/capacity.js';
import type { SoughtDemand } from './matched-demand.js';
import { baseScore, wordsScore } from './offer-score.js';
import { PARTS } from './resource-score.js';
import { termsOf } from './terms.js';

/** Which offers a step looks at, and the most that their category adds. */
interface Step {
  readonly name: string;
  readonly category: number;
  readonly offers: (places: Sql) => Sql;
}

/**
 * A query of the offers that can be among the best for a demand: `id` and `depth`. Each is known by the least and the most
 * that its score can be; who cannot reach the last of the best is left out.
 *
 * It goes in steps, from the demand's category over its group to all others, who can only come in by their words. After each
 * the bar is as high as the last of the best so far: the next looks only into places from where it can still be reached, and
 * compares the texts only of offers that still can.
 */
export function bestOffers(context: RequestContext, demand: SoughtDemand, first: number): Sql {
  const own = [...termsOf(`${demand.title} ${demand.description}`)];
  const steps = stepsFor(demand, own);
  const parts = steps.map((step, place) => {
    const before = steps.slice(0, place).map(({ name }) => sql`select high, low from ${sql.table(name)}`);
    const bar = sql.table(`bar_before_${step.name}`);
    return sql`${bar} as materialized (select ${heightOf(before, first)} as height),
      ${sql.table(step.name)} as materialized (${scored(context, demand, own, step, sql`(select height from ${bar})`)})`;
  });
  const every = sql.join(
    steps.map(({ name }) => sql`select id, depth, low, high from ${sql.table(name)}`),
    sql` union all `,
  );
  return sql`
    with ${sql.join(parts)}, every as materialized (${every}),
    bar as materialized (select ${heightOf([sql`select low from every`], first)} as height)
    select id, depth from every where high >= (select height from bar)`;
}

/** What the last of the best is sure to score, less what rounding can change; without that many, nothing. */
function heightOf(found: readonly Sql[], first: number): Sql {
  if (found.length === 0) return sql`-1::float8`;
  const known = sql.join(found, sql` union all `);
  return sql`coalesce((select low from (${known}) known order by low desc offset ${first - 1}::integer limit 1), -1)
    - ${PARTS.rounding}::float8`;
}

/** The offers of a step that can reach the bar, each once and by the narrowest place, with the least and the most of its score. */
function scored(
  { now, services: { config } }: RequestContext,
  demand: SoughtDemand,
  own: readonly string[],
  { category, offers }: Step,
  bar: Sql,
): Sql {
  const lineage = sql`${demand.lineage}::uuid[]`;
  const most = demand.lineageKinds.map(
    (kind) => category + PARTS.coverage(kind) + PARTS.capacity + PARTS.sameAudience + PARTS.words,
  );
  const places = sql`(select array_agg(place) from unnest(${lineage}, ${most}::float8[]) reached (place, most)
    where most >= ${bar})::uuid[]`;
  const depth = sql`array_position(${lineage}, o.region_id)`;
  const words = PARTS.words;
  return sql`
    select id, depth, base + coalesce(words, 0) as low, base + coalesce(words, ${words}::float8) as high from (
      select id, depth, base, ${wordsScore(sql.ref('based.terms'), own)} as words from (
        select distinct on (o.resource_id) o.resource_id as id, ${depth} as depth, o.terms,
          ${category}::float8 + ${baseScore(demand, { now, timeZone: config.timeZone, depth })} as base
        from (${offers(places)}) o join resources r on r.id = o.resource_id
        where ${isAvailable(rowOf('r'), now, config.timeZone)}
        order by o.resource_id, ${depth} desc
      ) based
      where base + ${words}::float8 >= ${bar}
    ) compared`;
}

function stepsFor({ categoryCode, groupCodes }: SoughtDemand, own: readonly string[]): readonly Step[] {
  const by = (category: Sql) => (places: Sql) =>
    sql`select offers.* from offers where region_id = any(${places}) and ${category}`;
  const related = groupCodes.filter((code) => code !== categoryCode);
  const same = {
    name: 'same',
    category: PARTS.sameCategory,
    offers: by(sql`category_code = ${categoryCode}::text`),
  };
  const group = {
    name: 'related',
    category: PARTS.relatedCategory,
    offers: by(sql`category_code = any(${related}::text[])`),
  };
  return [same, group, { name: 'others', category: 0, offers: others }];

  /** They share a term, or none are known of them yet. */
  function others(places: Sql): Sql {
    const isOther = sql`not (category_code = any(${groupCodes}::text[]))`;
    const terms = own.map((term) => `'${term}'`).join(' | ');
    const asked = sql`(select ('(' || string_agg(''' ' || place || '''', ' | ') || ') & (' || nullif(${terms}::text, '') || ')')::tsquery
      from unnest(${places}) place)`;
    return sql`select offers.* from offers where terms @@ ${asked} and ${isOther}
      union all select offers.* from offers where terms is null and region_id = any(${places}) and ${isOther}`;
  }
}
