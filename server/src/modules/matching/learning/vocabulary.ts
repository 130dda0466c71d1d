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

  constructor(
    readonly grams: Float64Array,
    /** The inverse document frequency of each gram. */
    readonly rarity: Float32Array,
  ) {
    for (const gram of grams) this.#table.add(gram);
  }

  get size(): number {
    return this.grams.length;
  }

  vectorOf(text: StatedText): SparseVector {
    return this.weigh(countGrams(text, (gram) => this.#table.idOf(gram)));
  }

  /** @param counts how often each gram stands in a text, by its number */
  weigh(counts: ReadonlyMap<number, number>): SparseVector {
    let squares = 0;
    const values = new Float32Array(counts.size);
    let place = 0;
    for (const [id, count] of counts) {
      const value = (1 + Math.log(count)) * (this.rarity[id] ?? 0);
      values[place] = value;
      squares += value * value;
      place += 1;
    }
    const scale = 1 / Math.sqrt(squares || 1);
    for (let at = 0; at < values.length; at += 1) values[at] = (values[at] ?? 0) * scale;
    return { ids: Int32Array.from(counts.keys()), values };
  }
}

/**
 * Learns the vocabulary of some texts, and gives their vectors. Each text is read once: reading is half of the work.
 * @param leastTexts a gram of fewer texts is not known: it is a name or a slip, and tells nothing of the next text
 */
export function learnVocabulary(
  texts: readonly StatedText[],
  leastTexts: number,
): { readonly vocabulary: Vocabulary; readonly vectors: readonly SparseVector[] } {
  const table = new GramTable();
  const counts = texts.map((text) => countGrams(text, (gram) => table.add(gram)));
  const frequencies = new Int32Array(table.size);
  for (const text of counts) for (const id of text.keys()) frequencies[id] = (frequencies[id] ?? 0) + 1;
  const isKnown = (_: number, id: number): boolean => (frequencies[id] ?? 0) >= leastTexts;
  const rarity = Float32Array.from(frequencies, (one) => Math.log((1 + texts.length) / (1 + one)) + 1);
  const vocabulary = new Vocabulary(table.grams().filter(isKnown), rarity.filter(isKnown));
  const numbers = new Int32Array(table.size);
  let known = 0;
  for (const id of numbers.keys()) {
    numbers[id] = isKnown(0, id) ? known : -1;
    if (isKnown(0, id)) known += 1;
  }
  const renumbered = (text: ReadonlyMap<number, number>): ReadonlyMap<number, number> =>
    new Map([...text].map(([id, count]) => [numbers[id] ?? -1, count] as const).filter(([id]) => id >= 0));
  return { vocabulary, vectors: counts.map((text) => vocabulary.weigh(renumbered(text))) };
}

/** @param idOf the number of a gram, -1 for one that is not counted */
function countGrams(text: StatedText, idOf: (gram: number) => number): Map<number, number> {
  const counts = new Map<number, number>();
  visitGrams(text, (gram, weight) => {
    const id = idOf(gram);
    if (id >= 0) counts.set(id, (counts.get(id) ?? 0) + weight);
  });
  return counts;
}
