import type { TextEvidence } from './text-evidence.js';

/** Adds to the log-odds up to an amount; of several the first that holds. */
export interface Step {
  readonly upTo: number;
  readonly adds: number;
}

interface AlikeModel {
  readonly version: number;
  readonly bias: number;
  readonly text: Readonly<Record<keyof TextEvidence, number>>;
  /** Where the texts name no place to compare, the community is the place. */
  readonly sameCommunity: number;
  readonly building: Readonly<Record<'same' | 'other', number>>;
  readonly category: Readonly<Record<'same' | 'related' | 'other', number>>;
  /** By the metres between both. */
  readonly distance: readonly Step[];
  /** By the days between both. */
  readonly days: readonly Step[];
}

/**
 * The weights of the model (logistic regression): log-odds that two demands are about the same matter. Those of the text were
 * fitted to pairs labelled by hand (docs/matching.md); those of the circumstances are set by judgement, because the
 * labelled texts have no building, point or category.
 */
export const ALIKE_MODEL: AlikeModel = {
  version: 1,
  bias: -5.4,
  text: {
    titles: 0.5,
    texts: 2.5,
    titlesInTexts: 1.5,
    matters: 0.6,
    mattersInTexts: 2,
    amount: 2.7,
    samePlace: 0.5,
    otherPlace: -2.2,
    sameNumber: 1.4,
    otherNumber: -2.6,
    otherHouse: -3.5,
  },
  sameCommunity: 1.8,
  building: { same: 0.8, other: -1.5 },
  category: { same: 0.5, related: 0, other: -0.8 },
  distance: [
    { upTo: 60, adds: 1 },
    { upTo: 200, adds: 0.4 },
    { upTo: 600, adds: -0.8 },
    { upTo: Number.POSITIVE_INFINITY, adds: -2.5 },
  ],
  days: [
    { upTo: 7, adds: 0.3 },
    { upTo: 60, adds: 0 },
    { upTo: Number.POSITIVE_INFINITY, adds: -0.4 },
  ],
};

/** From this likelihood on a demand is shown: it is more likely the same matter than not. */
export const CUT = 0.5;
