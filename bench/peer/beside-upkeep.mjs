/** What the product keeps with each write (rollups, search) and what forbids to take an event back. Their references stay. */
const TABLES = ['public.demands', 'public.orders', 'public.events'];

/**
 * Lets a side that keeps nothing up to date write into the product's own tables: the same rows, indexes and references,
 * without triggers. What it wrote is taken back before they speak again, so that what they keep stays true.
 */
export async function besideUpkeep(client, work, takeBack) {
  await toggleTriggers(client, 'disable');
  try {
    return await work();
  } finally {
    await takeBack();
    await toggleTriggers(client, 'enable');
  }
}

async function toggleTriggers(client, turn) {
  await client.query(TABLES.map((table) => `alter table ${table} ${turn} trigger user`).join(';'));
}

/** Whether a side writes without what the product keeps up to date. */
export function isBesideUpkeep({ operation, side }) {
  return operation.writes === true && side !== undefined && side.name !== 'product';
}
