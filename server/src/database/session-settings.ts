import type { ClientBase } from 'pg';

/**
 * How statements of ours are planned and written, whoever set the database up: rows found by an index are on a disk that seeks
 * at once or in memory already; short statements by the thousand are not worth compiling; moments are written in UTC.
 */
export const SESSION_SETTINGS = { random_page_cost: '1.1', jit: 'off', timezone: 'UTC' } as const;

const SETTLE = Object.entries(SESSION_SETTINGS)
  .map(([name, value]) => `set ${name} = '${value}'`)
  .join('; ');

/** Settles a new connection before anything else is sent over it. */
export async function settleConnection(client: ClientBase): Promise<void> {
  await client.query(SETTLE);
}
