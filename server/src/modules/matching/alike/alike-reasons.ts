import type { Locale } from '@lindan/shared';
import { fill } from '@lindan/shared';

import { SENTENCES } from '../../../words/words.js';
import { wordsOf } from '../terms.js';
import type { ComparedCircumstances } from './circumstances.js';
import type { Stated } from './compared-text.js';
import { comparedText } from './compared-text.js';

/** Farther apart, a distance speaks against two demands, not for them. */
const NEAR_METRES = 600;
/** A distance is told in steps, because a phone knows its place no better. */
const STEP_METRES = 10;
const MOST_WORDS = 4;

/** Why two demands are alike, as checkable sentences in the reader’s language, the strongest first. */
export function alikeReasons(
  one: Stated,
  other: Stated,
  { building, distance, category, days }: ComparedCircumstances,
  locale: Locale,
): readonly string[] {
  const words = SENTENCES[locale].alike;
  const shared = wordsOf(comparedText(one).form, comparedText(other).terms);
  const sentences = [
    building === 'same' && words.sameBuilding,
    distance !== undefined &&
      distance <= NEAR_METRES &&
      fill(words.distance, { metres: Math.max(1, Math.round(distance / STEP_METRES)) * STEP_METRES }),
    shared.length > 0 && fill(words.words, { words: shared.slice(0, MOST_WORDS).join(words.separator) }),
    category === 'same' && words.sameCategory,
    daysBetween(Math.round(days), words),
  ];
  return sentences.filter((sentence) => sentence !== false);
}

function daysBetween(days: number, words: { sameDay: string; oneDay: string; days: string }): string {
  if (days < 1) return words.sameDay;
  return days === 1 ? words.oneDay : fill(words.days, { days });
}
