import type { Pool } from 'pg';

import { isConnectionError } from './connection-errors.js';
import { LatencyAverages } from './latency-averages.js';
import { PipelinedPool } from './pipelined-pool.js';
import type { ReadStatement, TimedRows } from './pooled-client.js';
import { acquireClient, releaseClient } from './pooled-client.js';

/** The limit between short and long statements: a board of a large city is long, a list is short. */
const LONG_MS = 15;

/**
 * Schedules reads on two lanes: short statements are pipelined, long ones have a connection to themselves, so that none
 * waits behind a long one. The lane follows from the average latency of the statement's text; an unknown statement counts
 * as long.
 */
export class ReadScheduler {
  readonly #pipelined: PipelinedPool;
  readonly #latencies = new LatencyAverages();

  /**
   * @param pipelined connections with pipelining
   * @param single connections with one statement at a time
   */
  constructor(
    pipelined: Pool,
    private readonly single: Pool,
  ) {
    this.#pipelined = new PipelinedPool(pipelined);
  }

  /** @throws the database's error for this statement, or a connection error */
  async rows<Row>(statement: ReadStatement): Promise<Row[]> {
    const isLong = (this.#latencies.of(statement.text) ?? LONG_MS) >= LONG_MS;
    const isSingle = isLong || this.#pipelined.isStalled;
    const found = await (isSingle
      ? this.#executeSingle<Row>(statement)
      : this.#pipelined.execute<Row>(statement));
    this.#latencies.note(statement.text, found.milliseconds);
    return found.rows;
  }

  async #executeSingle<Row>(statement: ReadStatement): Promise<TimedRows<Row>> {
    const client = await acquireClient(this.single);
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
