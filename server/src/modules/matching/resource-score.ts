import type { MatchWeights, ReasonKind } from '@lindan/shared';
import { REASON_KINDS } from '@lindan/shared';

import type { MatchParts } from './resource-parts.js';

/** The parts that have a least and a most in the index of offers; the others are added to the best that these give. */
const INDEXED: ReadonlySet<ReasonKind> = new Set(['CATEGORY', 'WORDS', 'COVERAGE', 'AUDIENCE', 'CAPACITY']);

/** What each part adds to a score. */
export type Contributions = Readonly<Record<ReasonKind, number>>;

/**
 * Weighs the parts. Category and words are the evidence, 0..1. What says only that the resource is available raises the evidence
 * and is nothing without it; `returns` lowers it.
 */
export function contributions(parts: MatchParts, weights: MatchWeights): Contributions {
  const { category, words } = evidenceWeights(weights, parts.category !== null);
  const [ofCategory, ofWords] = [category * (parts.category ?? 0), words * parts.words];
  const evidence = ofCategory + ofWords;
  const base = baseShare(weights);
  return {
    CATEGORY: round(base * ofCategory),
    WORDS: round(base * ofWords),
    COVERAGE: round(evidence * weights.coverage * parts.coverage),
    AUDIENCE: round(evidence * weights.audience * parts.audience),
    CAPACITY: round(evidence * weights.capacity * parts.capacity),
    TIME: round(evidence * weights.time * parts.time),
    RECORD: round(evidence * weights.record * parts.record),
    RETURNS: -round(evidence * weights.returns * parts.returns),
  };
}

/** The weights of category and words, which add up to 1. Of a demand without a category the words say all. */
export function evidenceWeights({ category, words }: MatchWeights, hasCategory: boolean) {
  if (!hasCategory) return { category: 0, words: 1 };
  return { category: category / (category + words), words: words / (category + words) };
}

/** The share of the evidence that counts by itself: what the parts that raise it leave. */
export function baseShare({ coverage, audience, capacity, time, record }: MatchWeights): number {
  return 1 - coverage - audience - capacity - time - record;
}

/** The indexed score without which no time and no record reach the cut: both add a share of the evidence, which is at most this score ÷ base. */
export function indexedCut(weights: MatchWeights): number {
  return weights.cut / (1 + (weights.time + weights.record) / baseShare(weights));
}

/** The score of the indexed parts, by which the best are chosen. */
export function indexedScore(added: Contributions): number {
  return sum(added, (kind) => INDEXED.has(kind));
}

/** The score that is shown, 0..1: the sum of all contributions. */
export function scoreOf(added: Contributions): number {
  return sum(added, () => true);
}

/** The rounding of five contributions and their sum, for two compared scores. */
export const ROUNDING = 2 * 6 * 0.0005;

function sum(added: Contributions, isCounted: (kind: ReasonKind) => boolean): number {
  return round(REASON_KINDS.reduce((total, kind) => (isCounted(kind) ? total + added[kind] : total), 0));
}

/** To three decimal places, so that the printed weights add up to the printed score. */
function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}
