import { sql } from 'kysely';
import type { Sql } from '../../sql/fragment.js';
import { NOW } from '../../sql/parameter.js';
import { rowOf } from '../../sql/row.js';
import type { TemplateParameters } from '../../transition/statement-template.js';
import { isAvailable } from '../resource/capacity.js';
import type { MATCH_INPUT } from './offer-score.js';
import { baseScore, input, inputRow, wordsScore } from './offer-score.js';
import { PARTS } from './resource-score.js';

/** One pass over a group of offers, with the most that their category adds to a score. */
interface Step {
  readonly name: string;
  readonly category: number;
  /** A query over the places in `near.places`. */
  readonly offers: Sql;
}

const STEPS: readonly Step[] = [
  { name: 'same', category: PARTS.sameCategory, offers: by(sql`category_code = ${input('category')}`) },
  {
    name: 'related',
    category: PARTS.relatedCategory,
    offers: by(sql`category_code = any(${input('related')})`),
  },
  { name: 'others', category: 0, offers: others() },
];

/**
 * A query of `id` and `depth`: the offers that can be among the best for a demand, by top-k with a threshold. Each offer
 * has a lower and an upper bound of its score; an offer below the threshold cannot be among the best and is left out.
 *
 * The passes go from the demand's category over its group to all other offers, which qualify by words only. After each pass
 * the threshold is the lower bound of the k-th best so far. The next pass reads only places from which it can be reached,
 * and compares only the texts that can still reach it.
 */
export function bestOffers(
  slots: TemplateParameters<(typeof MATCH_INPUT)[number]>,
  timeZone: string,
  first: number,
): Sql {
  const parts = STEPS.flatMap((step, place) => {
    const before = STEPS.slice(0, place).map(({ name }) => sql`select lower_bound from ${sql.table(name)}`);
    const scores = sql`${sql.table(step.name)} as materialized (${scored(timeZone, step, place > 0)})`;
    return place === 0 ? [scores] : [thresholdAs(thresholdBefore(step), before, first), scores];
  });
  const every = sql.join(
    STEPS.map(({ name }) => sql`select id, depth, lower_bound, upper_bound from ${sql.table(name)}`),
    sql` union all `,
  );
  return sql`
    with ${inputRow(slots)}, ${sql.join(parts)}, every as materialized (${every}),
    ${thresholdAs('threshold', [sql`select lower_bound from every`], first)}
    select every.id, every.depth from every cross join threshold where every.upper_bound >= threshold.score`;
}

const thresholdBefore = ({ name }: Step): string => `threshold_before_${name}`;

/** The threshold: the k-th highest lower bound, less the rounding. With fewer than k offers it is below every score. */
function thresholdAs(name: string, queries: readonly Sql[], first: number): Sql {
  const bounds = sql.join(queries, sql` union all `);
  return sql`${sql.table(name)} as materialized (
    select coalesce((select lower_bound from (${bounds}) bounds order by lower_bound desc offset ${sql.lit(first - 1)} limit 1), -1)
      - ${sql.lit(PARTS.rounding)} as score)`;
}

/**
 * The offers of a pass that can reach the threshold, each once with its narrowest place, and the bounds of the score. Words
 * are compared before resources are joined: comparing costs more, but leaves few rows to join.
 */
function scored(timeZone: string, step: Step, hasThreshold: boolean): Sql {
  const { category, offers } = step;
  const words = sql.lit(PARTS.words);
  const rest = sql.lit(category + PARTS.capacity + PARTS.sameAudience);
  const most = sql`reached.cover + ${rest} + ${words}`;
  const depth = sql`array_position(${input('lineage')}, o.region_id)`;
  const threshold = hasThreshold ? sql`cross join ${sql.table(thresholdBefore(step))} threshold` : sql``;
  const reachesThreshold = (score: Sql): Sql =>
    hasThreshold ? sql`where ${score} >= threshold.score` : sql``;
  return sql`
    select id, depth, base + coalesce(words, 0) as lower_bound, base + coalesce(words, ${words}) as upper_bound from (
      select based.*
      from match_input i ${threshold} cross join lateral (
        select array_agg(reached.place) as places
        from unnest(${input('lineage')}, ${input('covers')}) reached (place, cover) ${reachesThreshold(most)}
      ) near cross join lateral (
        select distinct on (o.resource_id) o.resource_id as id, o.depth, o.words,
          ${sql.lit(category)} + ${baseScore({ now: NOW, timeZone, depth: sql`o.depth` })} as base
        from (
          select * from (
            select o.resource_id, ${depth} as depth, ${wordsScore(sql`o.terms`)} as words from (${offers}) o offset 0
          ) o ${reachesThreshold(sql`(${input('covers')})[o.depth] + ${rest} + coalesce(o.words, ${words})`)} offset 0
        ) o join resources r on r.id = o.resource_id
        where ${isAvailable(rowOf('r'), NOW, timeZone)}
        order by o.resource_id, o.depth desc
      ) based
      ${reachesThreshold(sql`based.base + coalesce(based.words, ${words})`)}
    ) compared`;
}

function by(category: Sql): Sql {
  return sql`select offers.* from offers where region_id = any(near.places) and ${category}`;
}

/** Offers that share a term with the demand, and offers without stored terms yet. */
function others(): Sql {
  const isOther = sql`not (category_code = any(${input('group_codes')}))`;
  const query = sql`(select ('(' || string_agg(''' ' || place || '''', ' | ') || ') & (' || ${input('any_term')} || ')')::tsquery
    from unnest(near.places) place)`;
  return sql`select offers.* from offers where terms @@ ${query} and ${isOther}
    union all select offers.* from offers where terms is null and region_id = any(near.places) and ${isOther}`;
}
