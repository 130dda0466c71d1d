import type { OrderStatus } from '@lindan/shared';

/** That an order has changed, and to what. */
export interface OrderSignal {
  readonly id: string;
  readonly number: string;
  readonly status: OrderStatus;
  readonly version: number;
}

/** Looks up which of these orders the subscriber may see and asked for. */
export type LookUp = (orderIds: readonly string[]) => Promise<readonly OrderSignal[]>;

/**
 * What one subscriber is told. Changes that come while he is still being told of earlier ones are told once, as they
 * are then: a slow reader gets fewer signals, never older ones.
 */
export class OrderSignals implements AsyncIterableIterator<OrderSignal, undefined> {
  readonly #changed = new Set<string>();
  readonly #found: OrderSignal[] = [];
  #wake: (() => void) | undefined;
  #isOver = false;

  /** What is to be done when the subscriber has gone. */
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

  /** Ends it at once, also while `next` waits: a generator would wait for the next change first. */
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
