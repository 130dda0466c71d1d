import { sql } from 'kysely';

import type { Sql } from '../../sql/fragment.js';
import { NOW } from '../../sql/parameter.js';
import { rowOf } from '../../sql/row.js';
import { isAvailable } from '../resource/capacity.js';
import type { MatchInput } from './match-input.js';
import { inputRow } from './match-input.js';
import { availability, input, number, wordsShareOf } from './offer-score.js';
import { ROUNDING } from './resource-score.js';

/** One pass over a group of offers. */
interface Step {
  readonly name: string;
  /** The evidence of the category of offer `o`, and the most that one of this pass has. */
  readonly category: Sql;
  readonly mostCategory: Sql;
  /** The offers have the demand's category. */
  readonly isSame: boolean;
  /** The least share of the words with which an offer of this pass is suggested. */
  readonly leastWords: Sql;
  /** A query over the places in `near.places`. */
  readonly offers: Sql;
}

const NOTHING = sql`0::float8`;

const STEPS: readonly Step[] = [
  {
    name: 'same',
    category: sql`case when o.categories[1] = ${input('category')} then ${number('same')} else ${number('further')} end`,
    mostCategory: number('same'),
    isSame: true,
    leastWords: number('leastWordsOfSame'),
    offers: by(sql`category_code = ${input('category')}`),
  },
  {
    name: 'related',
    category: number('neighbour'),
    mostCategory: number('neighbour'),
    isSame: false,
    leastWords: number('leastWords'),
    offers: by(
      sql`category_code = any(${input('related')}) and not (${input('category')} = any(categories))`,
    ),
  },
  {
    name: 'others',
    category: NOTHING,
    mostCategory: NOTHING,
    isSame: false,
    leastWords: number('leastWords'),
    offers: others(),
  },
];

/**
 * A query of `id` and `depth`: the offers that can be among the best for a demand, by top-k with a threshold. Each offer
 * has a lower and an upper bound of its score by the indexed parts; an offer below the threshold cannot be among the best and is
 * left out.
 *
 * The passes go from the demand's category over its group to all other offers, which qualify by words only. Before each pass
 * the threshold is the lower bound of the k-th best so far, and never below what the cut asks for. The pass reads only places from which it can
 * be reached, and joins only the offers whose texts can still reach it.
 */
export function bestOffers(slots: MatchInput, timeZone: string, first: number): Sql {
  const parts = STEPS.flatMap((step, place) => {
    const before = STEPS.slice(0, place).map(({ name }) => sql`select lower_bound from ${sql.table(name)}`);
    const scores = sql`${sql.table(step.name)} as materialized (${scored(timeZone, step)})`;
    return [thresholdAs(thresholdBefore(step), before, first), scores];
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

/** The threshold: the k-th highest lower bound, and at least the cut, less the rounding. */
function thresholdAs(name: string, queries: readonly Sql[], first: number): Sql {
  const bounds = sql.join(queries, sql` union all `);
  const last =
    queries.length === 0
      ? sql`null`
      : sql`(select lower_bound from (${bounds}) bounds order by lower_bound desc offset ${sql.lit(first - 1)} limit 1)`;
  return sql`${sql.table(name)} as materialized (
    select greatest(${last}, ${number('cut')}) - ${sql.lit(ROUNDING)} as score from match_input i)`;
}

/**
 * The offers of a pass that can reach the threshold, each once with its narrowest place, and the bounds of the score. Words
 * are compared before resources are joined: comparing costs more, but leaves few rows to join.
 */
function scored(timeZone: string, step: Step): Sql {
  const depth = sql`array_position(${input('lineage')}, o.region_id)`;
  const rest = sql`(${number('base')} + ${number('capacity')} + ${number('sameAudience')})`;
  const evidence = (category: Sql, words: Sql): Sql => sql`(${category} + ${number('words')} * ${words})`;
  // Without stored terms the words may be too few to be evidence, and the offer none of the best.
  const least = sql`coalesce(${evidence(sql`based.category`, sql`based.words`)}, 0)`;
  const most = evidence(sql`based.category`, sql`coalesce(based.words, 1)`);
  return sql`
    select based.id, based.depth, based.available * ${least} as lower_bound, based.available * ${most} as upper_bound
    from match_input i cross join ${sql.table(thresholdBefore(step))} threshold cross join lateral (
      select array_agg(reached.place) as places
      from unnest(${input('lineage')}, ${input('covers')}) reached (place, cover)
      where (reached.cover + ${rest}) * ${evidence(step.mostCategory, sql`1`)} >= threshold.score
    ) near cross join lateral (
      select distinct on (o.resource_id) o.resource_id as id, o.depth, o.category, o.words,
        ${availability({ now: NOW, timeZone, depth: sql`o.depth` })} as available
      from (
        select * from (
          select o.resource_id, ${depth} as depth, ${step.category} as category, ${wordsShareOf(sql`o.terms`, step.isSame)} as words
          from (${step.offers}) o offset 0
        ) o
        where coalesce(o.words, 1) >= ${step.leastWords}
          and ((${input('covers')})[o.depth] + ${rest}) * ${evidence(sql`o.category`, sql`coalesce(o.words, 1)`)} >= threshold.score
        offset 0
      ) o join resources r on r.id = o.resource_id
      where ${isAvailable(rowOf('r'), NOW, timeZone)}
      order by o.resource_id, o.depth desc
    ) based
    where based.available * ${most} >= threshold.score`;
}

function by(category: Sql): Sql {
  return sql`select offers.* from offers where region_id = any(near.places) and ${category}`;
}

/** Offers of other groups that share a term with the demand, and those without stored terms yet. */
function others(): Sql {
  const isOther = sql`category_code = categories[1] and not (categories && ${input('group_codes')})`;
  const query = sql`(select ('(' || string_agg(''' ' || place || '''', ' | ') || ') & (' || ${input('any_term')} || ')')::tsquery
    from unnest(near.places) place)`;
  return sql`select offers.* from offers where terms @@ ${query} and ${isOther}
    union all select offers.* from offers where terms is null and region_id = any(near.places) and ${isOther}`;
}
