import { randomFrom, shuffle } from './random.js';
import type { SparseVector } from './vocabulary.js';

/** A linear score for each class. The weights of one gram stand together, so a gram costs one cache line for all classes. */
export interface LinearModel {
  readonly classes: number;
  /** By gram, then class; the last row is the bias. */
  readonly weights: Float32Array;
}

/** The rows of a training: vectors, the class of each, and how much it counts. */
export interface TrainingRows {
  readonly vectors: readonly SparseVector[];
  readonly labels: Int32Array;
  readonly weights: Float32Array;
}

/** The cost of a row on the wrong side of the margin. */
const COST = 1;
const MOST_ROUNDS = 10;
/** The largest step of a round below which nothing of interest changes. */
const SETTLED = 0.1;

/**
 * Trains a support vector machine with squared hinge loss, one class against the rest, by dual coordinate descent. All classes
 * share one pass over the rows: each row's grams are looked up once, instead of once a class.
 * @param dimensions the number of grams
 */
export function trainLinear(
  { vectors, labels, weights: rowWeights }: TrainingRows,
  { classes, dimensions, seed = 1 }: { classes: number; dimensions: number; seed?: number },
): LinearModel {
  const weights = new Float32Array((dimensions + 1) * classes);
  const model = { classes, weights };
  const duals = new Float32Array(vectors.length * classes);
  const softness = rowWeights.map((weight) => 1 / (2 * COST * Math.max(weight, 1e-6)));
  const curvature = vectors.map(({ values }, row) => sumOfSquares(values) + 1 + (softness[row] ?? 0));
  const order = Int32Array.from(vectors.keys());
  const random = randomFrom(seed);
  const margins = new Float32Array(classes);
  const moved = new Int32Array(classes);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    shuffle(order, random);
    let largest = 0;
    for (const row of order) largest = Math.max(largest, step(row));
    if (largest < SETTLED) break;
  }
  return model;

  /** Moves the duals of one row to their optimum. @returns the largest violation that it met */
  function step(row: number): number {
    const vector = vectors[row];
    if (vector === undefined) return 0;
    marginsOf(model, vector, margins);
    const own = labels[row];
    const soft = softness[row] ?? 0;
    let largest = 0;
    for (let place = 0; place < classes; place += 1) {
      const sign = place === own ? 1 : -1;
      const at = row * classes + place;
      const dual = duals[at] ?? 0;
      const gradient = sign * (margins[place] ?? 0) - 1 + soft * dual;
      const violation = dual === 0 ? Math.min(gradient, 0) : gradient;
      largest = Math.max(largest, Math.abs(violation));
      const next = violation === 0 ? dual : Math.max(0, dual - gradient / (curvature[row] ?? 1));
      duals[at] = next;
      // The margins are used up: their room takes the change of each class.
      margins[place] = (next - dual) * sign;
    }
    if (largest > 0) add(margins, vector);
    return largest;
  }

  /** Adds a row to the weights of the classes whose dual has moved: few of them, after the first rounds. */
  function add(changes: Float32Array, { ids, values }: SparseVector): void {
    let count = 0;
    for (let place = 0; place < classes; place += 1) {
      if (changes[place] === 0) continue;
      moved[count] = place;
      count += 1;
    }
    for (let entry = 0; entry <= ids.length; entry += 1) {
      // The last row of the weights is the bias, which every row has with the value 1.
      const from = (ids[entry] ?? dimensions) * classes;
      const value = values[entry] ?? 1;
      for (let index = 0; index < count; index += 1) {
        const place = moved[index] ?? 0;
        weights[from + place] = (weights[from + place] ?? 0) + (changes[place] ?? 0) * value;
      }
    }
  }
}

/** The score of each class for a text. @param into takes the answer, so that no prediction allocates */
export function marginsOf({ classes, weights }: LinearModel, vector: SparseVector, into: Float32Array): void {
  const { ids, values } = vector;
  const bias = weights.length - classes;
  for (let place = 0; place < classes; place += 1) into[place] = weights[bias + place] ?? 0;
  for (let entry = 0; entry < ids.length; entry += 1) {
    const from = (ids[entry] ?? 0) * classes;
    const value = values[entry] ?? 0;
    for (let place = 0; place < classes; place += 1) {
      into[place] = (into[place] ?? 0) + (weights[from + place] ?? 0) * value;
    }
  }
}

function sumOfSquares(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
}
