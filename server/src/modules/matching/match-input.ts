import type { MatchWeights } from '@lindan/shared';
import { sql } from 'kysely';

import type { Sql } from '../../sql/fragment.js';
import type { TemplateParameters } from '../../transition/statement-template.js';
import type { DemandWords } from './demand-words.js';
import { characterBase } from './demand-words.js';
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
export const NUMBERS = [
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
export type NumberName = (typeof NUMBERS)[number];

/** A bit of the weight of terms; the sum of shared weights is the sum of the shared terms of each bit, times its value. */
export const BITS = Array.from({ length: RARITY_BITS }, (_value, bit) => bit);

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
