import { createHash } from 'node:crypto';

import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

import { isConnectionError } from '../database/connection-errors.js';
import { TooOften, Unavailable } from '../refusal.js';

export type LimitName = keyof RateSettings;

/** A number of times per number of seconds. */
export interface Rate {
  readonly times: number;
  readonly seconds: number;
}

/** The rate limits of public operations; null: unlimited. */
export interface RateSettings {
  /** Failed logins for one account from one address, or from one known browser. */
  readonly loginByAccount: Rate | null;
  /** Failed logins for one account from anywhere; what is beyond makes logins from unknown browsers wait. */
  readonly loginFromAnywhere: Rate | null;
  /** Failed logins from one address. */
  readonly loginByAddress: Rate | null;
  /** Demands submitted without an account from one address. */
  readonly submissionByAddress: Rate | null;
  /** Searches for demands like the one that is being typed, without an account, from one address. */
  readonly lookAlikesByAddress: Rate | null;
  /** Wrong tracking codes from one address, and for one number from one address. */
  readonly trackingByAddress: Rate | null;
  readonly trackingByNumber: Rate | null;
  /** Files uploaded without an account from one address, and by one signed-in person. */
  readonly uploadByAddress: Rate | null;
  readonly uploadByPerson: Rate | null;
}

/**
 * Rate limiters. The counts are in the database, so that all processes share them. Keys are stored as hashes, so the table
 * contains no addresses or accounts.
 */
export class Limiters {
  readonly #limiters = new Map<LimitName, RateLimiterPostgres>();

  constructor(
    private readonly pool: Pool,
    rates: RateSettings,
  ) {
    for (const [name, rate] of Object.entries(rates) as [LimitName, RateSettings[LimitName]][]) {
      if (rate === null) continue;
      const limiter = new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'pool',
        tableName: 'rate_limits',
        tableCreated: true,
        // A job deletes past counts, once for all processes.
        clearExpiredByTimeout: false,
        keyPrefix: name,
        points: rate.times,
        duration: rate.seconds,
        // Blocked keys are refused from memory, without a statement.
        inMemoryBlockOnConsumed: rate.times + 1,
      });
      this.#limiters.set(name, limiter);
    }
  }

  /**
   * Counts one use.
   * @throws TooOften with the seconds to wait
   */
  async consume(name: LimitName, key: string): Promise<void> {
    try {
      await this.#limiters.get(name)?.consume(hashOf(key));
    } catch (reason) {
      throw refusalFor(reason);
    }
  }

  /**
   * Checks without counting.
   * @throws TooOften when another use would exceed the limit
   */
  async check(name: LimitName, key: string): Promise<void> {
    const limiter = this.#limiters.get(name);
    if (limiter === undefined) return;
    let counted: RateLimiterRes | null;
    try {
      counted = await limiter.get(hashOf(key));
    } catch (reason) {
      throw refusalFor(reason);
    }
    if (counted !== null && counted.consumedPoints >= limiter.points) throw tooOften(counted);
  }

  /** Counts one use beyond the limit too, and refuses nothing. */
  async note(name: LimitName, key: string): Promise<void> {
    try {
      await this.#limiters.get(name)?.penalty(hashOf(key));
    } catch (reason) {
      throw refusalFor(reason);
    }
  }

  /** How many uses were noted beyond the limit. */
  async excess(name: LimitName, key: string): Promise<number> {
    const limiter = this.#limiters.get(name);
    if (limiter === undefined) return 0;
    try {
      const counted = await limiter.get(hashOf(key));
      return Math.max(0, (counted?.consumedPoints ?? 0) - limiter.points);
    } catch (reason) {
      throw refusalFor(reason);
    }
  }

  /** Deletes the counts whose time is over. @returns how many */
  async deletePast(now: Date): Promise<number> {
    const { rowCount } = await this.pool.query('delete from rate_limits where expire <= $1', [now.getTime()]);
    return rowCount ?? 0;
  }

  /** Resets the count. */
  async forget(name: LimitName, key: string): Promise<void> {
    try {
      await this.#limiters.get(name)?.delete(hashOf(key));
    } catch (reason) {
      throw refusalFor(reason);
    }
  }
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

function tooOften(counted: RateLimiterRes): TooOften {
  return new TooOften(Math.max(1, Math.ceil(counted.msBeforeNext / 1000)));
}

/** The limiter rejects with its result when the limit is exceeded, and with an error when it could not count. */
function refusalFor(reason: unknown): unknown {
  if (reason instanceof RateLimiterRes) return tooOften(reason);
  return isConnectionError(reason) ? new Unavailable() : reason;
}
