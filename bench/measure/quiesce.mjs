import { setTimeout as sleep } from 'node:timers/promises';

const POLL_INTERVAL_MS = 50;
const TIMEOUT_MS = 10_000;

/**
 * Waits until the product's background work is done: applying rollup deltas and merging the pending list of the search index.
 * That work belongs to the previous measurement and must not slow down the next one.
 */
export async function quiesce(client) {
  for (const end = Date.now() + TIMEOUT_MS; Date.now() < end; await sleep(POLL_INTERVAL_MS)) {
    const { rows } = await client.query('select exists (select from public.rollup_deltas) as is_left');
    if (!rows[0].is_left) break;
  }
  await client.query(`select gin_clean_pending_list('public.demand_search_terms')`);
}
