import type { Audience, CapacityPeriod, RegionKind } from '@lindan/shared';

import type { DemandWords } from './demand-words.js';
import { wordsShare } from './demand-words.js';
import type { ComparedTerms } from './terms.js';
import { comparedTermsOf, storedTerms } from './terms.js';
import type { OfferTimes, TimeFit } from './time-fit.js';
import { timeFit } from './time-fit.js';
import type { UnitRecord } from './unit-record.js';
import { recordShare, returnsShare } from './unit-record.js';

/** A demand with the columns that are scored. */
export interface MatchedDemand {
  readonly title: string;
  readonly description: string;
  readonly categoryCode: string | null;
  /** All categories of its group, its own among them. */
  readonly groupCodes: readonly string[];
  readonly audience: readonly Audience[];
}

/** A resource with the columns that are scored. */
export interface Candidate extends OfferTimes {
  readonly title: string;
  /** Read only where no terms are stored. */
  readonly description: string;
  /** Its terms as they are stored, separated by spaces. */
  readonly storedTerms?: string | null;
  /** All of them, the main one first. */
  readonly categoryCodes: readonly string[];
  readonly audience: readonly Audience[];
  readonly capacity: number | null;
  readonly capacityPeriod: CapacityPeriod | null;
  readonly remaining: number | null;
  /** The level of the narrowest covered place that contains the demand. */
  readonly coveredKind: RegionKind;
  /** How its unit did on demands of this group. */
  readonly record: UnitRecord;
}

/** The moment and the place at which a demand is matched, and its weighed words. */
export interface MatchMoment {
  readonly words: DemandWords;
  readonly now: Date;
  readonly timeZone: string;
}

/** The parts of a match before they are weighted, each 0..1. */
export interface MatchParts {
  /** 1: the main category; less: a further one; {@link NEIGHBOUR}: the same group only; null: the demand has none. */
  readonly category: number | null;
  readonly words: number;
  readonly coverage: number;
  readonly audience: number;
  readonly capacity: number;
  readonly time: number;
  readonly record: number;
  /** Counts against. */
  readonly returns: number;
}

export const FURTHER = 0.85;
export const NEIGHBOUR = 0.3;
export const OPEN_TO_EVERYONE = 0.4;
/** Fewer words are an accident: within the demand's category, and beyond it. */
export const LEAST_WORDS = { same: 0.08, other: 0.25 } as const;

/** An offer for the neighbourhood is nearer than an offer for the whole city. */
export const NEARNESS: Readonly<Record<RegionKind, number>> = {
  CITY: 0.4,
  STREET: 0.7,
  COMMUNITY: 1,
  GRID: 1,
  BUILDING: 1,
};

/** Measures how a resource fits a demand. Pure: the same demand, candidate and moment give the same parts. */
export function partsFor(demand: MatchedDemand, moment: MatchMoment): (candidate: Candidate) => MatchParts {
  return (candidate) => ({
    category: categoryShare(demand, candidate),
    words: wordsShare(moment.words, termsOfCandidate(candidate), isSameCategory(demand, candidate)),
    coverage: NEARNESS[candidate.coveredKind],
    audience: audienceShare(demand, candidate),
    capacity: capacityShare(candidate),
    time: timeOf(demand, candidate, moment).share,
    record: recordShare(candidate.record),
    returns: returnsShare(candidate.record),
  });
}

/** Words are always asked for, fewer within the same category, main or further. A category alone, or a shared group, is no evidence. */
export function isEvidence({ category, words }: Pick<MatchParts, 'category' | 'words'>): boolean {
  return words >= ((category ?? 0) >= FURTHER ? LEAST_WORDS.same : LEAST_WORDS.other);
}

export function timeOf(
  { title, description }: MatchedDemand,
  candidate: Candidate,
  moment: MatchMoment,
): TimeFit {
  return timeFit(candidate, `${title} ${description}`, moment);
}

export function sharedAudience(demand: MatchedDemand, candidate: Candidate): readonly Audience[] {
  return demand.audience.filter((one) => one !== 'EVERYONE' && candidate.audience.includes(one));
}

/** The terms of a candidate, from the text where none are stored. Kept with it, since its reasons name them. */
export function termsOfCandidate(candidate: Candidate): ComparedTerms {
  const known = compared.get(candidate);
  if (known !== undefined) return known;
  const { title, description } = candidate;
  const made = comparedTermsOf(candidate.storedTerms ?? storedTerms(title, description).join(' '));
  compared.set(candidate, made);
  return made;
}

const compared = new WeakMap<Candidate, ComparedTerms>();

function categoryShare(
  { categoryCode, groupCodes }: MatchedDemand,
  { categoryCodes }: Candidate,
): number | null {
  if (categoryCode === null) return null;
  if (categoryCodes[0] === categoryCode) return 1;
  if (categoryCodes.includes(categoryCode)) return FURTHER;
  return categoryCodes.some((code) => groupCodes.includes(code)) ? NEIGHBOUR : 0;
}

function isSameCategory({ categoryCode }: MatchedDemand, { categoryCodes }: Candidate): boolean {
  return categoryCode !== null && categoryCodes.includes(categoryCode);
}

function audienceShare(demand: MatchedDemand, candidate: Candidate): number {
  if (sharedAudience(demand, candidate).length > 0) return 1;
  const isOpen = candidate.audience.length === 0 || candidate.audience.includes('EVERYONE');
  return isOpen ? OPEN_TO_EVERYONE : 0;
}

function capacityShare({ capacity, remaining }: Candidate): number {
  return capacity === null || remaining === null ? 1 : remaining / Math.max(1, capacity);
}
