import { LRUCache } from 'lru-cache';

const MOST_STATEMENTS = 1_000;
/** The weight of the latest time: a few quick runs outweigh one that was held up. */
const LATEST_WEIGHT = 0.2;

/** Moving averages of latency, by statement text. */
export class LatencyAverages {
  readonly #milliseconds = new LRUCache<string, number>({ max: MOST_STATEMENTS });

  /** Milliseconds; undefined for an unknown statement. */
  of(text: string): number | undefined {
    return this.#milliseconds.get(text);
  }

  note(text: string, milliseconds: number): void {
    const before = this.#milliseconds.get(text) ?? milliseconds;
    this.#milliseconds.set(text, before + (milliseconds - before) * LATEST_WEIGHT);
  }
}
