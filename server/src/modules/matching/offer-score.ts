import { sql } from 'kysely';
import type { Sql } from '../../sql/fragment.js';
import type { Moment } from '../../sql/parameter.js';
import { rowOf } from '../../sql/row.js';
import type { TemplateParameters } from '../../transition/statement-template.js';
import { remaining } from '../resource/capacity.js';
import type { SoughtDemand } from './matched-demand.js';
import { PARTS } from './resource-score.js';
import { termsOf } from './terms.js';

export const ASKED = [
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
 * All that is asked with, as one row of its own: no plan can then depend on it, and PostgreSQL keeps one plan for every
 * demand. Making one takes several times as long as running it.
 */
export function askedWith(slots: TemplateParameters<(typeof ASKED)[number]>): Sql {
  return sql`asked as materialized (select
    ${slots.lineage}::uuid[] as lineage,
    ${slots.covers}::float8[] as covers,
    ${slots.category}::text as category,
    ${slots.related}::text[] as related,
    ${slots.groupCodes}::text[] as group_codes,
    ${slots.audience}::text[] as audience,
    array_to_tsvector(${slots.terms}::text[]) as terms,
    nullif(${slots.anyTerm}::text, '') as any_term)`;
}

/** What is put in for a demand. */
export function askedOf(demand: SoughtDemand): Readonly<Record<(typeof ASKED)[number], unknown>> {
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

type Asked =
  | 'lineage'
  | 'covers'
  | 'category'
  | 'related'
  | 'group_codes'
  | 'audience'
  | 'terms'
  | 'any_term';

/** One value of what is asked with, where its row stands as `a`: as a column, since sub-selects would each be begun and ended. */
export function asked(name: Asked): Sql {
  return sql.ref(`a.${name}`);
}

/** What the resource `r` scores for its place, its capacity and its audience: all but its category and its words. */
export function baseScore(at: { readonly now: Moment; readonly timeZone: string; readonly depth: Sql }): Sql {
  const left = remaining(rowOf('r'), at.now, at.timeZone);
  return sql`(
    (${asked('covers')})[${at.depth}]
    + ${sql.lit(PARTS.capacity)} * coalesce(${left}::float8 / greatest(1, r.capacity), 1)
    + case when r.audience && ${asked('audience')} then ${sql.lit(PARTS.sameAudience)}
      when r.audience = '{}' or 'EVERYONE' = any(r.audience) then ${sql.lit(PARTS.everyone)} else 0 end)`;
}

/**
 * What words add, or null where an offer's terms are not known. Two sets share what both have more than their union; one of an
 * offer's terms is its place.
 */
export function wordsScore(terms: Sql): Sql {
  const own = sql`length(${asked('terms')})`;
  const shared = sql`(${own} + length(${terms}) - length(${terms} || ${asked('terms')}))`;
  const both = sql`sqrt(greatest(1, ${own} * (length(${terms}) - 1)))`;
  return sql`case when ${terms} is not null
    then ${sql.lit(PARTS.words)} * least(1, ${shared} / ${both} / ${sql.lit(PARTS.sameWords)}) end`;
}
