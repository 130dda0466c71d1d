import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { InvertedIndex } from './inverted-index.js';
import { nearestRows } from './nearest-rows.js';
import type { SparseVector } from './vocabulary.js';

const DIMENSIONS = 6;
const vector = (values: readonly number[]): SparseVector => {
  const ids = Int32Array.from([...values.keys()].filter((id) => values[id] !== 0));
  return { ids, values: Float32Array.from(ids, (id) => values[id] ?? 0) };
};
const dense = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: DIMENSIONS, maxLength: DIMENSIONS });

describe('the index', () => {
  it('gives the product with each row, as a comparison of all would', () => {
    fc.assert(
      fc.property(fc.array(dense, { maxLength: 20 }), dense, (rows, query) => {
        const index = new InvertedIndex(rows.map(vector), DIMENSIONS);
        const expected = rows.map((row) => row.reduce((sum, value, id) => sum + value * (query[id] ?? 0), 0));
        expect([...index.cosines(vector(query))]).toEqual(expected);
      }),
    );
  });
});

describe('the nearest rows', () => {
  const rows = [
    [1, 0, 0, 0, 0, 0],
    [0.6, 0.8, 0, 0, 0, 0],
    [0, 1, 0, 0, 0, 0],
  ];
  const labels = Int32Array.of(0, 1, 1);
  const index = new InvertedIndex(rows.map(vector), DIMENSIONS);
  const near = (query: readonly number[], except?: number) =>
    nearestRows(index, { vector: vector(query), labels, classes: 2 }, except);

  it('come nearest first, and vote by squared cosine', () => {
    const { rows: found, likeness, shares } = near([1, 0, 0, 0, 0, 0]);
    expect(found).toEqual([0, 1]);
    expect(likeness).toBe(1);
    expect(shares[0]).toBeCloseTo(1 / 1.36);
  });

  it('are not the row itself', () => {
    expect(near([1, 0, 0, 0, 0, 0], 0).rows).toEqual([1]);
  });

  it('are none of a text without a known gram', () => {
    expect(near([0, 0, 0, 0, 0, 0])).toEqual({ shares: new Float32Array(2), likeness: 0, rows: [] });
  });

  it('are fifteen at most', () => {
    const many = new InvertedIndex(
      Array.from({ length: 40 }, () => vector([1, 0, 0, 0, 0, 0])),
      DIMENSIONS,
    );
    const query = { vector: vector([1, 0, 0, 0, 0, 0]), labels: new Int32Array(40), classes: 1 };
    expect(nearestRows(many, query).rows).toHaveLength(15);
  });
});
