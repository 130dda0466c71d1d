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
  inFlight: number;
  isScheduled: boolean;
  timer: NodeJS.Timeout | undefined;
}

const MAX_BATCH = 16;
/** Waiting attempts from this number are sent while a batch is in flight: PostgreSQL then works while this process reads. */
const PIPELINE_THRESHOLD = 12;
/** The longest wait of fewer attempts for the batch in flight. */
const MAX_WAIT_MS = 25;

/**
 * Batches concurrent attempts of one statement (group commit). An attempt during a batch in flight joins the next batch; a
 * single attempt is sent at once. A batch of sixteen costs little more than four single statements.
 */
export class StatementBatcher<Row extends BatchRow> {
  readonly #queues = new Map<string, Queue<Row>>();

  constructor(private readonly send: Execute<Row>) {}

  /**
   * @returns the row of the attempt, if there is one
   * @throws the database's error for this attempt; it does not affect the others of the batch
   */
  execute(text: string, values: readonly unknown[]): Promise<Row | undefined> {
    const queue = this.#queues.get(text) ?? {
      waiting: [],
      inFlight: 0,
      isScheduled: false,
      timer: undefined,
    };
    this.#queues.set(text, queue);
    return new Promise((resolve, reject) => {
      queue.waiting.push({ values, resolve, reject });
      this.#schedule(text, queue);
    });
  }

  #schedule(text: string, queue: Queue<Row>): void {
    if (!maySend(queue)) {
      queue.timer ??= setTimeout(() => this.#flush(text, queue), MAX_WAIT_MS);
    } else if (!queue.isScheduled) {
      queue.isScheduled = true;
      // After this turn of the event loop, with all attempts that it adds.
      setImmediate(() => this.#flush(text, queue));
    }
  }

  #flush(text: string, queue: Queue<Row>): void {
    clearTimeout(queue.timer);
    queue.timer = undefined;
    queue.isScheduled = false;
    const batch = queue.waiting.splice(0, MAX_BATCH);
    if (batch.length === 0) return;
    queue.inFlight += 1;
    if (queue.waiting.length > 0) this.#schedule(text, queue);
    void this.#execute(text, batch).then((settle) => {
      queue.inFlight -= 1;
      // The next batch is sent before these attempts are settled, so that the database does not idle.
      if (queue.waiting.length > 0 && maySend(queue)) this.#flush(text, queue);
      else if (queue.waiting.length + queue.inFlight === 0) this.#queues.delete(text);
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
      // The whole batch was rolled back. Its halves are executed separately, until the failing attempt is alone
      // (bisection).
      const half = Math.ceil(batch.length / 2);
      return () => {
        for (const part of [batch.slice(0, half), batch.slice(half)]) {
          void this.#execute(text, part).then((settle) => settle());
        }
      };
    }
  }
}

function maySend({ inFlight, waiting }: Queue<never>): boolean {
  return inFlight === 0 || (inFlight === 1 && waiting.length >= PIPELINE_THRESHOLD);
}
