import type { Locale } from '@lindan/shared';
import { fill, hoursInWords, WORDS } from '@lindan/shared';

import { SENTENCES } from '../../words/words.js';
import type { Reason } from './reasons.js';
import type { Candidate } from './resource-parts.js';
import type { TimeFit } from './time-fit.js';
import type { UnitRecord } from './unit-record.js';
import { FEW_CASES } from './unit-record.js';

/** The most words that a sentence lists. */
const MOST_WORDS = 5;

/** The names that the sentences contain. */
export interface ReasonNames {
  /** The demand's category and its group; null where it has none. */
  readonly category: string | null;
  readonly group: string | null;
}

export interface NamedCandidate extends Candidate {
  readonly coveredName: string;
}

/** A reason as a checkable sentence in the reader's language. */
export function reasonText(
  reason: Reason,
  candidate: NamedCandidate,
  { category, group }: ReasonNames,
  locale: Locale,
): string {
  const sentences = SENTENCES[locale].matching;
  const list = (texts: readonly string[]): string => texts.join(sentences.separator);
  switch (reason.kind) {
    case 'CATEGORY':
      return reason.isSame
        ? fill(sentences.sameCategory, { category: category ?? '' })
        : fill(sentences.sameGroup, { group: group ?? '' });
    case 'WORDS':
      return reason.words.length > 0
        ? fill(sentences.words, { words: list(reason.words.slice(0, MOST_WORDS)) })
        : fill(sentences.characters, { characters: list(reason.characters.slice(0, MOST_WORDS)) });
    case 'COVERAGE':
      return fill(sentences.coverage, { place: candidate.coveredName });
    case 'CAPACITY': {
      const { capacityPeriod, remaining } = candidate;
      if (capacityPeriod === null || remaining === null) return sentences.unlimited;
      return fill(sentences.left[capacityPeriod], { left: remaining });
    }
    case 'AUDIENCE': {
      const { audience } = reason;
      if (audience.length === 0) return sentences.everyone;
      return fill(sentences.audience, { audience: list(audience.map((one) => WORDS[locale].audience[one])) });
    }
    case 'TIME':
      return timeText(reason.fit, locale);
    case 'RECORD':
      return recordText(candidate.record, locale);
    case 'RETURNS':
      return fill(sentences.returned, { count: candidate.record.returned });
  }
}

function timeText({ opening, hours = [], endsOn }: TimeFit, locale: Locale): string {
  const { time, separator } = SENTENCES[locale].matching;
  const text = fill(time[opening], { hours: hoursInWords(hours, locale).join(separator) });
  return endsOn === undefined ? text : fill(time.ending, { text, date: endsOn });
}

function recordText({ cases, claimedInTime, rightFirst }: UnitRecord, locale: Locale): string {
  const { record } = SENTENCES[locale].matching;
  if (cases === 0) return record.none;
  if (cases < FEW_CASES) return fill(record.few, { cases });
  const percent = (count: number): number => Math.round((100 * count) / cases);
  return fill(record.many, { cases, rightFirst: percent(rightFirst), inTime: percent(claimedInTime) });
}
