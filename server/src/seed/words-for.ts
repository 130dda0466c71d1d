import type { VerifyMethod } from '@lindan/shared';
import HISTORIES from './histories.json' with { type: 'json' };
import type { Random } from './random.js';

/** The occasions on which somebody writes a text into a history. */
export type Occasion = keyof typeof HISTORIES.neutral;
type Texts = Readonly<Partial<Record<Occasion, readonly string[]>>>;

/** Texts that fit any demand. */
const NEUTRAL: Readonly<Record<Occasion, readonly string[]>> = HISTORIES.neutral;
/** Texts by category code, of a group (two digits) or of one category (four). */
const BY_CATEGORY: Readonly<Record<string, Texts>> = HISTORIES.byCategory;
const GROUP_DIGITS = 2;

export const VERIFIED_BY: Readonly<Record<VerifyMethod, Occasion>> = {
  CALL: 'verifiedByCall',
  VISIT: 'verifiedByVisit',
  FILE: 'verifiedByFile',
};
export const REJECTED_BY: Readonly<Record<VerifyMethod, Occasion>> = {
  CALL: 'rejectedByCall',
  VISIT: 'rejectedByVisit',
  FILE: 'rejectedByFile',
};

/** The texts of an occasion: of the category, else of its group, else the neutral ones. */
export function textsFor(occasion: Occasion, categoryCode: string): readonly string[] {
  return (
    BY_CATEGORY[categoryCode]?.[occasion] ??
    BY_CATEGORY[categoryCode.slice(0, GROUP_DIGITS)]?.[occasion] ??
    NEUTRAL[occasion]
  );
}

/** One of the texts that fit the demand's category; an empty one says nothing. */
export function wordsFor(occasion: Occasion, categoryCode: string, random: Random): string {
  return random.oneOf(textsFor(occasion, categoryCode));
}
