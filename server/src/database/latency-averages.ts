import { LRUCache } from 'lru-cache';

const MOST_STATEMENTS = 1_000;
/** How much the last time counts: a few quick ones make up for one that was held up. */
const LAST = 0.2;

/** How long statements usually take, by their texts. */
export class LatencyAverages {
  readonly #milliseconds = new LRUCache<string, number>({ max: MOST_STATEMENTS });

  /** Milliseconds; undefined for one that was not sent yet. */
  of(text: string): number | undefined {
    return this.#milliseconds.get(text);
  }

  note(text: string, milliseconds: number): void {
    const before = this.#milliseconds.get(text) ?? milliseconds;
    this.#milliseconds.set(text, before + (milliseconds - before) * LAST);
  }
}
