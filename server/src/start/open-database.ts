import type { EmbeddedPostgresEvent } from '@lindan/embedded-postgres';
import { startEmbeddedPostgres } from '@lindan/embedded-postgres';

import type { Config } from '../config.js';
import { Database } from '../database/database.js';
import { SESSION_SETTINGS } from '../database/session-settings.js';
import type { Say } from '../say.js';

/** A connected database and how it is left. */
export interface OpenedDatabase {
  readonly database: Database;
  /** Closes the connections; an embedded server stops. */
  readonly close: () => Promise<void>;
}

/** Connects to the database that the settings name, or starts the embedded one. */
export async function openDatabase(config: Config, say: Say): Promise<OpenedDatabase> {
  if (config.databaseUrl !== null) {
    say('openingDatabase');
    const database = await Database.connect(config.databaseUrl, config.poolSize);
    return { database, close: () => database.close() };
  }
  say('startingDatabase', { folder: config.dataDir });
  const embedded = await startEmbeddedPostgres({
    dataDir: config.dataDir,
    settings: SESSION_SETTINGS,
    onEvent: (event) => sayEvent(say, event),
  });
  try {
    const database = await Database.connect(embedded.ownerUrl, config.poolSize);
    return {
      database,
      close: async () => {
        await database.close();
        await embedded.stop();
      },
    };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
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
