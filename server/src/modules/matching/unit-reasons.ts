import type { Locale, UnitReasonKind } from '@lindan/shared';
import { fill } from '@lindan/shared';

import { SENTENCES } from '../../words/words.js';
import type { DutyDemand } from './duty-demand.js';
import { termsOf, wordsOf } from './terms.js';
import type { UnitCandidate } from './unit-candidates.js';

/** Why a unit is suggested, in words that a person can check. */
export interface UnitReason {
  readonly kind: UnitReasonKind;
  readonly text: string;
  /** Its part of the score. */
  readonly weight: number;
}

/** What the confirmed cases most like the demand say of a unit. */
export interface AlikeCases {
  readonly all: number;
  /** Those that the unit has done. */
  readonly own: number;
  /** Its share of their votes, 0..1. */
  readonly share: number;
}

/** The most words that a sentence lists. */
const MOST_WORDS = 5;
/** So many words of a unit's duties in a demand speak as strongly as all of the cases. */
const ENOUGH_WORDS = 3;
/** What the responsibility for the category counts beside cases and words. */
const RESPONSIBLE = 0.5;

/** The reason of the unit that the dispatch catalogue names. */
export function catalogueReason(demand: DutyDemand, weight: number, locale: Locale): UnitReason {
  const { catalogueRule, catalogueBasis } = SENTENCES[locale].matching;
  const { categoryName, categoryNameEn, basis } = demand;
  const category = (locale === 'en' ? categoryNameEn : categoryName) ?? '';
  const text = basis === null ? fill(catalogueRule, { category }) : fill(catalogueBasis, { category, basis });
  return { kind: 'CATALOGUE', text, weight };
}

/** The reasons of a unit that the model names, which share its score by their strength; the strongest first. */
export function modelReasons(
  demand: DutyDemand,
  unit: UnitCandidate,
  { cases, score }: { readonly cases: AlikeCases; readonly score: number },
  locale: Locale,
): readonly UnitReason[] {
  const sentences = SENTENCES[locale].matching;
  const stated = `${demand.title}，${demand.description}`;
  const words = wordsOf(stated, termsOf(unit.duties));
  const found: readonly (UnitReason & { readonly strength: number })[] = [
    {
      kind: 'CASES',
      text: fill(sentences.cases, { all: cases.all, own: cases.own }),
      weight: 0,
      strength: cases.own === 0 ? 0 : cases.share,
    },
    {
      kind: 'DUTY',
      text: fill(sentences.duty, { words: words.slice(0, MOST_WORDS).join(sentences.separator) }),
      weight: 0,
      strength: Math.min(1, words.length / ENOUGH_WORDS),
    },
    {
      kind: 'CATEGORY',
      text: fill(sentences.responsible, {
        category: (locale === 'en' ? demand.categoryNameEn : demand.categoryName) ?? '',
      }),
      weight: 0,
      strength: unit.isResponsible ? RESPONSIBLE : 0,
    },
  ];
  const strong = found.filter(({ strength }) => strength > 0);
  const total = strong.reduce((sum, { strength }) => sum + strength, 0);
  return strong
    .map(({ kind, text, strength }) => ({ kind, text, weight: round((score * strength) / total) }))
    .sort((one, other) => other.weight - one.weight);
}

function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}
