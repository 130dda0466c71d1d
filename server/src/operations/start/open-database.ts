import type { Config } from '../../config.js';
import { Database } from '../../database/database.js';
import { startEmbeddedDatabase } from '../../database/embedded/start-embedded-database.js';
import { ENTITIES } from '../../modules/entities.js';
import type { Say } from '../../say.js';

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
    const database = await Database.connect(config.databaseUrl, ENTITIES, config.poolSize);
    return { database, close: () => database.close() };
  }
  say('startingDatabase', { folder: config.dataDir });
  const embedded = await startEmbeddedDatabase({ dataDir: config.dataDir, say });
  try {
    const database = await Database.connect(embedded.url, ENTITIES, config.poolSize);
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
