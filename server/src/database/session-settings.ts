import type { ClientBase } from 'pg';

/**
 * How every connection of ours plans and writes, whoever set the database up: rows found by an index are on a disk that
 * seeks at once or in memory already; short statements by the thousand are not worth compiling; moments are written in UTC.
 */
const SETTINGS = `set random_page_cost = 1.1; set jit = off; set timezone = 'UTC'`;

/** Settles a new connection before anything else is sent over it. */
export async function settleConnection(client: ClientBase): Promise<void> {
  await client.query(SETTINGS);
}
