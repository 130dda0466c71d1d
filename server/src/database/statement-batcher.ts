import type { BatchRow } from '../sql/batch-input.js';
import { batchInput } from '../sql/batch-input.js';
import { isConnectionError } from './connection-errors.js';

/** Sends a statement with its one value, the rows that it is given. */
type Send<Row> = (text: string, rows: string) => Promise<readonly Row[]>;

interface One<Row> {
  readonly given: readonly unknown[];
  readonly settle: (row: Row | undefined) => void;
  readonly fail: (error: unknown) => void;
}

interface Queue<Row> {
  readonly waiting: One<Row>[];
  underWay: number;
  isDue: boolean;
  patience: NodeJS.Timeout | undefined;
}

const MOST_TOGETHER = 16;
/** So many need not wait until those before them are answered: then PostgreSQL has work while we read the answer. */
const ENOUGH_TO_FOLLOW = 12;
/** So long fewer wait for those before them; then they go beside them. */
const PATIENCE_MS = 25;

/**
 * Sends what many ask in the same words together: whoever comes while others are under way goes with the next, which follows
 * as soon as they are answered or it is nearly full. A statement for sixteen costs little more than four alone, and who
 * comes alone goes at once.
 */
export class StatementBatcher<Row extends BatchRow> {
  readonly #queues = new Map<string, Queue<Row>>();

  constructor(private readonly send: Send<Row>) {}

  /**
   * @returns the row for what was given, if there is one
   * @throws what the database says of it; what is wrong with one is no trouble of those who went with it
   */
  ask(text: string, given: readonly unknown[]): Promise<Row | undefined> {
    const queue = this.#queues.get(text) ?? { waiting: [], underWay: 0, isDue: false, patience: undefined };
    this.#queues.set(text, queue);
    const { promise, resolve: settle, reject: fail } = Promise.withResolvers<Row | undefined>();
    queue.waiting.push({ given, settle, fail });
    this.#letGo(text, queue);
    return promise;
  }

  #letGo(text: string, queue: Queue<Row>): void {
    if (!mayGo(queue)) this.#bePatient(text, queue);
    else if (!queue.isDue) {
      queue.isDue = true;
      // At once, but with all that this turn of the loop brings.
      setImmediate(() => this.#goOn(text, queue));
    }
  }

  #goOn(text: string, queue: Queue<Row>): void {
    clearTimeout(queue.patience);
    queue.patience = undefined;
    queue.isDue = false;
    const some = queue.waiting.splice(0, MOST_TOGETHER);
    if (some.length === 0) return;
    queue.underWay += 1;
    if (queue.waiting.length > 0) this.#letGo(text, queue);
    void this.#ask(text, some).then((tell) => {
      queue.underWay -= 1;
      // Before anybody is told: the database need not wait for that.
      if (queue.waiting.length > 0 && mayGo(queue)) this.#goOn(text, queue);
      else if (queue.waiting.length + queue.underWay === 0) this.#queues.delete(text);
      tell();
    });
  }

  #bePatient(text: string, queue: Queue<Row>): void {
    queue.patience ??= setTimeout(() => this.#goOn(text, queue), PATIENCE_MS);
  }

  /** @returns how they are told what came of it */
  async #ask(text: string, some: readonly One<Row>[]): Promise<() => void> {
    try {
      const rows = await this.send(text, batchInput(some.map(({ given }) => given)));
      return () => tellEach(some, rows);
    } catch (error) {
      if (some.length === 1 || isConnectionError(error)) return () => some.forEach(({ fail }) => fail(error));
      // It was refused as a whole, and nothing of it is there. Each half is asked by itself, until it is known whose fault it is.
      const half = Math.ceil(some.length / 2);
      return () => {
        for (const part of [some.slice(0, half), some.slice(half)]) {
          void this.#ask(text, part).then((tell) => tell());
        }
      };
    }
  }
}

function mayGo({ underWay, waiting }: Queue<never>): boolean {
  return underWay === 0 || (underWay === 1 && waiting.length >= ENOUGH_TO_FOLLOW);
}

function tellEach<Row extends BatchRow>(some: readonly One<Row>[], rows: readonly Row[]): void {
  const found = new Map(rows.map((row) => [row.ordinal, row]));
  some.forEach((one, ordinal) => one.settle(found.get(ordinal)));
}
