/**
 * Drops all indexes without a constraint before the bulk load; building them afterwards takes a fraction of the time. The
 * definitions come from the catalogue, so a new index needs no change here.
 */
export async function dropIndexes(client, tables) {
  const { rows } = await client.query(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i
     where i.indrelid = any($1::regclass[]) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
     order by i.indexrelid`,
    [tables],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

/** Builds the indexes over several connections in parallel, the expensive GIN indexes first. */
export async function createIndexes(clients, definitions) {
  const waiting = [...definitions].sort((a, b) => Number(isInverted(b)) - Number(isInverted(a)));
  await Promise.all(
    clients.map(async (client) => {
      await client.query(`set maintenance_work_mem = '512MB'`);
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await client.query(next);
    }),
  );
}

const isInverted = (definition) => / using gin /i.test(definition);
