import type { Audience, CapacityPeriod, ReasonKind, RegionKind } from '@lindan/shared';

import { countShared, termsOf, wordsOf } from './terms.js';

/** A demand with the columns that are scored. */
export interface MatchedDemand {
  readonly title: string;
  readonly description: string;
  readonly categoryCode: string | null;
  /** The first-level category above it, or the category itself. */
  readonly groupCode: string | null;
  readonly audience: readonly Audience[];
}

/** A resource with the columns that are scored. */
export interface Candidate {
  readonly title: string;
  readonly description: string;
  readonly categoryCode: string;
  readonly groupCode: string;
  readonly audience: readonly Audience[];
  readonly capacity: number | null;
  readonly capacityPeriod: CapacityPeriod | null;
  readonly remaining: number | null;
  /** The level of the narrowest covered place that contains the demand. */
  readonly coveredKind: RegionKind;
}

/** One component of a score, with the facts for its explanation. */
export interface Reason {
  readonly kind: ReasonKind;
  readonly weight: number;
  /** CATEGORY: the same category, not only the same group. */
  readonly isSame?: boolean;
  /** WORDS: the shared words. */
  readonly words?: readonly string[];
  /** AUDIENCE: the shared audiences. */
  readonly audience?: readonly Audience[];
}

/** The maximum of each component; the sum is 1. */
const WEIGHTS: Readonly<Record<ReasonKind, number>> = {
  CATEGORY: 0.4,
  WORDS: 0.3,
  COVERAGE: 0.15,
  CAPACITY: 0.1,
  AUDIENCE: 0.05,
};

const RELATED_CATEGORY = 0.5;
/** An offer for the neighbourhood is nearer than an offer for the whole city. */
const NEARNESS: Readonly<Record<RegionKind, number>> = {
  CITY: 0.4,
  STREET: 0.7,
  COMMUNITY: 1,
  GRID: 1,
  BUILDING: 1,
};
/** The cosine from which texts count as the same. */
const SAME_WORDS = 0.5;
const OPEN_TO_EVERYONE = 0.4;

/**
 * The extremes of each component, for bounds on a score before texts are compared. A printed score differs from the sum of
 * these by its rounding.
 */
export const PARTS = {
  sameCategory: WEIGHTS.CATEGORY,
  relatedCategory: WEIGHTS.CATEGORY * RELATED_CATEGORY,
  words: WEIGHTS.WORDS,
  /** The cosine at which words reach their maximum. */
  sameWords: SAME_WORDS,
  coverage: (kind: RegionKind): number => WEIGHTS.COVERAGE * NEARNESS[kind],
  capacity: WEIGHTS.CAPACITY,
  sameAudience: WEIGHTS.AUDIENCE,
  everyone: WEIGHTS.AUDIENCE * OPEN_TO_EVERYONE,
  /** The rounding of five weights and their sum, for two compared scores. */
  rounding: 2 * 6 * 0.0005,
} as const;

/** Explains why a resource fits a demand, by weight; the weights add up to the score. */
export function reasonsFor(demand: MatchedDemand): (candidate: Candidate) => readonly Reason[] {
  const words = wordsInCommonWith(demand);
  return (candidate) =>
    [
      category(demand, candidate),
      words(candidate),
      coverage(candidate),
      capacity(candidate),
      audience(demand, candidate),
    ]
      .map((reason) => ({ ...reason, weight: round(reason.weight * WEIGHTS[reason.kind]) }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight);
}

/** The sum of the weights, 0..1. */
export function scoreOf(reasons: readonly Reason[]): number {
  return round(reasons.reduce((sum, { weight }) => sum + weight, 0));
}

function category(demand: MatchedDemand, candidate: Candidate): Reason {
  const isSame = candidate.categoryCode === demand.categoryCode;
  const isRelated = candidate.groupCode === demand.groupCode;
  return { kind: 'CATEGORY', weight: isSame ? 1 : isRelated ? RELATED_CATEGORY : 0, isSame };
}

/** Cosine similarity of the terms, so that a long text has no advantage. */
function wordsInCommonWith({ title, description }: MatchedDemand): (candidate: Candidate) => Reason {
  const text = `${title} ${description}`;
  const own = termsOf(text);
  return (candidate) => {
    const others = termsOf(`${candidate.title} ${candidate.description}`);
    const cosine = countShared(own, others) / Math.sqrt(Math.max(1, own.size * others.size));
    return { kind: 'WORDS', weight: Math.min(1, cosine / SAME_WORDS), words: wordsOf(text, others) };
  };
}

function coverage({ coveredKind }: Candidate): Reason {
  return { kind: 'COVERAGE', weight: NEARNESS[coveredKind] };
}

function capacity({ capacity: whole, remaining }: Candidate): Reason {
  const share = whole === null || remaining === null ? 1 : remaining / Math.max(1, whole);
  return { kind: 'CAPACITY', weight: share };
}

function audience(demand: MatchedDemand, candidate: Candidate): Reason {
  const both = demand.audience.filter((one) => one !== 'EVERYONE' && candidate.audience.includes(one));
  if (both.length > 0) return { kind: 'AUDIENCE', weight: 1, audience: both };
  const isOpen = candidate.audience.length === 0 || candidate.audience.includes('EVERYONE');
  return { kind: 'AUDIENCE', weight: isOpen ? OPEN_TO_EVERYONE : 0, audience: [] };
}

/** To three decimal places, so that the printed weights add up to the printed score. */
function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}
