import { GramTable } from './gram-table.js';
import { visitGrams } from './grams.js';
import type { StatedText } from './labelled-text.js';

/** A row of a sparse matrix: the numbers of its grams, and their weights; its length is 1, or 0 without known grams. */
export interface SparseVector {
  readonly ids: Int32Array;
  readonly values: Float32Array;
}

/** The known grams with their rarity: what turns a text into a vector (tf-idf with logarithmic counts, unit length). */
export class Vocabulary {
  readonly #table = new GramTable();
  /** The counts of one text, cleared after it. */
  readonly #counts: Float32Array;

  constructor(
    readonly grams: Float64Array,
    /** The inverse document frequency of each gram. */
    readonly rarity: Float32Array,
  ) {
    for (const gram of grams) this.#table.add(gram);
    this.#counts = new Float32Array(grams.length);
  }

  /** @param leastTexts a gram of fewer texts is not known: it is a name or a slip, and tells nothing of the next text */
  static of(texts: readonly StatedText[], leastTexts: number): Vocabulary {
    const table = new GramTable();
    const frequencies: number[] = [];
    /** The last text in which each gram was counted. */
    const seen: number[] = [];
    for (const [place, text] of texts.entries()) {
      visitGrams(text, (gram) => {
        const id = table.add(gram);
        if (seen[id] === place) return;
        seen[id] = place;
        frequencies[id] = (frequencies[id] ?? 0) + 1;
      });
    }
    const isKnown = (_: number, id: number): boolean => (frequencies[id] ?? 0) >= leastTexts;
    const rarity = frequencies.map((frequency) => Math.log((1 + texts.length) / (1 + frequency)) + 1);
    return new Vocabulary(table.grams().filter(isKnown), Float32Array.from(rarity).filter(isKnown));
  }

  get size(): number {
    return this.grams.length;
  }

  vectorOf(text: StatedText): SparseVector {
    const counts = this.#counts;
    const found: number[] = [];
    visitGrams(text, (gram, weight) => {
      const id = this.#table.idOf(gram);
      if (id < 0) return;
      if (counts[id] === 0) found.push(id);
      counts[id] = (counts[id] ?? 0) + weight;
    });
    let squares = 0;
    const values = Float32Array.from(found, (id) => {
      const value = (1 + Math.log(counts[id] ?? 1)) * (this.rarity[id] ?? 0);
      counts[id] = 0;
      squares += value * value;
      return value;
    });
    const scale = 1 / Math.sqrt(squares || 1);
    for (let place = 0; place < values.length; place += 1) values[place] = (values[place] ?? 0) * scale;
    return { ids: Int32Array.from(found), values };
  }
}
