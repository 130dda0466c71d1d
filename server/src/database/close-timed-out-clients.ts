import type { Pool, PoolClient } from 'pg';

/** The driver's message for a time-out; the statement itself is still running. */
const GIVEN_UP = 'Query read timeout';

/**
 * Closes the connection of a timed-out statement. The server then rolls its transaction back; on an open connection the
 * transaction could keep its locks for ever.
 */
export function closeTimedOutClients(pool: Pool): void {
  const watched = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => {
    if (watched.has(client)) return;
    watched.add(client);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const answer = query(...args);
      if (answer instanceof Promise) {
        answer.catch((error: unknown) => {
          if (error instanceof Error && error.message === GIVEN_UP) void client.end();
        });
      }
      return answer;
    }) as typeof client.query;
  });
}
