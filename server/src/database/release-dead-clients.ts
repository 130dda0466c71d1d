import type { Pool, PoolClient } from 'pg';

/** Whoever uses a connection notices its end at once and gives it back by himself, if he ever does. */
const GIVEN_BACK_WITHIN_MS = 2_000;

/**
 * Makes a pool whole again after an outage. A transaction whose connection breaks cannot roll back, and the ORM then
 * forgets to give the connection back: after ten of these the pool would be empty for ever.
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
      }, GIVEN_BACK_WITHIN_MS).unref();
    });
  });
  // A connection that breaks while nobody uses it is replaced by the next request; without a listener it would end the
  // process.
  pool.on('error', () => undefined);
}
