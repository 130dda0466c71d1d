import { sql } from 'kysely';

import type { Say } from '../say.js';
import type { Services } from '../services.js';

/** Loads the demonstration through the product's own commands. */
export type LoadDemonstration = (services: Services) => Promise<void>;

/** In production nobody may come in with a password that stands in the README. */
export class DemonstrationInProduction extends Error {
  override readonly name = 'DemonstrationInProduction';

  constructor() {
    super(
      'This database holds demonstration accounts, whose password everybody knows. Production needs a database of its own.',
    );
  }
}

/**
 * Brings the database to where it can serve: its schema up to date, and on the first start of an embedded one the
 * demonstration loaded. Of processes that start at once, one does it and the others wait.
 */
export async function prepareDatabase(
  services: Services,
  loadDemonstration: LoadDemonstration,
  say: Say,
): Promise<void> {
  const { config, database } = services;
  const applied = await database.migrate();
  if (applied.length > 0) say('migrated', { names: applied.join(', ') });
  if (config.production && (await demonstrationAccounts(services)).length > 0)
    throw new DemonstrationInProduction();
  if (!wantsDemonstration(services)) return;
  const lock = await database.pool.connect();
  try {
    await lock.query(`select pg_advisory_lock(hashtext('lindan.demonstration.' || current_schema()))`);
    if (!(await database.isEmpty())) return;
    const began = Date.now();
    say('loadingDemonstration');
    await loadDemonstration(services);
    say('loadedDemonstration', { seconds: ((Date.now() - began) / 1000).toFixed(1) });
  } finally {
    // The lock belongs to the connection: ending it lets go, whatever happened.
    lock.release(true);
  }
}

/** Into an embedded database unless told not to; into a database of somebody's only when told to. */
function wantsDemonstration({ config }: Services): boolean {
  return config.databaseUrl === null ? config.demonstration !== false : config.demonstration === true;
}

/** The accounts of the demonstration, if it is loaded. */
export async function demonstrationAccounts({ database }: Services): Promise<readonly string[]> {
  const { rows } = await sql<{ account: string }>`
    select account from people where is_demonstration order by created_at, account
  `.execute(database.kysely);
  return rows.map(({ account }) => account);
}
