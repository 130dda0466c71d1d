import type { queueAsPromised } from 'fastq';
import fastq from 'fastq';
import type { Pool, PoolClient } from 'pg';

import { isConnectionError } from './connection-errors.js';
import type { ReadStatement } from './pooled-client.js';
import { acquireClient, releaseClient } from './pooled-client.js';

interface PipelinedClient {
  readonly client: Promise<PoolClient>;
  underWay: number;
  /** When the last result came, or the first statement was sent. */
  lastProgressAt: number;
  isBroken: boolean;
}

/** A client without a result for so long is stalled. */
const STALLED_AFTER_MS = 25;
/**
 * The limit of statements in flight on a client; further ones queue until one is answered. The system can keep PostgreSQL's process
 * for a connection off the processors for a tenth of a second, and every statement sent over it waits as long.
 */
const MAX_UNDER_WAY = 4;

/**
 * Pipelines statements: they follow each other over a connection without waiting for results, so one message carries several and
 * fewer processes wake each other (ADR 0018). A statement waits for those before it, so only short statements that never wait for a
 * lock are sent this way: reads, and batches with `skip locked`. One that fails leaves the others alone.
 */
export class PipelinedPool {
  readonly #clients: PipelinedClient[] = [];
  /** A queue that releases each entry: one that kept settled entries made the garbage collector scan the whole heap. */
  readonly #queue: queueAsPromised<ReadStatement, unknown[]>;

  /**
   * @param pool of connections that may send before they are answered (`pipeline`)
   * @param stalledAfterMs the silence after which a client counts as stalled
   */
  constructor(
    private readonly pool: Pool,
    private readonly stalledAfterMs = STALLED_AFTER_MS,
  ) {
    this.#queue = fastq.promise((statement) => this.#send(statement), pool.options.max * MAX_UNDER_WAY);
  }

  /** Whether the next statement would wait for one that takes uncommonly long. */
  get isStalled(): boolean {
    return this.#isFull && this.#clients.every((one) => this.#isStalled(one));
  }

  get #isFull(): boolean {
    return this.#clients.length >= this.pool.options.max;
  }

  /** @throws the database's error for this statement, or that it cannot be reached */
  execute<Row>(statement: ReadStatement): Promise<Row[]> {
    return this.#queue.push(statement) as Promise<Row[]>;
  }

  async #send(statement: ReadStatement): Promise<unknown[]> {
    const pipelined = this.#leastBusy();
    pipelined.underWay += 1;
    try {
      const { rows } = await (await pipelined.client).query(statement);
      return rows as unknown[];
    } catch (error) {
      if (isConnectionError(error)) {
        // No further statement is sent over it; the driver rejects those under way.
        pipelined.isBroken = true;
        this.#remove(pipelined);
      }
      throw error;
    } finally {
      pipelined.underWay -= 1;
      pipelined.lastProgressAt = performance.now();
      if (pipelined.underWay === 0) {
        this.#remove(pipelined);
        await releaseClient(pipelined.client, pipelined.isBroken);
      }
    }
  }

  /** A stalled client is passed over while another one moves, however many statements are under way there. */
  #leastBusy(): PipelinedClient {
    if (this.#isFull) {
      const moving = this.#clients.filter((one) => !this.#isStalled(one));
      const candidates = moving.length > 0 ? moving : this.#clients;
      return candidates.reduce((least, one) => (one.underWay < least.underWay ? one : least));
    }
    const client = acquireClient(this.pool);
    const added = { client, underWay: 0, lastProgressAt: performance.now(), isBroken: false };
    this.#clients.push(added);
    return added;
  }

  #remove(pipelined: PipelinedClient): void {
    const index = this.#clients.indexOf(pipelined);
    if (index >= 0) this.#clients.splice(index, 1);
  }

  #isStalled({ lastProgressAt }: PipelinedClient): boolean {
    return performance.now() - lastProgressAt > this.stalledAfterMs;
  }
}
