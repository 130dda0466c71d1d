import { describe, expect, it } from 'vitest';

import { fitWeights, probabilitiesOf } from './combination.js';
import { randomFrom } from './random.js';
import { solve } from './solve.js';

describe('a system of equations', () => {
  it('is solved', () => {
    const [first = 0, second = 0] = solve(
      [
        [4, 1],
        [1, 3],
      ],
      [1, 2],
    );
    expect(first).toBeCloseTo(1 / 11);
    expect(second).toBeCloseTo(7 / 11);
  });
});

describe('probabilities', () => {
  it('add up to 1, however large the evidence', () => {
    const probabilities = probabilitiesOf(Float32Array.from([1000, 0, 999, 0, -1000, 0]), [1, 1]);
    expect(probabilities.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
    expect(probabilities[0]).toBeGreaterThan(probabilities[1] ?? 1);
  });
});

describe('the weights of the evidence', () => {
  it('are found from rows that were drawn by them', () => {
    const random = randomFrom(7);
    const truth = [2, -1];
    const rows = Array.from({ length: 4000 }, () => Float32Array.from({ length: 6 }, () => 2 * random() - 1));
    const labels = Int32Array.from(rows, (row) => drawn(probabilitiesOf(row, truth), random()));
    const [first = 0, second = 0] = fitWeights(rows, labels, [0, 0]);
    expect(first).toBeCloseTo(2, 0);
    expect(second).toBeCloseTo(-1, 0);
  });

  it('stay as they are without rows, and nearly so with one', () => {
    expect(fitWeights([], new Int32Array(), [3, 1])).toEqual([3, 1]);
    const [first = 0] = fitWeights([Float32Array.from([1, 0, 0, 0])], Int32Array.of(1), [3, 1]);
    expect(first).toBeGreaterThan(1);
  });
});

function drawn(probabilities: Float32Array, at: number): number {
  let sum = 0;
  return probabilities.findIndex((probability) => {
    sum += probability;
    return at < sum;
  });
}
