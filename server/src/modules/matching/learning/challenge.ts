import type { Classifier } from './classifier.js';
import type { LabelledText } from './labelled-text.js';

/** How a classifier judges cases that it was not trained on. */
export interface Trial {
  /** The share of cases whose right class came first, alone: a tie is no answer. */
  readonly accuracy: number;
  /** The mean of the negative logarithm of the probability of the right class: low where it was expected. */
  readonly logLoss: number;
}

/** The probability of a class that a classifier does not know: every case of it costs dearly, but not infinitely. */
const UNEXPECTED = 1e-4;

export function tryOut(classifier: Classifier, cases: readonly LabelledText[]): Trial {
  const { classes } = classifier.model;
  const numbers = new Map(classes.map((label, place) => [label, place]));
  let right = 0;
  let loss = 0;
  for (const one of cases) {
    const { probabilities } = classifier.judge(one);
    const own = probabilities[numbers.get(one.label) ?? -1] ?? 0;
    if (own > 0 && probabilities.filter((probability) => probability >= own).length === 1) right += 1;
    loss -= Math.log(Math.max(own, UNEXPECTED));
  }
  return { accuracy: right / cases.length, logLoss: loss / cases.length };
}

/** A challenger has to be better in expectation, and right at least as often. A tie goes to the one in use. */
export function wins(challenger: Trial, current: Trial): boolean {
  return challenger.accuracy >= current.accuracy && challenger.logLoss < current.logLoss;
}
