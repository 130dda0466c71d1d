import type { Evidence } from './evidence.js';
import { solve } from './solve.js';

/** How much each kind of evidence counts. */
export type Weights = readonly number[];

const MOST_ROUNDS = 25;
const SETTLED = 1e-4;
/** Keeps weights near where they began unless rows speak against it (ridge), so that a few rows change little. */
const RIDGE = 1;

/** Probabilities of the classes by softmax of the weighted evidence. */
export function probabilitiesOf(evidence: Evidence, weights: Weights): Float32Array {
  const kinds = weights.length;
  const scores = new Float32Array(evidence.length / kinds);
  let largest = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < scores.length; place += 1) {
    let score = 0;
    for (let kind = 0; kind < kinds; kind += 1)
      score += (weights[kind] ?? 0) * (evidence[place * kinds + kind] ?? 0);
    scores[place] = score;
    largest = Math.max(largest, score);
  }
  let sum = 0;
  for (let place = 0; place < scores.length; place += 1) {
    const share = Math.exp((scores[place] ?? 0) - largest);
    scores[place] = share;
    sum += share;
  }
  return scores.map((share) => share / sum);
}

/**
 * Fits the weights by maximum likelihood (conditional logit, Newton's method). On evidence of rows that the models were not
 * trained on, this combines the models and calibrates the probabilities in one step.
 * @param from where to begin, which also holds where there are no rows
 */
export function fitWeights(rows: readonly Evidence[], labels: Int32Array, from: Weights): Weights {
  let weights = [...from];
  let cost = costOf(rows, labels, weights, from);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const change = newtonStep(rows, labels, weights, from);
    const next = shorterUntilBetter(change);
    if (next === undefined) break;
    const gain = cost - next.cost;
    weights = next.weights;
    cost = next.cost;
    if (gain < SETTLED * rows.length * 1e-3) break;
  }
  return weights;

  /** A whole step may be too long at first. */
  function shorterUntilBetter(change: readonly number[]): { weights: number[]; cost: number } | undefined {
    for (let length = 1; length > 1e-3; length /= 2) {
      const tried = weights.map((weight, kind) => weight + length * (change[kind] ?? 0));
      const triedCost = costOf(rows, labels, tried, from);
      if (triedCost < cost) return { weights: tried, cost: triedCost };
    }
    return undefined;
  }
}

/** The negative logarithm of the likelihood, with the ridge. */
function costOf(rows: readonly Evidence[], labels: Int32Array, weights: Weights, from: Weights): number {
  let cost = weights.reduce((sum, weight, kind) => sum + (RIDGE * (weight - (from[kind] ?? 0)) ** 2) / 2, 0);
  for (const [row, evidence] of rows.entries()) {
    const probability = probabilitiesOf(evidence, weights)[labels[row] ?? 0] ?? 0;
    cost -= Math.log(Math.max(probability, 1e-12));
  }
  return cost;
}

function newtonStep(
  rows: readonly Evidence[],
  labels: Int32Array,
  weights: Weights,
  from: Weights,
): readonly number[] {
  const kinds = weights.length;
  const gradient = weights.map((weight, kind) => RIDGE * ((from[kind] ?? 0) - weight));
  const curvature = weights.map((_, one) => weights.map((_other, kind) => (one === kind ? RIDGE : 0)));
  for (const [row, evidence] of rows.entries()) {
    const probabilities = probabilitiesOf(evidence, weights);
    const mean = new Float64Array(kinds);
    const products = new Float64Array(kinds * kinds);
    for (let place = 0; place < probabilities.length; place += 1) {
      const probability = probabilities[place] ?? 0;
      if (probability < 1e-9) continue;
      for (let one = 0; one < kinds; one += 1) {
        const value = probability * (evidence[place * kinds + one] ?? 0);
        mean[one] = (mean[one] ?? 0) + value;
        for (let other = 0; other <= one; other += 1) {
          const at = one * kinds + other;
          products[at] = (products[at] ?? 0) + value * (evidence[place * kinds + other] ?? 0);
        }
      }
    }
    const own = (labels[row] ?? 0) * kinds;
    for (let one = 0; one < kinds; one += 1) {
      gradient[one] = (gradient[one] ?? 0) + (evidence[own + one] ?? 0) - (mean[one] ?? 0);
      for (let other = 0; other <= one; other += 1) {
        const spread = (products[one * kinds + other] ?? 0) - (mean[one] ?? 0) * (mean[other] ?? 0);
        addTo(curvature, one, other, spread);
        if (other !== one) addTo(curvature, other, one, spread);
      }
    }
  }
  return solve(curvature, gradient);
}

function addTo(matrix: number[][], row: number, column: number, value: number): void {
  const line = matrix[row];
  if (line !== undefined) line[column] = (line[column] ?? 0) + value;
}
