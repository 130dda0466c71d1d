/** PostgreSQL's error code for insufficient privilege. */
export const FORBIDDEN = '42501';

/**
 * Disables triggers for the bulk load; derived data is rebuilt in one pass afterwards. Without superuser rights, user triggers are
 * disabled table by table.
 * @returns a function that enables the triggers again
 */
export async function disableTriggers(clients, tables) {
  try {
    for (const client of clients) await client.query('set session_replication_role = replica');
    return async () => {
      for (const client of clients) await client.query('set session_replication_role = origin');
    };
  } catch (error) {
    if (error.code !== FORBIDDEN) throw error;
  }
  const [client] = clients;
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  return async () => {
    for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
  };
}
