import type { Pool, PoolClient, QueryArrayConfig, QueryConfig } from 'pg';

/** A reading statement, with its text and its `rowMode`. */
export type ReadStatement = (QueryConfig | QueryArrayConfig) & { readonly text: string };

/** The rows of a statement, with its own execution time. */
export interface TimedRows<Row> {
  readonly rows: Row[];
  readonly milliseconds: number;
}

/**
 * Acquires a client of a pool.
 * @throws a connection error
 */
export async function acquireClient(pool: Pool): Promise<PoolClient> {
  const client = await pool.connect();
  return client.on('error', ignoreError);
}

/** @param isBroken the pool discards the client */
export async function releaseClient(
  acquired: Promise<PoolClient> | PoolClient,
  isBroken: boolean,
): Promise<void> {
  const client = await Promise.resolve(acquired).catch(() => undefined);
  client?.off('error', ignoreError);
  client?.release(isBroken);
}

function ignoreError(): void {
  // The pending query rejects by itself; without a listener the event would end the process.
}
