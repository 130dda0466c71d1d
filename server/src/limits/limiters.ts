import { createHash } from 'node:crypto';

import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

import { isConnectionError } from '../database/connection-errors.js';
import { TooOften, Unavailable } from '../refusal.js';

export type LimitName = keyof RateSettings;

/** So many times in so many seconds. */
export interface Rate {
  readonly times: number;
  readonly seconds: number;
}

/** How often the outside may try; null: without limit. */
export interface RateSettings {
  /** Failed logins for one account; then it is locked for the rest of the time. */
  readonly loginByAccount: Rate | null;
  /** Failed logins from one address. */
  readonly loginByAddress: Rate | null;
  /** Demands submitted without an account from one address. */
  readonly submissionByAddress: Rate | null;
  /** Number and tracking code given, from one address and for one number. */
  readonly trackingByAddress: Rate | null;
  readonly trackingByNumber: Rate | null;
}

/**
 * How often something may be tried, counted in the database so that all processes count together. Keys are stored as
 * hashes: the table names neither addresses nor accounts.
 */
export class Limiters {
  readonly #limiters = new Map<LimitName, RateLimiterPostgres>();

  constructor(pool: Pool, rates: RateSettings) {
    for (const [name, rate] of Object.entries(rates) as [LimitName, RateSettings[LimitName]][]) {
      if (rate === null) continue;
      const limiter = new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'pool',
        tableName: 'rate_limits',
        tableCreated: true,
        keyPrefix: name,
        points: rate.times,
        duration: rate.seconds,
        // Whoever goes on knocking is refused without asking the database.
        inMemoryBlockOnConsumed: rate.times + 1,
      });
      this.#limiters.set(name, limiter);
    }
  }

  /**
   * Counts one more time.
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
   * Counts nothing, only looks.
   * @throws TooOften when the next time would be one too many
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

  /** Forgets what was counted. */
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

/** The limiter rejects with its count when there is nothing left, with an error when it could not count. */
function refusalFor(reason: unknown): unknown {
  if (reason instanceof RateLimiterRes) return tooOften(reason);
  return isConnectionError(reason) ? new Unavailable() : reason;
}
