import type { SparseVector } from './vocabulary.js';

/** A gram of more than this share of the rows tells little, and costs most: it is left out of the comparison. */
const COMMON = 1 / 8;
/** Of so few rows every gram is compared. */
const FEW_ROWS = 1_000;

/** Compares a text with every row by an inverted index: only rows that share a gram with it cost anything. */
export class InvertedIndex {
  /** Where the postings of each gram begin. */
  readonly #starts: Int32Array;
  readonly #rows: Int32Array;
  readonly #values: Float32Array;
  readonly #cosines: Float32Array;
  /** The longest list of postings that is read. */
  readonly #most: number;

  /** @param dimensions the number of grams */
  constructor(
    readonly vectors: readonly SparseVector[],
    readonly dimensions: number,
  ) {
    this.#cosines = new Float32Array(vectors.length);
    this.#most = vectors.length < FEW_ROWS ? FEW_ROWS : vectors.length * COMMON;
    // Counting sort by gram. The ends are counted two places ahead, so that filling leaves the beginnings in their places.
    const starts = new Int32Array(dimensions + 2);
    for (const { ids } of vectors) for (const id of ids) starts[id + 2] = (starts[id + 2] ?? 0) + 1;
    for (let id = 1; id < starts.length; id += 1) starts[id] = (starts[id] ?? 0) + (starts[id - 1] ?? 0);
    const size = starts.at(-1) ?? 0;
    this.#rows = new Int32Array(size);
    this.#values = new Float32Array(size);
    for (const [row, { ids, values }] of vectors.entries()) {
      for (let entry = 0; entry < ids.length; entry += 1) {
        const slot = (ids[entry] ?? 0) + 1;
        const at = starts[slot] ?? 0;
        this.#rows[at] = row;
        this.#values[at] = values[entry] ?? 0;
        starts[slot] = at + 1;
      }
    }
    this.#starts = starts;
  }

  /** The cosine with each row, without common grams. The array is reused by the next call. */
  cosines({ ids, values }: SparseVector): Float32Array {
    const cosines = this.#cosines.fill(0);
    for (let entry = 0; entry < ids.length; entry += 1) {
      const id = ids[entry] ?? 0;
      const value = values[entry] ?? 0;
      const start = this.#starts[id] ?? 0;
      const end = this.#starts[id + 1] ?? 0;
      if (end - start > this.#most) continue;
      for (let at = start; at < end; at += 1) {
        const row = this.#rows[at] ?? 0;
        cosines[row] = (cosines[row] ?? 0) + value * (this.#values[at] ?? 0);
      }
    }
    return cosines;
  }
}
