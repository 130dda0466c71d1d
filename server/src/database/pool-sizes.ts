import { availableParallelism } from 'node:os';

import type { PoolConfig } from 'pg';

import { settleConnection } from './session-settings.js';

/** How this process's connections are shared out. */
export interface PoolSizes {
  /** Over which short statements follow each other. */
  readonly sharing: number;
  /** For the long ones, one at a time. */
  readonly alone: number;
  /** Over which statements for several who write follow each other. */
  readonly together: number;
  readonly writing: number;
}

/** So many keep one process busy; over more of them each message carries fewer statements (ADR 0018). */
const MOST_SHARING = 2;
/** More statements than this, for each processor, only take turns on it (ADR 0018 has what was measured). */
const READING_FOR_EACH_PROCESSOR = 2;
const WANTED_READING = 4;
/** One that is shared, one for what takes long. */
const LEAST_READING = 2;
/** On two at a time the statements would get into each other's way (ADR 0019). */
const TOGETHER = 1;
/** One holds a lock between processes while another one does what it protects. */
const LEAST_WRITING = 2;

/** The fewest that suffice. */
export const FEWEST_CONNECTIONS = LEAST_WRITING + TOGETHER + LEAST_READING;

/**
 * Answers are read over connections of their own: few enough to be run at once, and never waiting for one that a
 * transaction holds while it waits for a lock.
 * @param most connections of this process; about ten is best on small machines
 */
export function poolSizes(most: number): PoolSizes {
  const wanted = Math.max(WANTED_READING, READING_FOR_EACH_PROCESSOR * availableParallelism());
  const reading = Math.max(LEAST_READING, Math.min(wanted, Math.floor(most / 2)));
  const sharing = Math.min(MOST_SHARING, reading - 1);
  const writing = Math.max(FEWEST_CONNECTIONS, most) - reading - TOGETHER;
  return { sharing, alone: reading - sharing, together: TOGETHER, writing };
}

/** The driver waits for a new connection to be settled, which its types do not say. */
type DriverOptions = Omit<PoolConfig, 'onConnect'> & { readonly onConnect: typeof settleConnection };

/**
 * How the driver connects. It reads the address itself: the ORM would drop what stands behind its question mark (TLS,
 * search path).
 */
export function driverOptions(url: string, giveUpAfterMs: number): DriverOptions {
  return {
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    // A database that hangs is away as much as one that refuses.
    query_timeout: giveUpAfterMs,
    application_name: 'lindan',
    onConnect: settleConnection,
  };
}
