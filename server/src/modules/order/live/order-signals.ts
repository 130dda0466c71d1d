import type { OrderStatus } from '@lindan/shared';

/** The present state of a changed order. */
export interface OrderSignal {
  readonly id: string;
  readonly number: string;
  readonly status: OrderStatus;
  readonly version: number;
}

/** Filters changed orders by the subscriber's rights and filter, and reads their present state. */
export type LookUp = (orderIds: readonly string[]) => Promise<readonly OrderSignal[]>;

/**
 * The signals of one subscriber, coalesced: changes during a pending read are delivered once, in their latest state. A slow
 * reader gets fewer signals, never stale ones.
 */
export class OrderSignals implements AsyncIterableIterator<OrderSignal, undefined> {
  readonly #changed = new Set<string>();
  readonly #found: OrderSignal[] = [];
  #wake: (() => void) | undefined;
  #isOver = false;

  /** Called once when the subscriber is gone. */
  onOver: (() => void) | undefined;

  constructor(private readonly lookUp: LookUp) {}

  push(orderIds: readonly string[]): void {
    if (this.#isOver) return;
    for (const id of orderIds) this.#changed.add(id);
    this.#wake?.();
  }

  async next(): Promise<IteratorResult<OrderSignal, undefined>> {
    for (;;) {
      if (this.#isOver) return { done: true, value: undefined };
      const value = this.#found.shift();
      if (value !== undefined) return { done: false, value };
      if (this.#changed.size > 0) await this.#lookUpChanged();
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  /** Ends at once, also while `next` waits. A generator would first wait for the next change. */
  async return(): Promise<IteratorResult<OrderSignal, undefined>> {
    if (!this.#isOver) {
      this.#isOver = true;
      this.#wake?.();
      this.onOver?.();
    }
    return { done: true, value: undefined };
  }

  async #lookUpChanged(): Promise<void> {
    const ids = [...this.#changed];
    this.#changed.clear();
    this.#found.push(...(await this.lookUp(ids)));
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}
