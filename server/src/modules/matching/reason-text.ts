import type { Locale } from '@lindan/shared';
import { fill, WORDS } from '@lindan/shared';

import { SENTENCES } from '../../words/words.js';
import type { Candidate, Reason } from './resource-score.js';

/** The most words that a sentence lists. */
const MOST_WORDS = 5;

/** A candidate with the names that the sentences contain. */
export interface NamedCandidate extends Candidate {
  readonly categoryName: string;
  readonly groupName: string;
  readonly coveredName: string;
}

/** A reason as a checkable sentence in the reader's language. */
export function reasonText(reason: Reason, candidate: NamedCandidate, locale: Locale): string {
  const sentences = SENTENCES[locale].matching;
  const list = (texts: readonly string[]): string => texts.join(sentences.separator);
  switch (reason.kind) {
    case 'CATEGORY':
      return reason.isSame === true
        ? fill(sentences.sameCategory, { category: candidate.categoryName })
        : fill(sentences.sameGroup, { group: candidate.groupName });
    case 'WORDS':
      return fill(sentences.words, { words: list((reason.words ?? []).slice(0, MOST_WORDS)) });
    case 'COVERAGE':
      return fill(sentences.coverage, { place: candidate.coveredName });
    case 'CAPACITY': {
      const { capacityPeriod, remaining } = candidate;
      if (capacityPeriod === null || remaining === null) return sentences.unlimited;
      return fill(sentences.left[capacityPeriod], { left: remaining });
    }
    case 'AUDIENCE': {
      const { audience = [] } = reason;
      if (audience.length === 0) return sentences.everyone;
      return fill(sentences.audience, { audience: list(audience.map((one) => WORDS[locale].audience[one])) });
    }
  }
}
