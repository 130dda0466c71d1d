import type { BatchRow } from '../sql/batch-input.js';
import { batchInput } from '../sql/batch-input.js';
import { isConnectionError } from './connection-errors.js';

/** Executes a batched statement with its one value, the batch input. */
type Execute<Row> = (text: string, input: string) => Promise<readonly Row[]>;

interface Attempt<Row> {
  readonly values: readonly unknown[];
  readonly resolve: (row: Row | undefined) => void;
  readonly reject: (error: unknown) => void;
}

interface Queue<Row> {
  readonly waiting: Attempt<Row>[];
  underWay: number;
  isScheduled: boolean;
  timer: NodeJS.Timeout | undefined;
}

const MAX_BATCH = 16;
/** So many waiting attempts are sent before the batch under way has returned: PostgreSQL works while this process reads. */
const PIPELINE_THRESHOLD = 12;
/** Fewer wait for the batch under way, but not longer than this. */
const MAX_WAIT_MS = 25;

/**
 * Batches attempts that execute the same statement at the same time (group commit). An attempt that comes while a batch is under
 * way goes with the next one. A statement for sixteen attempts costs little more than four single ones, and an attempt that
 * comes alone goes at once.
 */
export class StatementBatcher<Row extends BatchRow> {
  readonly #queues = new Map<string, Queue<Row>>();

  constructor(private readonly send: Execute<Row>) {}

  /**
   * @returns the row of the attempt, if there is one
   * @throws the database's error for this attempt; an error of one attempt fails no other of its batch
   */
  execute(text: string, values: readonly unknown[]): Promise<Row | undefined> {
    const queue = this.#queues.get(text) ?? {
      waiting: [],
      underWay: 0,
      isScheduled: false,
      timer: undefined,
    };
    this.#queues.set(text, queue);
    const { promise, resolve, reject } = Promise.withResolvers<Row | undefined>();
    queue.waiting.push({ values, resolve, reject });
    this.#schedule(text, queue);
    return promise;
  }

  #schedule(text: string, queue: Queue<Row>): void {
    if (!maySend(queue)) {
      queue.timer ??= setTimeout(() => this.#flush(text, queue), MAX_WAIT_MS);
    } else if (!queue.isScheduled) {
      queue.isScheduled = true;
      // With all attempts that this turn of the event loop brings.
      setImmediate(() => this.#flush(text, queue));
    }
  }

  #flush(text: string, queue: Queue<Row>): void {
    clearTimeout(queue.timer);
    queue.timer = undefined;
    queue.isScheduled = false;
    const batch = queue.waiting.splice(0, MAX_BATCH);
    if (batch.length === 0) return;
    queue.underWay += 1;
    if (queue.waiting.length > 0) this.#schedule(text, queue);
    void this.#execute(text, batch).then((settle) => {
      queue.underWay -= 1;
      // The next batch leaves before these attempts are settled, so that the database does not wait for it.
      if (queue.waiting.length > 0 && maySend(queue)) this.#flush(text, queue);
      else if (queue.waiting.length + queue.underWay === 0) this.#queues.delete(text);
      settle();
    });
  }

  /** @returns a function that settles the attempts */
  async #execute(text: string, batch: readonly Attempt<Row>[]): Promise<() => void> {
    try {
      const rows = await this.send(text, batchInput(batch.map(({ values }) => values)));
      const byOrdinal = new Map(rows.map((row) => [row.ordinal, row]));
      return () => batch.forEach(({ resolve }, ordinal) => resolve(byOrdinal.get(ordinal)));
    } catch (error) {
      if (batch.length === 1 || isConnectionError(error)) {
        return () => batch.forEach(({ reject }) => reject(error));
      }
      // The whole batch was rolled back. Each half is executed by itself, until the attempt at fault is alone (bisection).
      const half = Math.ceil(batch.length / 2);
      return () => {
        for (const part of [batch.slice(0, half), batch.slice(half)]) {
          void this.#execute(text, part).then((settle) => settle());
        }
      };
    }
  }
}

function maySend({ underWay, waiting }: Queue<never>): boolean {
  return underWay === 0 || (underWay === 1 && waiting.length >= PIPELINE_THRESHOLD);
}
