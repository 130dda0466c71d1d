import { BOARD } from './board.sql.mjs';
import { CLAIM, SCHEMA, SEARCH } from './schema.sql.mjs';

/** Creates the SQL functions of the competitor and the baseline next to the product's tables, anew for each run. */
export async function prepareCompetitor(client) {
  await client.query('drop schema if exists competitor cascade');
  for (const text of [SCHEMA, CLAIM, BOARD, SEARCH]) await client.query(text);
}
