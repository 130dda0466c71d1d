import { setTimeout as sleep } from 'node:timers/promises';

import type { TestServices } from './harness.js';

const POLL_MS = 5;

/** Waits until so many statements wait for locks of others: the moment at which a race is decided. */
export async function untilBlocked({ database }: TestServices, statements = 1): Promise<void> {
  for (;;) {
    const { rows } = await database.pool.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows.length >= statements) return;
    await sleep(POLL_MS);
  }
}
