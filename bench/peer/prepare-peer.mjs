import { BOARD } from './board.sql.mjs';
import {
  CLAIM,
  PRODUCT_SEARCH,
  SAME_SEARCH,
  SEARCH_COLUMNS,
  SEARCH_HOLDER,
  search,
  TABLES,
} from './schema.sql.mjs';

/** Puts up what the peer and the limit need beside the product's tables, anew for each run. */
export async function preparePeer(client) {
  await client.query('drop schema if exists peer cascade');
  await client.query(TABLES);
  const { rows } = await client.query(SEARCH_COLUMNS);
  for (const { text } of rows) await client.query(text);
  for (const text of [CLAIM, BOARD, await searchOf(client)]) await client.query(text);
}

async function searchOf(client) {
  const { rows: found } = await client.query(PRODUCT_SEARCH);
  if (found[0].exists) return SAME_SEARCH;
  const { rows: holders } = await client.query(SEARCH_HOLDER);
  if (holders.length === 0)
    throw new Error('The product keeps no pairs of characters of its demands any more.');
  return search(holders[0]);
}
