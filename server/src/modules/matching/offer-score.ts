import type { MatchWeights } from '@lindan/shared';
import { sql } from 'kysely';

import type { Sql } from '../../sql/fragment.js';
import type { Moment } from '../../sql/parameter.js';
import { rowOf } from '../../sql/row.js';
import type { TemplateParameters } from '../../transition/statement-template.js';
import { remaining } from '../resource/capacity.js';
import type { DemandWords } from './demand-words.js';
import { characterBase, MOST_BY_CHARACTERS } from './demand-words.js';
import type { SoughtDemand } from './matched-demand.js';
import { RARITY_BITS } from './rarity.js';
import { FURTHER, LEAST_WORDS, NEARNESS, NEIGHBOUR, OPEN_TO_EVERYONE } from './resource-parts.js';
import { baseShare, evidenceWeights, indexedCut, ROUNDING } from './resource-score.js';
import { TITLE_MARK } from './terms.js';

export const MATCH_INPUT = [
  'lineage',
  'covers',
  'category',
  'group',
  'related',
  'groupCodes',
  'audience',
  'termsByBit',
  'charactersByBit',
  'anyTerm',
  'numbers',
] as const;
export type MatchInput = TemplateParameters<(typeof MATCH_INPUT)[number]>;

/** The numbers of a score, as the weights and the demand's words give them. */
const NUMBERS = [
  'same',
  'further',
  'neighbour',
  'words',
  'fullWords',
  'characterBase',
  'leastWords',
  'leastWordsOfSame',
  'base',
  'capacity',
  'sameAudience',
  'everyone',
  'cut',
] as const;
type NumberName = (typeof NUMBERS)[number];

/** A bit of the weight of terms; the sum of shared weights is the sum of the shared terms of each bit, times its value. */
const BITS = Array.from({ length: RARITY_BITS }, (_value, bit) => bit);

/**
 * The input as one materialised row. The plan then cannot depend on its values, and PostgreSQL keeps one generic plan for
 * every demand. Planning takes several times as long as running.
 */
export function inputRow(slots: MatchInput): Sql {
  const vectors = (name: 'terms' | 'characters', lists: Sql): Sql =>
    sql.join(
      BITS.map(
        (bit) =>
          sql`array_to_tsvector(array(select jsonb_array_elements_text(${lists} -> ${sql.lit(bit)}))) as ${sql.ref(`${name}_${bit}`)}`,
      ),
    );
  return sql`match_input as materialized (select
    ${slots.lineage}::uuid[] as lineage,
    ${slots.covers}::float8[] as covers,
    ${slots.category}::text as category,
    ${slots.related}::text[] as related,
    ${slots.groupCodes}::text[] as group_codes,
    ${slots.audience}::text[] as audience,
    ${vectors('terms', sql`${slots.termsByBit}::jsonb`)},
    ${vectors('characters', sql`${slots.charactersByBit}::jsonb`)},
    nullif(${slots.anyTerm}::text, '') as any_term,
    ${slots.numbers}::float8[] as numbers)`;
}

/** The parameters for a demand. */
export function inputsOf(
  demand: SoughtDemand,
  words: DemandWords,
  weights: MatchWeights,
): Readonly<Record<(typeof MATCH_INPUT)[number], unknown>> {
  const { categoryCode, groupCode, groupCodes, lineage, lineageKinds, audience } = demand;
  const numbers = numbersOf(words, weights, categoryCode !== null);
  return {
    lineage,
    covers: lineageKinds.map((kind) => weights.coverage * NEARNESS[kind]),
    category: categoryCode,
    group: groupCode,
    related: groupCodes.filter((code) => code !== categoryCode),
    groupCodes,
    audience: audience.filter((one) => one !== 'EVERYONE'),
    termsByBit: JSON.stringify(
      BITS.map((bit) => withBit(words.weights, bit).flatMap((term) => [term, `${TITLE_MARK}${term}`])),
    ),
    charactersByBit: JSON.stringify(BITS.map((bit) => withBit(words.characters, bit))),
    anyTerm: essentialTerms(words, leastShared(numbers, weights))
      .map((term) => `'${term}'`)
      .join(' | '),
    numbers: NUMBERS.map((name) => numbers[name]),
  };
}

function numbersOf(
  words: DemandWords,
  weights: MatchWeights,
  hasCategory: boolean,
): Readonly<Record<NumberName, number>> {
  const evidence = evidenceWeights(weights, hasCategory);
  return {
    same: evidence.category,
    further: evidence.category * FURTHER,
    neighbour: evidence.category * NEIGHBOUR,
    words: evidence.words,
    fullWords: words.full,
    characterBase: characterBase(words.full),
    leastWords: LEAST_WORDS.other,
    leastWordsOfSame: LEAST_WORDS.same,
    base: baseShare(weights),
    capacity: weights.capacity,
    sameAudience: weights.audience,
    everyone: weights.audience * OPEN_TO_EVERYONE,
    cut: indexedCut(weights),
  };
}

/** The terms whose weight has a bit. */
function withBit(weights: ReadonlyMap<string, number>, bit: number): readonly string[] {
  return [...weights].flatMap(([term, weight]) => ((weight >> bit) & 1 ? [term] : []));
}

/** The shared weight without which an offer of another group stays below the cut. */
function leastShared(
  { words, base, capacity, sameAudience, cut, fullWords }: Readonly<Record<NumberName, number>>,
  { coverage }: MatchWeights,
): number {
  const most = base + coverage + capacity + sameAudience;
  return Math.max(LEAST_WORDS.other, (cut - ROUNDING) / (words * most)) * fullWords;
}

/**
 * Terms of which one has to be shared to reach a weight (as in MaxScore): the lightest ones cannot reach it together, so the index
 * is not read for them, and they are the common ones.
 */
function essentialTerms({ weights }: DemandWords, least: number): readonly string[] {
  let reachable = 0;
  return [...weights]
    .sort(([, one], [, other]) => one - other)
    .flatMap(([term, weight]) => {
      reachable += 2 * weight;
      return reachable >= least ? [term] : [];
    });
}

type InputColumn = 'lineage' | 'covers' | 'category' | 'related' | 'group_codes' | 'audience' | 'any_term';

/**
 * A column of the input row, aliased `i`. A join instead of sub-selects, because each of those is an executor node of its
 * own.
 */
export function input(name: InputColumn): Sql {
  return sql.ref(`i.${name}`);
}

export function number(name: NumberName): Sql {
  return sql`i.numbers[${sql.lit(NUMBERS.indexOf(name) + 1)}]`;
}

/** What the availability of resource `r` makes of its evidence: a factor up to 1. */
export function availability(at: {
  readonly now: Moment;
  readonly timeZone: string;
  readonly depth: Sql;
}): Sql {
  const left = remaining(rowOf('r'), at.now, at.timeZone);
  return sql`(
    ${number('base')} + (${input('covers')})[${at.depth}]
    + ${number('capacity')} * coalesce(${left}::float8 / greatest(1, r.capacity), 1)
    + case when r.audience && ${input('audience')} then ${number('sameAudience')}
      when r.audience = '{}' or 'EVERYONE' = any(r.audience) then ${number('everyone')} else 0 end)`;
}

/** The share of the words, 0..1, or null where the offer has no stored terms. Within the demand's category characters count too. */
export function wordsShareOf(terms: Sql, isSame: boolean): Sql {
  const shared = sharedWeight(terms, 'terms');
  const words = sql`least(1, ${shared} / ${number('fullWords')})`;
  const lifted = sql`least(${sql.lit(MOST_BY_CHARACTERS)}, (${shared} + ${sharedWeight(terms, 'characters')}) / ${number('characterBase')})`;
  const share = isSame ? sql`greatest(${words}, ${lifted})` : words;
  return sql`case when ${terms} is not null then ${share} end`;
}

/** A weighted intersection by the bits of the weights. An intersection is the sum of both sizes less the union. */
function sharedWeight(terms: Sql, name: 'terms' | 'characters'): Sql {
  const counts = BITS.map((bit) => {
    const own = sql.ref(`i.${name}_${bit}`);
    return sql`${sql.lit(2 ** bit)} * (length(${own}) + length(${terms}) - length(${terms} || ${own}))`;
  });
  return sql`(${sql.join(counts, sql` + `)})`;
}
