import { setTimeout as sleep } from 'node:timers/promises';

const LOOKED_EVERY_MS = 50;
const AT_MOST_MS = 10_000;

/**
 * What the product does behind its answers, figures moved into their totals and texts sorted into the search's index, belongs to
 * whoever wrote. It is over before another side, or another operation, is measured.
 */
export async function settled(client) {
  for (const end = Date.now() + AT_MOST_MS; Date.now() < end; await sleep(LOOKED_EVERY_MS)) {
    const { rows } = await client.query('select exists (select from public.rollup_deltas) as is_left');
    if (!rows[0].is_left) break;
  }
  await client.query(`select gin_clean_pending_list('public.demand_search_terms')`);
}
