import type { Audience, CapacityPeriod, ReasonKind, RegionKind } from '@lindan/shared';

import { countShared, termsOf, wordsOf } from './terms.js';

/** A demand as far as matching goes. */
export interface MatchedDemand {
  readonly title: string;
  readonly description: string;
  readonly categoryCode: string | null;
  /** The first-level category that it lies in, or is. */
  readonly groupCode: string | null;
  readonly audience: readonly Audience[];
}

/** A resource that could be given to it. */
export interface Candidate {
  readonly title: string;
  readonly description: string;
  readonly categoryCode: string;
  readonly groupCode: string;
  readonly audience: readonly Audience[];
  readonly capacity: number | null;
  readonly capacityPeriod: CapacityPeriod | null;
  readonly remaining: number | null;
  /** The level of the narrowest place that it covers and in which the demand lies. */
  readonly coveredKind: RegionKind;
}

/** One part of a score, with what a reader needs to check it. */
export interface Reason {
  readonly kind: ReasonKind;
  readonly weight: number;
  /** CATEGORY: the very same, not only the same group. */
  readonly isSame?: boolean;
  /** WORDS: what both texts say. */
  readonly words?: readonly string[];
  /** AUDIENCE: for whom both are. */
  readonly audience?: readonly Audience[];
}

/** How much each reason can add; together 1. */
const WEIGHTS: Readonly<Record<ReasonKind, number>> = {
  CATEGORY: 0.4,
  WORDS: 0.3,
  COVERAGE: 0.15,
  CAPACITY: 0.1,
  AUDIENCE: 0.05,
};

const RELATED_CATEGORY = 0.5;
/** What is offered to a neighbourhood is nearer to it than what is offered to the whole city. */
const NEARNESS: Readonly<Record<RegionKind, number>> = {
  CITY: 0.4,
  STREET: 0.7,
  COMMUNITY: 1,
  GRID: 1,
  BUILDING: 1,
};
/** Texts of which half is the same say the same thing. */
const SAME_WORDS = 0.5;
const OPEN_TO_EVERYONE = 0.4;

/**
 * The most, and the least, that each part of a score adds, for whoever wants to know which resources cannot be among the
 * best before their texts are compared. A printed score differs from the sum of these by its rounding.
 */
export const PARTS = {
  sameCategory: WEIGHTS.CATEGORY,
  relatedCategory: WEIGHTS.CATEGORY * RELATED_CATEGORY,
  words: WEIGHTS.WORDS,
  /** The cosine of the terms from which on words add all that they can. */
  sameWords: SAME_WORDS,
  coverage: (kind: RegionKind): number => WEIGHTS.COVERAGE * NEARNESS[kind],
  capacity: WEIGHTS.CAPACITY,
  sameAudience: WEIGHTS.AUDIENCE,
  everyone: WEIGHTS.AUDIENCE * OPEN_TO_EVERYONE,
  /** Of five weights and their sum, of two scores that are compared. */
  rounding: 2 * 6 * 0.0005,
} as const;

/** Why resources fit a demand, the weightiest reason first; the weights add up to the score. */
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

/** 0..1. */
export function scoreOf(reasons: readonly Reason[]): number {
  return round(reasons.reduce((sum, { weight }) => sum + weight, 0));
}

function category(demand: MatchedDemand, candidate: Candidate): Reason {
  const isSame = candidate.categoryCode === demand.categoryCode;
  const isRelated = candidate.groupCode === demand.groupCode;
  return { kind: 'CATEGORY', weight: isSame ? 1 : isRelated ? RELATED_CATEGORY : 0, isSame };
}

/** The cosine of both texts' terms: a long text does not win by its length. */
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

/** To three places, so that the printed weights add up to the printed score. */
function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}
