import { likenessOf } from '../likeness.js';
import { compareCircumstances } from './circumstances.js';
import type { Stated } from './compared-text.js';
import { comparedText } from './compared-text.js';
import { countsOf, Rarity } from './rarity.js';
import { CUT } from './weights.js';

/** A text with its moment, as a person labelled it. */
export interface LabelledText extends Stated {
  readonly at: Date;
}

/** Two texts, and whether a person called them the same matter. */
export interface LabelledPair {
  readonly one: LabelledText;
  readonly other: LabelledText;
  readonly isAlike: boolean;
}

/** How often the cut is right. Each figure is 0..1, and NaN where there is nothing to divide by. */
export interface AlikeFigures {
  readonly pairs: number;
  readonly alike: number;
  /** Of the pairs that are alike, the share that is shown. */
  readonly recall: number;
  /** Of the pairs that are shown, the share that is alike. */
  readonly precision: number;
  /** The mean distance between probability and label, squared (Brier score): 0 is best, 0.25 says nothing. */
  readonly brier: number;
}

/** The likeness of each pair by its texts and moments, at the weights in force. */
export function scoresOf(pairs: readonly LabelledPair[], rarity: Rarity): readonly number[] {
  return pairs.map(({ one, other }) => {
    const circumstances = compareCircumstances(unplaced(one), unplaced(other));
    return likenessOf(comparedText(one), comparedText(other), circumstances, rarity).score;
  });
}

export function figuresOf(pairs: readonly LabelledPair[], scores: readonly number[]): AlikeFigures {
  const cells = pairs.map(({ isAlike }, place) => ({ isAlike, score: scores[place] ?? 0 }));
  const shown = cells.filter(({ score }) => score >= CUT);
  const alike = cells.filter(({ isAlike }) => isAlike);
  const hits = shown.filter(({ isAlike }) => isAlike).length;
  const distance = cells.reduce((sum, { isAlike, score }) => sum + (score - (isAlike ? 1 : 0)) ** 2, 0);
  return {
    pairs: pairs.length,
    alike: alike.length,
    recall: hits / alike.length,
    precision: hits / shown.length,
    brier: distance / pairs.length,
  };
}

/** The rarity of terms in texts, each counted once. */
export function rarityIn(texts: readonly Stated[]): Rarity {
  const once = new Map(texts.map((text) => [`${text.title}\n${text.description}`, text]));
  return new Rarity(countsOf([...once.values()].map((text) => comparedText(text).terms)));
}

const unplaced = ({ at }: LabelledText) => ({
  communityId: null,
  buildingId: null,
  location: null,
  categoryCode: null,
  groupCode: null,
  at,
});
