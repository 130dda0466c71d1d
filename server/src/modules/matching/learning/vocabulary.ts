import type { GramCounts } from './grams.js';

/** A row of a sparse matrix: the numbers of its grams, and their weights; its length is 1, or 0 without known grams. */
export interface SparseVector {
  readonly ids: Int32Array;
  readonly values: Float32Array;
}

/** The known grams with their rarity: what turns a text into a vector (tf-idf with logarithmic counts, unit length). */
export class Vocabulary {
  readonly #ids: ReadonlyMap<string, number>;

  constructor(
    readonly grams: readonly string[],
    /** The inverse document frequency of each gram. */
    readonly rarity: Float32Array,
  ) {
    this.#ids = new Map(grams.map((gram, id) => [gram, id]));
  }

  /** @param leastTexts a gram of fewer texts is not known: it is a name or a slip, and tells nothing of the next text */
  static of(texts: readonly GramCounts[], leastTexts: number): Vocabulary {
    const frequencies = new Map<string, number>();
    for (const grams of texts) {
      for (const gram of grams.keys()) frequencies.set(gram, (frequencies.get(gram) ?? 0) + 1);
    }
    const known = [...frequencies].filter(([, frequency]) => frequency >= leastTexts);
    const rarity = known.map(([, frequency]) => Math.log((1 + texts.length) / (1 + frequency)) + 1);
    return new Vocabulary(
      known.map(([gram]) => gram),
      Float32Array.from(rarity),
    );
  }

  get size(): number {
    return this.grams.length;
  }

  vectorOf(grams: GramCounts): SparseVector {
    const ids = new Int32Array(grams.size);
    const values = new Float32Array(grams.size);
    let found = 0;
    let squares = 0;
    for (const [gram, times] of grams) {
      const id = this.#ids.get(gram);
      if (id === undefined) continue;
      const value = (1 + Math.log(times)) * (this.rarity[id] ?? 0);
      ids[found] = id;
      values[found] = value;
      squares += value * value;
      found += 1;
    }
    const scale = 1 / Math.sqrt(squares || 1);
    for (let place = 0; place < found; place += 1) values[place] = (values[place] ?? 0) * scale;
    return { ids: ids.slice(0, found), values: values.slice(0, found) };
  }
}
