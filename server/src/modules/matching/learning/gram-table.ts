import type { Gram } from './grams.js';

/** The tables grow before they are half full, so that a search ends after a step or two. */
const GROWTH = 2;
const FIRST_SIZE = 1_024;

/**
 * Numbers grams from 0 in the order in which they are added: a hash table with open addressing over typed arrays. A `Map` boxes each
 * key beyond 31 bits, and training looks up millions.
 */
export class GramTable {
  #keys = new Float64Array(FIRST_SIZE).fill(-1);
  #ids = new Int32Array(FIRST_SIZE);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** @returns -1 for an unknown gram */
  idOf(gram: Gram): number {
    const slot = this.#slotOf(gram);
    return this.#keys[slot] === gram ? (this.#ids[slot] ?? -1) : -1;
  }

  /** @returns the number of the gram, a new one for a new gram */
  add(gram: Gram): number {
    const slot = this.#slotOf(gram);
    if (this.#keys[slot] === gram) return this.#ids[slot] ?? 0;
    this.#keys[slot] = gram;
    this.#ids[slot] = this.#size;
    this.#size += 1;
    if (this.#size * GROWTH > this.#keys.length) this.#grow();
    return this.#size - 1;
  }

  /** The grams by their numbers. */
  grams(): Float64Array {
    const grams = new Float64Array(this.#size);
    for (const [slot, key] of this.#keys.entries()) if (key >= 0) grams[this.#ids[slot] ?? 0] = key;
    return grams;
  }

  /** Where the gram is, or would be. */
  #slotOf(gram: Gram): number {
    const mask = this.#keys.length - 1;
    const mixed = Math.imul(gram | 0, 0x9e3779b1) ^ Math.imul((gram / 2 ** 21) | 0, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (this.#keys[slot] !== -1 && this.#keys[slot] !== gram) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [keys, ids] = [this.#keys, this.#ids];
    this.#keys = new Float64Array(keys.length * GROWTH).fill(-1);
    this.#ids = new Int32Array(keys.length * GROWTH);
    for (const [slot, key] of keys.entries()) {
      if (key < 0) continue;
      const moved = this.#slotOf(key);
      this.#keys[moved] = key;
      this.#ids[moved] = ids[slot] ?? 0;
    }
  }
}
