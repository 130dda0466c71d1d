import { BOARD } from './board.sql.mjs';
import { CLAIM, SCHEMA, SEARCH } from './schema.sql.mjs';

/** Puts up what the peer and the limit need beside the product's tables, anew for each run. */
export async function preparePeer(client) {
  await client.query('drop schema if exists peer cascade');
  for (const text of [SCHEMA, CLAIM, BOARD, SEARCH]) await client.query(text);
}
