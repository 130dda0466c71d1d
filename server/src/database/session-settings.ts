import type { ClientBase } from 'pg';

/**
 * Session settings that do not depend on the database's configuration: random access is cheap on a solid-state disk or in
 * memory, short statements are not worth JIT compilation, and timestamps are written in UTC.
 */
export const SESSION_SETTINGS = { random_page_cost: '1.1', jit: 'off', timezone: 'UTC' } as const;

const STATEMENTS = Object.entries(SESSION_SETTINGS)
  .map(([name, value]) => `set ${name} = '${value}'`)
  .join('; ');

/** Applies the settings to a new connection, before its first statement. */
export async function applySessionSettings(client: ClientBase): Promise<void> {
  await client.query(STATEMENTS);
}
