/** Tables with triggers that maintain rollups and search or forbid deleting events. Foreign keys stay enabled. */
const TABLES = ['public.demands', 'public.orders', 'public.events'];

/**
 * Runs a target's writes on the product's tables with triggers disabled: the same rows, indexes and foreign keys, but no derived
 * data. The rows are deleted before the triggers are enabled again, so that derived data stays correct.
 */
export async function withoutTriggers(client, work, undo) {
  await toggleTriggers(client, 'disable');
  try {
    return await work();
  } finally {
    await undo();
    await toggleTriggers(client, 'enable');
  }
}

async function toggleTriggers(client, turn) {
  await client.query(TABLES.map((table) => `alter table ${table} ${turn} trigger user`).join(';'));
}

/** Whether a variant writes without maintaining derived data. */
export function runsWithoutTriggers({ operation, target }) {
  return operation.writes === true && target !== undefined && target.name !== 'product';
}
