import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@lindan/embedded-postgres';
import type { TestProject } from 'vitest/node';

import { SESSION_SETTINGS } from '../database/session-settings.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL on which tests may create and drop databases of their own. */
    databaseUrl: string;
  }
}

/**
 * One PostgreSQL for the whole run: the one named by TEST_DATABASE_URL (to run the tests against another version), else
 * the embedded one in a temporary folder.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) {
    project.provide('databaseUrl', given);
    return async () => undefined;
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'lindan-test-database-'));
  const database = await startEmbeddedPostgres({ dataDir, isDurable: false, settings: SESSION_SETTINGS });
  project.provide('databaseUrl', database.ownerUrl);
  return async () => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
