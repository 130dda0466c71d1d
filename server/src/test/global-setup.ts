import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@lindan/embedded-postgres';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

import { SESSION_SETTINGS } from '../database/session-settings.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL on which tests may create and drop databases of their own. */
    databaseUrl: string;
    /** The same one as a role that may do nothing but what it is granted. */
    appDatabaseUrl: string;
  }
}

/**
 * One PostgreSQL for the whole run: the one named by TEST_DATABASE_URL (to run the tests against another version), else
 * the embedded one in a temporary folder.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const external = process.env['TEST_DATABASE_URL'];
  if (external) {
    project.provide('databaseUrl', external);
    project.provide('appDatabaseUrl', await roleAt(external));
    return async () => undefined;
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'lindan-test-database-'));
  const database = await startEmbeddedPostgres({ dataDir, isDurable: false, settings: SESSION_SETTINGS });
  project.provide('databaseUrl', database.ownerUrl);
  project.provide('appDatabaseUrl', database.url);
  return async () => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** Creates the application's role on the server of TEST_DATABASE_URL; it stays there and owns nothing. */
async function roleAt(serverUrl: string): Promise<string> {
  const [role, password] = ['lindan_test', 'rows-only'];
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
    await client.query(`${rowCount === 0 ? 'create' : 'alter'} role ${role} login password '${password}'`);
  } finally {
    await client.end();
  }
  return Object.assign(new URL(serverUrl), { username: role, password }).href;
}
