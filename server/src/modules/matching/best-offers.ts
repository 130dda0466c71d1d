import { sql } from 'kysely';
import type { Sql } from '../../sql/fragment.js';
import { NOW } from '../../sql/parameter.js';
import { rowOf } from '../../sql/row.js';
import type { TemplateParameters } from '../../transition/statement-template.js';
import { isAvailable } from '../resource/capacity.js';
import type { ASKED } from './offer-score.js';
import { asked, askedWith, baseScore, wordsScore } from './offer-score.js';
import { PARTS } from './resource-score.js';

/** Which offers a step looks at, and the most that their category adds. */
interface Step {
  readonly name: string;
  readonly category: number;
  /** Of the places `near.places`. */
  readonly offers: Sql;
}

const STEPS: readonly Step[] = [
  { name: 'same', category: PARTS.sameCategory, offers: by(sql`category_code = ${asked('category')}`) },
  {
    name: 'related',
    category: PARTS.relatedCategory,
    offers: by(sql`category_code = any(${asked('related')})`),
  },
  { name: 'others', category: 0, offers: others() },
];

/**
 * A query of the offers that can be among the best for a demand: `id` and `depth`. Each is known by the least and the most
 * that its score can be; who cannot reach the last of the best is left out.
 *
 * It goes in steps, from the demand's category over its group to all others, who can only come in by their words. After each
 * the bar is as high as the last of the best so far: the next looks only into places from where it can still be reached, and
 * compares the texts only of offers that still can.
 */
export function bestOffers(
  slots: TemplateParameters<(typeof ASKED)[number]>,
  timeZone: string,
  first: number,
): Sql {
  const parts = STEPS.flatMap((step, place) => {
    const before = STEPS.slice(0, place).map(({ name }) => sql`select low from ${sql.table(name)}`);
    const scores = sql`${sql.table(step.name)} as materialized (${scored(timeZone, step, place > 0)})`;
    return place === 0 ? [scores] : [barAs(barBefore(step), before, first), scores];
  });
  const every = sql.join(
    STEPS.map(({ name }) => sql`select id, depth, low, high from ${sql.table(name)}`),
    sql` union all `,
  );
  return sql`
    with ${askedWith(slots)}, ${sql.join(parts)}, every as materialized (${every}),
    ${barAs('bar', [sql`select low from every`], first)}
    select every.id, every.depth from every cross join bar where every.high >= bar.height`;
}

const barBefore = ({ name }: Step): string => `bar_before_${name}`;

/** What the last of the best is sure to score, less what rounding can change; without that many, nothing. */
function barAs(name: string, found: readonly Sql[], first: number): Sql {
  const known = sql.join(found, sql` union all `);
  return sql`${sql.table(name)} as materialized (
    select coalesce((select low from (${known}) known order by low desc offset ${sql.lit(first - 1)} limit 1), -1)
      - ${sql.lit(PARTS.rounding)} as height)`;
}

/**
 * The offers of a step that can reach the bar, each once and by the narrowest place, with the least and the most of its score.
 * Words are compared first: that is dearer than to look up a resource, but leaves few to be looked up.
 */
function scored(timeZone: string, step: Step, hasBar: boolean): Sql {
  const { category, offers } = step;
  const words = sql.lit(PARTS.words);
  const rest = sql.lit(category + PARTS.capacity + PARTS.sameAudience);
  const most = sql`reached.cover + ${rest} + ${words}`;
  const depth = sql`array_position(${asked('lineage')}, o.region_id)`;
  const bar = hasBar ? sql`cross join ${sql.table(barBefore(step))} bar` : sql``;
  const reachesBar = (score: Sql): Sql => (hasBar ? sql`where ${score} >= bar.height` : sql``);
  return sql`
    select id, depth, base + coalesce(words, 0) as low, base + coalesce(words, ${words}) as high from (
      select based.*
      from asked a ${bar} cross join lateral (
        select array_agg(reached.place) as places
        from unnest(${asked('lineage')}, ${asked('covers')}) reached (place, cover) ${reachesBar(most)}
      ) near cross join lateral (
        select distinct on (o.resource_id) o.resource_id as id, o.depth, o.words,
          ${sql.lit(category)} + ${baseScore({ now: NOW, timeZone, depth: sql`o.depth` })} as base
        from (
          select * from (
            select o.resource_id, ${depth} as depth, ${wordsScore(sql`o.terms`)} as words from (${offers}) o offset 0
          ) o ${reachesBar(sql`(${asked('covers')})[o.depth] + ${rest} + coalesce(o.words, ${words})`)} offset 0
        ) o join resources r on r.id = o.resource_id
        where ${isAvailable(rowOf('r'), NOW, timeZone)}
        order by o.resource_id, o.depth desc
      ) based
      ${reachesBar(sql`based.base + coalesce(based.words, ${words})`)}
    ) compared`;
}

function by(category: Sql): Sql {
  return sql`select offers.* from offers where region_id = any(near.places) and ${category}`;
}

/** They share a term, or none are known of them yet. */
function others(): Sql {
  const isOther = sql`not (category_code = any(${asked('group_codes')}))`;
  const query = sql`(select ('(' || string_agg(''' ' || place || '''', ' | ') || ') & (' || ${asked('any_term')} || ')')::tsquery
    from unnest(near.places) place)`;
  return sql`select offers.* from offers where terms @@ ${query} and ${isOther}
    union all select offers.* from offers where terms is null and region_id = any(near.places) and ${isOther}`;
}
