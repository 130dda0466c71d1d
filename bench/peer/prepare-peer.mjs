import { BOARD } from './board.sql.mjs';
import { CLAIM, SEARCH_COLUMNS, SEARCH_HOLDER, search, TABLES } from './schema.sql.mjs';

/** Puts up what the peer and the limit need beside the product's tables, anew for each run. */
export async function preparePeer(client) {
  await client.query('drop schema if exists peer cascade');
  await client.query(TABLES);
  const { rows } = await client.query(SEARCH_COLUMNS);
  for (const { text } of rows) await client.query(text);
  await client.query(CLAIM);
  await client.query(BOARD);
  const {
    rows: [holder],
  } = await client.query(SEARCH_HOLDER);
  if (holder === undefined)
    throw new Error('The product keeps no pairs of characters of its demands any more.');
  await client.query(search(holder));
}
