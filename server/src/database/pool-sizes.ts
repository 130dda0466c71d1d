import { availableParallelism } from 'node:os';

import type { PoolConfig } from 'pg';

import { applySessionSettings } from './session-settings.js';

/** The sizes of this process's pools. */
export interface PoolSizes {
  /** Pipelined connections for short reads. */
  readonly pipelined: number;
  /** Connections for long reads, one statement at a time. */
  readonly single: number;
  /** Pipelined connections for batches of writing statements. */
  readonly batched: number;
  readonly transactional: number;
}

/** This many keep one process busy; with more, each message carries fewer statements (ADR 0018). */
const MOST_PIPELINED = 2;
/** More statements per processor only take turns on it (figures in docs/performance.md). */
const READING_FOR_EACH_PROCESSOR = 2;
const WANTED_READING = 4;
/** One pipelined connection and one for long reads. */
const LEAST_READING = 2;
/** Statements of two concurrent batches would obstruct each other (ADR 0019). */
const BATCHED = 1;
/** One connection holds a lock between processes while another does the protected work. */
const LEAST_TRANSACTIONAL = 2;

/** The minimum for a process. */
export const FEWEST_CONNECTIONS = LEAST_TRANSACTIONAL + BATCHED + LEAST_READING;

/**
 * Divides a process's connections. Reads have their own: few enough to run concurrently, and never waiting for one that a
 * blocked transaction holds.
 * @param most connections of this process; about ten is best on small machines
 */
export function poolSizes(most: number): PoolSizes {
  const wanted = Math.max(WANTED_READING, READING_FOR_EACH_PROCESSOR * availableParallelism());
  const reading = Math.max(LEAST_READING, Math.min(wanted, Math.floor(most / 2)));
  const pipelined = Math.min(MOST_PIPELINED, reading - 1);
  const transactional = Math.max(FEWEST_CONNECTIONS, most) - reading - BATCHED;
  return { pipelined, single: reading - pipelined, batched: BATCHED, transactional };
}

/** The driver awaits `onConnect`, which its types do not say. */
type DriverOptions = Omit<PoolConfig, 'onConnect'> & { readonly onConnect: typeof applySessionSettings };

/** The driver's options. The driver parses the address itself, because the ORM would drop its query (TLS, search path). */
export function driverOptions(url: string, giveUpAfterMs: number): DriverOptions {
  return {
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    // A database without a response counts as unreachable, like one that refuses.
    query_timeout: giveUpAfterMs,
    application_name: 'lindan',
    onConnect: applySessionSettings,
  };
}
