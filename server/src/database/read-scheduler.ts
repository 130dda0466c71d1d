import type { Pool } from 'pg';

import { isConnectionError } from './connection-errors.js';
import { PipelinedPool } from './pipelined-pool.js';
import type { ReadStatement } from './pooled-client.js';
import { acquireClient, releaseClient } from './pooled-client.js';

/**
 * How a read is sent. FAST: pipelined, several statements on the way over one connection. SLOW: with a connection to itself, so
 * that no short read waits behind it. A board of a large city is slow, a list is not.
 */
export type Lane = 'FAST' | 'SLOW';

/** Schedules reads over two lanes, which each statement declares. */
export class ReadScheduler {
  readonly #pipelined: PipelinedPool;

  /**
   * @param pipelined connections that send before they are answered
   * @param single connections that carry a statement at a time
   */
  constructor(
    pipelined: Pool,
    private readonly single: Pool,
    stalledAfterMs?: number,
  ) {
    this.#pipelined = new PipelinedPool(pipelined, stalledAfterMs);
  }

  /**
   * A fast read takes the slow lane while the pipeline is stalled, if a client is free there. Otherwise it waits for the pipeline:
   * a stall passes, and a slow read may take much longer.
   * @throws the database's error for this statement
   */
  async rows<Row>(statement: ReadStatement, lane: Lane = 'FAST'): Promise<Row[]> {
    if (lane === 'SLOW' || (this.#pipelined.isStalled && this.#hasFreeClient)) {
      return this.#alone<Row>(statement);
    }
    return this.#pipelined.execute<Row>(statement);
  }

  get #hasFreeClient(): boolean {
    const { idleCount, totalCount, waitingCount, options } = this.single;
    return waitingCount === 0 && (idleCount > 0 || totalCount < options.max);
  }

  async #alone<Row>(statement: ReadStatement): Promise<Row[]> {
    const client = await acquireClient(this.single);
    let isBroken = false;
    try {
      const { rows } = await client.query(statement);
      return rows as Row[];
    } catch (error) {
      isBroken = isConnectionError(error);
      throw error;
    } finally {
      await releaseClient(client, isBroken);
    }
  }
}
