/**
 * Indexes that no constraint rests on are taken down for the load and put up again in one go, which takes a fraction
 * of the time. What there is is asked of the catalogue, so that a new index needs no word here.
 */
export async function takeDownIndexes(client, tables) {
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

/** The largest first, shared between two connections: each machine that measures has two cores at least. */
export async function putUpIndexes(clients, definitions) {
  const waiting = [...definitions].sort((a, b) => Number(isInverted(b)) - Number(isInverted(a)));
  await Promise.all(
    clients.map(async (client) => {
      await client.query(`set maintenance_work_mem = '512MB'`);
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await client.query(next);
    }),
  );
}

const isInverted = (definition) => / using gin /i.test(definition);
