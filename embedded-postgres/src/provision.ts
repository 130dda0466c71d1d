import { Client } from 'pg';

export interface Provision {
  readonly database: string;
  readonly role: string;
  readonly password: string;
}

/**
 * Creates the database and the application's role where they are missing. The role owns nothing and may do nothing yet:
 * what it may do, the owner grants.
 */
export async function provision(adminUrl: string, { database, role, password }: Provision): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const exists = async (text: string, name: string): Promise<boolean> =>
      (await client.query(text, [name])).rowCount === 1;
    if (!(await exists('select from pg_database where datname = $1', database)))
      await client.query(`create database ${client.escapeIdentifier(database)}`);
    const change = (await exists('select from pg_roles where rolname = $1', role)) ? 'alter' : 'create';
    await client.query(
      `${change} role ${client.escapeIdentifier(role)} login password ${client.escapeLiteral(password)}`,
    );
  } finally {
    await client.end();
  }
}
