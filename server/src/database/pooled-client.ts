import type { Pool, PoolClient, QueryArrayConfig, QueryConfig } from 'pg';

/** A statement that reads, with its text and its `rowMode`. */
export type ReadStatement = (QueryConfig | QueryArrayConfig) & { readonly text: string };

/** A client of a pool. @throws when the database cannot be reached */
export async function acquireClient(pool: Pool): Promise<PoolClient> {
  const client = await pool.connect();
  return client.on('error', ignoreError);
}

/** @param isBroken whether the pool has to drop it */
export async function releaseClient(
  acquired: Promise<PoolClient> | PoolClient,
  isBroken: boolean,
): Promise<void> {
  const client = await Promise.resolve(acquired).catch(() => undefined);
  client?.off('error', ignoreError);
  client?.release(isBroken);
}

function ignoreError(): void {
  // The statement under way rejects by itself; without a listener the error would end the process.
}
