import type { Pool } from 'pg';

/** The driver's time-out of a connection, read again for each statement. */
interface Limited {
  readonly connectionParameters: { query_timeout: number | false };
}

/**
 * Runs work without time-out of its statements: rebuilding a table of a large city is no outage, although no request could
 * wait for it. Only for a pool without other work.
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
