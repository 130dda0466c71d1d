import { randomFrom, shuffled } from './random.js';

/** Deals rows to folds at random, all of nearly one size. @returns the fold of each row */
export function foldsOf(rows: number, folds: number, seed: number): Int32Array {
  const fold = new Int32Array(rows);
  for (const [place, row] of shuffled(rows, randomFrom(seed)).entries()) fold[row] = place % folds;
  return fold;
}
