import type { Trial } from '../learning/challenge.js';
import { tryOut, wins } from '../learning/challenge.js';
import { Classifier } from '../learning/classifier.js';
import type { LabelledText } from '../learning/labelled-text.js';
import { bytesOf, modelOf, UnreadableModel } from '../learning/model-bytes.js';
import { NothingToLearn, trainClassifier } from '../learning/train-classifier.js';

/** What a training is given: plain data, because it goes to another thread. */
export interface TrainingInput {
  readonly cases: readonly LabelledText[];
  /** Cases that no training ever sees: by them models are compared. */
  readonly heldBack: readonly LabelledText[];
  readonly descriptions: readonly LabelledText[];
  /** The stored model in use; null where there is none yet, and keywords alone are the one to beat. */
  readonly current: Uint8Array | null;
}

/** Why nothing was trained. */
export type Untrained = 'NO_CASES' | 'ONE_CLASS' | 'TOO_FEW_CASES';

export type TrainingResult =
  | { readonly untrained: Untrained }
  | {
      readonly model: Uint8Array;
      readonly cases: number;
      readonly challenger: Trial;
      /** Of the one in use; null where it cannot be read, or there is nothing to judge by. */
      readonly current: Trial | null;
      readonly hasWon: boolean;
    };

/** Fewer cases held back tell luck, not quality. */
const LEAST_HELD_BACK = 20;

/** Trains a challenger and compares it with the model in use on the same cases, which neither has seen. */
export function train({ cases, heldBack, descriptions, current }: TrainingInput): TrainingResult {
  if (cases.length === 0) return { untrained: 'NO_CASES' };
  if (new Set(cases.map(({ label }) => label)).size < 2) return { untrained: 'ONE_CLASS' };
  if (heldBack.length < LEAST_HELD_BACK) return { untrained: 'TOO_FEW_CASES' };
  const classifier = trainClassifier({ cases, descriptions });
  const inUse = classifierInUse(current, descriptions);
  const challenger = tryOut(classifier, heldBack);
  const trial = inUse === null ? null : tryOut(inUse, heldBack);
  return {
    model: bytesOf(classifier.model),
    cases: cases.length,
    challenger,
    current: trial,
    hasWon: trial === null || wins(challenger, trial),
  };
}

function classifierInUse(
  current: Uint8Array | null,
  descriptions: readonly LabelledText[],
): Classifier | null {
  try {
    if (current !== null) return new Classifier(modelOf(current));
    return trainClassifier({ cases: [], descriptions });
  } catch (error) {
    // A damaged model is replaced by any other; without descriptions there was none.
    if (error instanceof UnreadableModel || error instanceof NothingToLearn) return null;
    throw error;
  }
}
