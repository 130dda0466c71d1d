import type { PoolClient } from 'pg';

import type { Services } from '../context/services.js';
import { longQuery } from './long-query.js';

/**
 * Counts all rows anew and replaces the totals, in the city's time zone of now. Commands go on meanwhile: what they
 * write after the snapshot of the count waits as a delta and is applied later. Run twice, it changes nothing.
 * @param tell is told of each step
 * @returns how many totals there are
 */
export function rebuildRollups(
  services: Services,
  tell: (step: string) => void = () => undefined,
): Promise<number> {
  const { config, database, time } = services;
  // No deltas are applied meanwhile: none of those in the snapshot may go into the old totals.
  return database.exclusively('rollups', async () => {
    const connection = await database.pool.connect();
    let isDone = false;
    try {
      const hasDeadlines = await mendDeadlines(connection, tell);
      await connection.query('begin isolation level repeatable read');
      if (!hasDeadlines) {
        tell('setting the deadlines of what runs');
        // The first time, commands wait, so that none sets a deadline which this transaction is about to fill in.
        await longQuery(connection, 'lock table demands, orders in share mode');
        await longQuery(connection, 'select fill_rollup_deadlines($1)', [time.now()]);
      }
      tell('counting demands, orders and ratings');
      const [row] = await longQuery<{ count: string }>(connection, 'select rebuild_rollups($1) as count', [
        config.timeZone,
      ]);
      await connection.query('commit');
      isDone = true;
      return Number(row?.count);
    } finally {
      // A connection in the middle of something is ended, and its transaction with it.
      connection.release(!isDone);
    }
  });
}

/**
 * Mends the deadlines that differ from their rows, each under the lock of its row, so that no command is held up for long.
 * @returns false when there are no deadlines at all
 */
async function mendDeadlines(connection: PoolClient, tell: (step: string) => void): Promise<boolean> {
  const some = await longQuery(connection, 'select from rollup_deadlines limit 1');
  if (some.length === 0) return false;
  tell('comparing the deadlines of what runs');
  const wrong = await longQuery<{ id: string }>(connection, 'select id from wrong_rollup_deadlines()');
  if (wrong.length > 0) tell(`setting ${wrong.length} of them`);
  for (const { id } of wrong) await connection.query('select mend_rollup_deadline($1)', [id]);
  return true;
}
