import type { queueAsPromised } from 'fastq';
import fastq from 'fastq';
import type { Pool, PoolClient } from 'pg';

import { isConnectionError } from './connection-errors.js';
import type { ReadStatement, TimedRows } from './pooled-client.js';
import { acquireClient, releaseClient } from './pooled-client.js';

interface Shared {
  readonly client: Promise<PoolClient>;
  underWay: number;
  /** When the last answer came, or the first statement was sent. */
  movedAt: number;
  isBroken: boolean;
}

/** So long without any answer, something holds them up. */
const STUCK_MS = 25;
/**
 * So many for each connection are under way; the rest wait for whichever goes on. PostgreSQL's process for a connection may be
 * kept off the processors for a tenth of a second while others run, and whoever was sent over it waits as long.
 */
const MOST_UNDER_WAY = 4;

/**
 * Connections over which statements follow each other without waiting for answers: one message carries several, and fewer
 * processes wake each other (ADR 0018). A statement waits for those before it, so only what reads, is short, and waits for
 * nobody's lock, is sent this way. One that fails leaves the others alone.
 */
export class PipelinedPool {
  readonly #held: Shared[] = [];
  /**
   * A list whose places, once left, pointed to those behind them made an answer as old as the oldest who had waited: the whole
   * memory was then looked through three times a second. This one lets go of each.
   */
  readonly #inTurn: queueAsPromised<ReadStatement, TimedRows<unknown>>;

  /** @param pool of connections that may send before they are answered (`pipeline`) */
  constructor(private readonly pool: Pool) {
    this.#inTurn = fastq.promise((statement) => this.#send(statement), pool.options.max * MOST_UNDER_WAY);
  }

  /** Whether the next statement would wait for one that takes uncommonly long. */
  get isStalled(): boolean {
    return this.#areAllTaken && this.#held.every(isStuck);
  }

  get #areAllTaken(): boolean {
    return this.#held.length >= this.pool.options.max;
  }

  /** @throws what the database, or the way to it, says of this statement */
  execute<Row>(statement: ReadStatement): Promise<TimedRows<Row>> {
    return this.#inTurn.push(statement) as Promise<TimedRows<Row>>;
  }

  async #send<Row>(statement: ReadStatement): Promise<TimedRows<Row>> {
    const shared = this.#take();
    shared.underWay += 1;
    const sentAt = performance.now();
    try {
      const { rows } = await (await shared.client).query(statement);
      return { rows: rows as Row[], milliseconds: performance.now() - Math.max(sentAt, shared.movedAt) };
    } catch (error) {
      if (isConnectionError(error)) {
        // Nobody else is sent over it; those who are under way are told by the driver.
        shared.isBroken = true;
        this.#leave(shared);
      }
      throw error;
    } finally {
      shared.underWay -= 1;
      shared.movedAt = performance.now();
      if (shared.underWay === 0) {
        this.#leave(shared);
        await releaseClient(shared.client, shared.isBroken);
      }
    }
  }

  /** One that has gone silent is passed by while another one goes on, however many are under way over that. */
  #take(): Shared {
    if (this.#areAllTaken) {
      const going = this.#held.filter((one) => !isStuck(one));
      const among = going.length > 0 ? going : this.#held;
      return among.reduce((least, one) => (one.underWay < least.underWay ? one : least));
    }
    const shared = {
      client: acquireClient(this.pool),
      underWay: 0,
      movedAt: performance.now(),
      isBroken: false,
    };
    this.#held.push(shared);
    return shared;
  }

  #leave(shared: Shared): void {
    const place = this.#held.indexOf(shared);
    if (place >= 0) this.#held.splice(place, 1);
  }
}

function isStuck({ movedAt }: Shared): boolean {
  return performance.now() - movedAt > STUCK_MS;
}
