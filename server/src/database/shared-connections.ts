import type { Pool, PoolClient, QueryArrayConfig, QueryConfig } from 'pg';

import { isDatabaseAway } from './away.js';

interface Shared {
  readonly client: Promise<PoolClient>;
  underWay: number;
  /** When the last answer came, or the first statement was sent. */
  movedAt: number;
  isBroken: boolean;
}

/** So many keep one process busy; over more of them each message carries fewer statements. */
const ENOUGH = 2;
/** Nobody queues behind a statement that takes longer, as long as another connection can be had. */
const SLOW_MS = 25;

/**
 * Connections over which statements follow each other without waiting for answers: one message carries several, and fewer
 * processes wake each other (docs/performance.md has what that spares). A statement waits for those before it, so only
 * what reads, and waits for nobody's lock, is sent this way. One that fails leaves the others alone.
 */
export class SharedConnections {
  readonly #held: Shared[] = [];

  /** @param pool of connections that may send before they are answered (`pipeline`) */
  constructor(private readonly pool: Pool) {}

  /**
   * @returns rows as the statement's `rowMode` says
   * @throws what the database, or the way to it, says of this statement
   */
  async rows<Row>(statement: QueryConfig | QueryArrayConfig): Promise<Row[]> {
    const shared = this.#take();
    shared.underWay += 1;
    try {
      const client = await shared.client;
      const { rows } = await client.query(statement);
      return rows as Row[];
    } catch (error) {
      if (isDatabaseAway(error)) this.#breakOff(shared);
      throw error;
    } finally {
      shared.underWay -= 1;
      shared.movedAt = performance.now();
      if (shared.underWay === 0) await this.#giveBack(shared);
    }
  }

  #take(): Shared {
    const now = performance.now();
    const moving = this.#held.filter((one) => now - one.movedAt < SLOW_MS);
    if (moving.length < ENOUGH && this.#held.length < this.pool.options.max) {
      const shared = {
        client: this.pool.connect().then(watched),
        underWay: 0,
        movedAt: now,
        isBroken: false,
      };
      this.#held.push(shared);
      return shared;
    }
    return leastBusy(moving.length > 0 ? moving : this.#held);
  }

  /** Nobody else is sent over it; those who are under way are told by the driver. */
  #breakOff(shared: Shared): void {
    shared.isBroken = true;
    this.#leave(shared);
  }

  #leave(shared: Shared): void {
    const place = this.#held.indexOf(shared);
    if (place >= 0) this.#held.splice(place, 1);
  }

  async #giveBack(shared: Shared): Promise<void> {
    this.#leave(shared);
    const client = await shared.client.catch(() => undefined);
    client?.off('error', brokenOff);
    client?.release(shared.isBroken);
  }
}

function leastBusy(connections: readonly Shared[]): Shared {
  return connections.reduce((least, one) => (one.underWay < least.underWay ? one : least));
}

function watched(client: PoolClient): PoolClient {
  return client.on('error', brokenOff);
}

function brokenOff(): void {
  // Whoever waits for an answer is told so himself; without a listener it would end the process.
}
