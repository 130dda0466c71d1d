import type { Pool } from 'pg';

/** Where the driver keeps how long a connection waits for an answer; it reads it anew for each statement. */
interface Limited {
  readonly connectionParameters: { query_timeout: number | false };
}

/**
 * Lets the statements of some work take as long as they take: filling a table anew in a large city is no outage, though no
 * request would wait for it. To be used while nothing else runs on the pool.
 */
export async function withoutTimeout<T>(pool: Pool, work: () => Promise<T>): Promise<T> {
  const limits = new Map<Limited, number | false>();
  const acquired = (client: unknown): void => {
    const limited = client as Limited;
    if (!limits.has(limited)) limits.set(limited, limited.connectionParameters.query_timeout);
    limited.connectionParameters.query_timeout = false;
  };
  pool.on('acquire', acquired);
  try {
    return await work();
  } finally {
    pool.off('acquire', acquired);
    for (const [{ connectionParameters }, limit] of limits) connectionParameters.query_timeout = limit;
  }
}
