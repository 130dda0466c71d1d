import type { Pool, PoolClient, QueryArrayConfig, QueryConfig } from 'pg';

/** A statement that reads, with its text and its `rowMode`. */
export type ReadStatement = (QueryConfig | QueryArrayConfig) & { readonly text: string };

/** What a statement found, and how long it took by itself. */
export interface TimedRows<Row> {
  readonly rows: Row[];
  readonly milliseconds: number;
}

/** A connection of a pool for as long as it is needed. @throws when there is no way to the database */
export async function acquireClient(pool: Pool): Promise<PoolClient> {
  const client = await pool.connect();
  return client.on('error', brokenOff);
}

/** @param isBroken whether nobody should get it any more */
export async function releaseClient(
  borrowed: Promise<PoolClient> | PoolClient,
  isBroken: boolean,
): Promise<void> {
  const client = await Promise.resolve(borrowed).catch(() => undefined);
  client?.off('error', brokenOff);
  client?.release(isBroken);
}

function brokenOff(): void {
  // Whoever waits for an answer is told so himself; without a listener it would end the process.
}
