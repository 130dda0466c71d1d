import type { Noun } from '@lindan/shared';

/** The present state of a changed record. */
export interface ChangeSignal {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly version: number;
}

/** The ids of changed records, by noun. */
export type Changed = ReadonlyMap<Noun, ReadonlySet<string>>;

/** Filters changed records by the subscriber's rights and filter, and reads their present state. */
export type LookUp = (changed: Changed) => Promise<readonly ChangeSignal[]>;

/** The pause between two reads for one subscriber: submissions may come by the hundred. */
const PAUSE_MS = 200;

/**
 * The signals of one subscriber, coalesced: changes during a read and the pause after it are delivered once, in their latest
 * state. A slow reader gets fewer signals, never stale ones.
 */
export class ChangeSignals implements AsyncIterableIterator<ChangeSignal, undefined> {
  #changed = new Map<Noun, Set<string>>();
  readonly #found: ChangeSignal[] = [];
  #wake: (() => void) | undefined;
  #mayReadAt = 0;
  #isOver = false;

  /** Called once when the subscriber is gone. */
  onOver: (() => void) | undefined;

  constructor(private readonly lookUp: LookUp) {}

  push(noun: Noun, ids: readonly string[]): void {
    if (this.#isOver) return;
    const changed = this.#changed.get(noun) ?? new Set();
    for (const id of ids) changed.add(id);
    this.#changed.set(noun, changed);
    this.#wake?.();
  }

  async next(): Promise<IteratorResult<ChangeSignal, undefined>> {
    for (;;) {
      if (this.#isOver) return { done: true, value: undefined };
      const value = this.#found.shift();
      if (value !== undefined) return { done: false, value };
      if (this.#changed.size === 0) await this.#sleep();
      else if (performance.now() < this.#mayReadAt) await this.#sleep(this.#mayReadAt - performance.now());
      else await this.#lookUpChanged();
    }
  }

  /** Ends at once, also while `next` waits. A generator would first wait for the next change. */
  async return(): Promise<IteratorResult<ChangeSignal, undefined>> {
    if (!this.#isOver) {
      this.#isOver = true;
      this.#wake?.();
      this.onOver?.();
    }
    return { done: true, value: undefined };
  }

  async #lookUpChanged(): Promise<void> {
    const changed = this.#changed;
    this.#changed = new Map();
    this.#found.push(...(await this.lookUp(changed)));
    this.#mayReadAt = performance.now() + PAUSE_MS;
  }

  /** Until something changes, or the time is over. */
  async #sleep(milliseconds?: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      if (milliseconds !== undefined) timer = setTimeout(resolve, milliseconds);
    });
    clearTimeout(timer);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}
