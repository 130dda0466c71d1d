import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig } from '@mikro-orm/postgresql';

import { ENTITIES } from './entities.js';
import { MIGRATIONS } from './migrations/index.js';
import { settleConnection } from './session-settings.js';

/**
 * The ORM's settings. It serves the write side only: reads build no entities (see `reading/`).
 * @param url the database's address
 * @param poolSize connections of this process; about ten is best on small machines
 * @param giveUpAfterMs how long a statement may go without an answer
 */
export function ormOptions(
  url: string,
  poolSize: number,
  giveUpAfterMs: number,
): ReturnType<typeof defineConfig> {
  return defineConfig({
    clientUrl: url,
    metadataProvider: ReflectMetadataProvider,
    entities: [...ENTITIES],
    extensions: [Migrator],
    forceUtcTimezone: true,
    pool: { min: 0, max: poolSize },
    migrations: { migrationsList: MIGRATIONS, tableName: 'migrations', snapshot: false, allOrNothing: true },
    // The driver reads the address itself: the ORM would drop what stands behind its question mark (TLS, search path).
    driverOptions: {
      connectionString: url,
      connectionTimeoutMillis: 5_000,
      // A database that hangs is away as much as one that refuses.
      query_timeout: giveUpAfterMs,
      application_name: 'lindan',
      onConnect: settleConnection,
    },
    debug: false,
    // What is worth a line is said by those who call it, through the server's own log.
    logger: () => undefined,
  });
}
