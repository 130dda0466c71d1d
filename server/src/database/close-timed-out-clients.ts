import type { Pool, PoolClient } from 'pg';

/** What the driver says when it gives a statement up; the statement itself is still under way. */
const GIVEN_UP = 'Query read timeout';

/**
 * Closes a connection on which a statement was given up. Nobody knows what the server makes of the statement, or of the
 * transaction around it, when it wakes up: when its connection is closed it rolls back; on one that stays open the
 * transaction would keep its locks for ever.
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
