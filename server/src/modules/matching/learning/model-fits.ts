import type { LabelledVectors, Model } from './classifier.js';
import { EVIDENCE } from './evidence.js';

/**
 * Whether the parts of a model fit together, so that it can judge. Bytes may be undamaged and still no model: written by another
 * build, or by hand.
 */
export function fits({
  classes,
  vocabulary,
  linear,
  cases,
  descriptions,
  frequencies,
  weights,
}: Model): boolean {
  const count = classes.length;
  return (
    count > 1 &&
    new Set(classes).size === count &&
    weights.length === EVIDENCE.length &&
    vocabulary.rarity.length === vocabulary.size &&
    linear.weights.length === (vocabulary.size + 1) * count &&
    frequencies.length === count &&
    [weights, vocabulary.rarity, linear.weights, frequencies].every(areFinite) &&
    [cases, descriptions].every((rows) => areRows(rows, count, vocabulary.size))
  );
}

function areRows({ vectors, labels }: LabelledVectors, classes: number, grams: number): boolean {
  return (
    vectors.length === labels.length &&
    labels.every((label) => isBelow(label, classes)) &&
    vectors.every(
      ({ ids, values }) =>
        ids.length === values.length && ids.every((id) => isBelow(id, grams)) && areFinite(values),
    )
  );
}

function isBelow(number: number, end: number): boolean {
  return number >= 0 && number < end;
}

function areFinite(numbers: readonly number[] | Float32Array): boolean {
  for (const number of numbers) if (!Number.isFinite(number)) return false;
  return true;
}
