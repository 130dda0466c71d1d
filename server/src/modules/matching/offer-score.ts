import { sql } from 'kysely';
import type { Sql } from '../../sql/fragment.js';
import type { Moment } from '../../sql/parameter.js';
import { rowOf } from '../../sql/row.js';
import type { TemplateParameters } from '../../transition/statement-template.js';
import { remaining } from '../resource/capacity.js';
import type { SoughtDemand } from './matched-demand.js';
import { PARTS } from './resource-score.js';
import { termsOf } from './terms.js';

export const MATCH_INPUT = [
  'lineage',
  'covers',
  'category',
  'related',
  'groupCodes',
  'audience',
  'terms',
  'anyTerm',
] as const;

/**
 * The input as one materialised row. The plan then cannot depend on its values, and PostgreSQL keeps one generic plan for
 * every demand. Planning takes several times as long as running.
 */
export function inputRow(slots: TemplateParameters<(typeof MATCH_INPUT)[number]>): Sql {
  return sql`match_input as materialized (select
    ${slots.lineage}::uuid[] as lineage,
    ${slots.covers}::float8[] as covers,
    ${slots.category}::text as category,
    ${slots.related}::text[] as related,
    ${slots.groupCodes}::text[] as group_codes,
    ${slots.audience}::text[] as audience,
    array_to_tsvector(${slots.terms}::text[]) as terms,
    nullif(${slots.anyTerm}::text, '') as any_term)`;
}

/** The parameters for a demand. */
export function inputsOf(demand: SoughtDemand): Readonly<Record<(typeof MATCH_INPUT)[number], unknown>> {
  const { title, description, categoryCode, groupCodes, lineage, lineageKinds, audience } = demand;
  const terms = [...termsOf(`${title} ${description}`)];
  return {
    lineage,
    covers: lineageKinds.map((kind) => PARTS.coverage(kind)),
    category: categoryCode,
    related: groupCodes.filter((code) => code !== categoryCode),
    groupCodes,
    audience: audience.filter((one) => one !== 'EVERYONE'),
    terms,
    anyTerm: terms.map((term) => `'${term}'`).join(' | '),
  };
}

type InputColumn =
  | 'lineage'
  | 'covers'
  | 'category'
  | 'related'
  | 'group_codes'
  | 'audience'
  | 'terms'
  | 'any_term';

/**
 * A column of the input row, aliased `i`. A join instead of sub-selects, because each of those is an executor node of its
 * own.
 */
export function input(name: InputColumn): Sql {
  return sql.ref(`i.${name}`);
}

/** The score of resource `r` for place, capacity and audience, without category and words. */
export function baseScore(at: { readonly now: Moment; readonly timeZone: string; readonly depth: Sql }): Sql {
  const left = remaining(rowOf('r'), at.now, at.timeZone);
  return sql`(
    (${input('covers')})[${at.depth}]
    + ${sql.lit(PARTS.capacity)} * coalesce(${left}::float8 / greatest(1, r.capacity), 1)
    + case when r.audience && ${input('audience')} then ${sql.lit(PARTS.sameAudience)}
      when r.audience = '{}' or 'EVERYONE' = any(r.audience) then ${sql.lit(PARTS.everyone)} else 0 end)`;
}

/**
 * The score of the words, or null where the offer has no stored terms. The intersection is the sum of both sizes less the
 * union; one of the offer's terms is its place.
 */
export function wordsScore(terms: Sql): Sql {
  const own = sql`length(${input('terms')})`;
  const shared = sql`(${own} + length(${terms}) - length(${terms} || ${input('terms')}))`;
  const both = sql`sqrt(greatest(1, ${own} * (length(${terms}) - 1)))`;
  return sql`case when ${terms} is not null
    then ${sql.lit(PARTS.words)} * least(1, ${shared} / ${both} / ${sql.lit(PARTS.sameWords)}) end`;
}
