import type { EmbeddedPostgresEvent } from '@lindan/embedded-postgres';
import { startEmbeddedPostgres } from '@lindan/embedded-postgres';

import type { Config } from '../../config.js';
import { Database } from '../../database/database.js';
import { FEWEST_CONNECTIONS } from '../../database/pool-sizes.js';
import { admit, canRewriteHistory, loginOf } from '../../database/roles.js';
import { SESSION_SETTINGS } from '../../database/session-settings.js';
import { SCHEMA } from '../../modules/nouns.js';
import type { Say } from '../../say.js';

/** A migrated database, connected as the application's role, which has rights on rows only. */
export interface OpenedDatabase {
  readonly database: Database;
  /** Gathers the planner's statistics, as the owner. */
  readonly analyze: () => Promise<void>;
  /** Closes the connections, and stops an embedded server. */
  readonly close: () => Promise<void>;
}

/** A failure over the connections of DATABASE_OWNER_URL, with its cause. */
export class OwnerFailed extends Error {
  override readonly name = 'OwnerFailed';
}

/** The database's address for each of the two roles. */
interface Addresses {
  readonly url: string;
  readonly ownerUrl: string;
  readonly stop: () => Promise<void>;
}

/**
 * Connects to the configured database, or starts the embedded one. The owner's connections migrate it and grant the
 * application's rights; they close before the application connects.
 */
export async function openDatabase(config: Config, say: Say): Promise<OpenedDatabase> {
  const addresses = await locate(config, say);
  let database: Database | undefined;
  const close = async (): Promise<void> => {
    await database?.close();
    await addresses.stop();
  };
  try {
    await asOwner(addresses, (owner) => bringUpToDate(owner, addresses.url, say));
    database = await Database.connect(addresses.url, SCHEMA, config.poolSize);
    if (await canRewriteHistory(database.pool)) say('historyByTriggersOnly');
    const analyze = (): Promise<void> =>
      asOwner(addresses, async ({ pool }) => void (await pool.query('analyze')));
    return { database, analyze, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function locate(config: Config, say: Say): Promise<Addresses> {
  const { databaseUrl, databaseOwnerUrl, dataDir } = config;
  if (databaseUrl !== null) {
    say('openingDatabase');
    return { url: databaseUrl, ownerUrl: databaseOwnerUrl ?? databaseUrl, stop: async () => undefined };
  }
  say('startingDatabase', { folder: dataDir });
  const embedded = await startEmbeddedPostgres({
    dataDir,
    settings: SESSION_SETTINGS,
    onEvent: (event) => sayEvent(say, event),
  });
  return { url: embedded.url, ownerUrl: embedded.ownerUrl, stop: () => embedded.stop() };
}

/** Runs work over a few connections of the owner, and closes them. */
async function asOwner<T>({ url, ownerUrl }: Addresses, work: (owner: Database) => Promise<T>): Promise<T> {
  let owner: Database | undefined;
  try {
    owner = await Database.connect(ownerUrl, SCHEMA, FEWEST_CONNECTIONS);
    return await work(owner);
  } catch (error) {
    throw ownerUrl === url ? error : new OwnerFailed('as the owner of the database', { cause: error });
  } finally {
    await owner?.close();
  }
}

async function bringUpToDate(owner: Database, url: string, say: Say): Promise<void> {
  const applied = await owner.migrate();
  if (applied.length > 0) say('migrated', { count: applied.length });
  const login = loginOf(url);
  if (await admit(owner, login)) say('roleCreated', { role: login.role });
}

function sayEvent(say: Say, event: EmbeddedPostgresEvent): void {
  switch (event.name) {
    case 'leftoverFound':
      return say('leftoverDatabase');
    case 'ended':
      return say('databaseEnded');
    case 'restarted':
      return say('databaseBack');
    case 'restartFailed':
      return say('databaseNotBack', { reason: event.reason });
  }
}
