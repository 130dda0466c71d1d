import type { Pool, PoolClient } from 'pg';

/** The user of a dead client normally notices and releases it within this time. */
const RELEASED_WITHIN_MS = 2_000;

/**
 * Repairs a pool after an outage. A transaction on a broken connection cannot roll back, and the ORM then never releases
 * its client; after ten of these the pool would stay empty.
 */
export function releaseDeadClients(pool: Pool): void {
  const watched = new WeakSet<PoolClient>();
  const inUse = new WeakSet<PoolClient>();
  pool.on('release', (_error, client) => inUse.delete(client));
  pool.on('acquire', (client) => {
    inUse.add(client);
    if (watched.has(client)) return;
    watched.add(client);
    client.once('end', () => {
      setTimeout(() => {
        if (inUse.has(client)) client.release(true);
      }, RELEASED_WITHIN_MS).unref();
    });
  });
  // An idle client that breaks is replaced on demand; without a listener the event would end the process.
  pool.on('error', () => undefined);
}
