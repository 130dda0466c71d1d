import type { Pool } from 'pg';

import { isConnectionError } from './connection-errors.js';
import { LatencyAverages } from './latency-averages.js';
import { PipelinedPool } from './pipelined-pool.js';
import type { ReadStatement, TimedRows } from './pooled-client.js';
import { acquireClient, releaseClient } from './pooled-client.js';

/** What usually takes longer has a connection to itself; a board of a large city does, a list does not. */
const LONG_MS = 15;

/**
 * How answers are read: short statements share connections, and none waits behind a long one. Which is which shows when it
 * is sent; one that was never sent is taken for long.
 */
export class ReadScheduler {
  readonly #shared: PipelinedPool;
  readonly #usual = new LatencyAverages();

  /**
   * @param sharing connections that send before they are answered
   * @param alone connections that carry a statement at a time
   */
  constructor(
    sharing: Pool,
    private readonly alone: Pool,
  ) {
    this.#shared = new PipelinedPool(sharing);
  }

  /** @throws what the database, or the way to it, says of this statement */
  async rows<Row>(statement: ReadStatement): Promise<Row[]> {
    const isLong = (this.#usual.of(statement.text) ?? LONG_MS) >= LONG_MS;
    const isAlone = isLong || this.#shared.isStalled;
    const found = await (isAlone ? this.#askAlone<Row>(statement) : this.#shared.execute<Row>(statement));
    this.#usual.note(statement.text, found.milliseconds);
    return found.rows;
  }

  async #askAlone<Row>(statement: ReadStatement): Promise<TimedRows<Row>> {
    const client = await acquireClient(this.alone);
    const sentAt = performance.now();
    let isBroken = false;
    try {
      const { rows } = await client.query(statement);
      return { rows: rows as Row[], milliseconds: performance.now() - sentAt };
    } catch (error) {
      isBroken = isConnectionError(error);
      throw error;
    } finally {
      await releaseClient(client, isBroken);
    }
  }
}
