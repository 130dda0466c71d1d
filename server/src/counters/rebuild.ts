import type { PoolClient } from 'pg';

import type { Services } from '../context/services.js';
import { longQuery } from './long-query.js';

const TAKE_OFF =
  'select set_counter_clock(row ($1::uuid, null, null, null, null, null, null, null, null)::counter_clocks)';

/**
 * Counts all rows anew and replaces the totals, in the city's time zone of now. Commands go on meanwhile: what they
 * write after the snapshot of the count waits as a change and is folded later. Run twice, it changes nothing.
 * @param tell is told of each step
 * @returns how many totals there are
 */
export function rebuildCounters(
  services: Services,
  tell: (step: string) => void = () => undefined,
): Promise<number> {
  const { config, database, time } = services;
  // Nobody folds meanwhile: of the changes in the snapshot, none may go into the old totals.
  return database.exclusively('counters', async () => {
    const connection = await database.pool.connect();
    let isDone = false;
    try {
      const hasClocks = await mendClocks(connection, tell);
      await connection.query('begin isolation level repeatable read');
      if (!hasClocks) {
        tell('setting the clocks of what runs');
        // The first time, commands wait, so that none sets a clock that is about to be set for it.
        await longQuery(connection, 'lock table demands, orders in share mode');
        await longQuery(connection, 'select fill_counter_clocks($1)', [time.now()]);
      }
      tell('counting demands, orders and ratings');
      const [row] = await longQuery<{ count: string }>(connection, 'select rebuild_counters($1) as count', [
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
 * Clocks that are not as their rows say, each mended under the lock of its row, so that no command is held up for long.
 * @returns false when there are none at all
 */
async function mendClocks(connection: PoolClient, tell: (step: string) => void): Promise<boolean> {
  const some = await longQuery(connection, 'select from counter_clocks limit 1');
  if (some.length === 0) return false;
  tell('comparing the clocks of what runs');
  const wrong = await longQuery<{ id: string }>(connection, 'select id from wrong_clocks()');
  if (wrong.length > 0) tell(`setting ${wrong.length} of them`);
  for (const { id } of wrong) {
    // Put on where one is, it would keep the slot and the figure that it has.
    await connection.query(TAKE_OFF, [id]);
    await connection.query('select mend_counter_clock($1)', [id]);
  }
  return true;
}
