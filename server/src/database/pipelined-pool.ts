import type { queueAsPromised } from 'fastq';
import fastq from 'fastq';
import type { Pool, PoolClient } from 'pg';

import { isConnectionError } from './connection-errors.js';
import type { ReadStatement, TimedRows } from './pooled-client.js';
import { acquireClient, releaseClient } from './pooled-client.js';

interface Connection {
  readonly client: Promise<PoolClient>;
  inFlight: number;
  /** The time of the last response, or of the first statement. */
  movedAt: number;
  isBroken: boolean;
}

/** Silence after which a connection counts as stalled. */
const STALLED_MS = 25;
/**
 * Statements in flight per connection; others wait in a queue for the first free place. A backend may be off the processors
 * for a tenth of a second while others run, and every statement behind it waits as long.
 */
const MOST_IN_FLIGHT = 4;

/**
 * Connections with pipelining: statements follow each other without waiting for responses. One message carries several, so
 * processes wake each other less often (ADR 0018). A statement waits for the ones before it, so only short reads without
 * locks and batches are sent here. A failing statement does not affect the others.
 */
export class PipelinedPool {
  readonly #connections: Connection[] = [];
  /**
   * A queue that releases its nodes. With a linked list whose removed nodes still pointed forward, responses lived as long
   * as the oldest waiting statement, and major garbage collections ran three times a second.
   */
  readonly #queue: queueAsPromised<ReadStatement, TimedRows<unknown>>;

  /** @param pool of connections with `pipeline` */
  constructor(private readonly pool: Pool) {
    this.#queue = fastq.promise((statement) => this.#send(statement), pool.options.max * MOST_IN_FLIGHT);
  }

  /** The next statement would wait for one that takes unusually long. */
  get isStalled(): boolean {
    return this.#areAllTaken && this.#connections.every(isStalled);
  }

  get #areAllTaken(): boolean {
    return this.#connections.length >= this.pool.options.max;
  }

  /** @throws the database's error for this statement, or a connection error */
  execute<Row>(statement: ReadStatement): Promise<TimedRows<Row>> {
    return this.#queue.push(statement) as Promise<TimedRows<Row>>;
  }

  async #send<Row>(statement: ReadStatement): Promise<TimedRows<Row>> {
    const connection = this.#take();
    connection.inFlight += 1;
    const sentAt = performance.now();
    try {
      const { rows } = await (await connection.client).query(statement);
      return { rows: rows as Row[], milliseconds: performance.now() - Math.max(sentAt, connection.movedAt) };
    } catch (error) {
      if (isConnectionError(error)) {
        // No further statement uses this connection; the driver rejects the ones in flight.
        connection.isBroken = true;
        this.#leave(connection);
      }
      throw error;
    } finally {
      connection.inFlight -= 1;
      connection.movedAt = performance.now();
      if (connection.inFlight === 0) {
        this.#leave(connection);
        await releaseClient(connection.client, connection.isBroken);
      }
    }
  }

  /** Takes the least busy connection. A stalled one is skipped while another one makes progress, whatever their loads. */
  #take(): Connection {
    if (this.#areAllTaken) {
      const going = this.#connections.filter((one) => !isStalled(one));
      const among = going.length > 0 ? going : this.#connections;
      return among.reduce((least, one) => (one.inFlight < least.inFlight ? one : least));
    }
    const connection = {
      client: acquireClient(this.pool),
      inFlight: 0,
      movedAt: performance.now(),
      isBroken: false,
    };
    this.#connections.push(connection);
    return connection;
  }

  #leave(connection: Connection): void {
    const place = this.#connections.indexOf(connection);
    if (place >= 0) this.#connections.splice(place, 1);
  }
}

function isStalled({ movedAt }: Connection): boolean {
  return performance.now() - movedAt > STALLED_MS;
}
