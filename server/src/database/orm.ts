import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig } from '@mikro-orm/postgresql';

import { driverOptions } from './connections.js';
import { ENTITIES } from './entities.js';
import { MIGRATIONS } from './migrations.js';

/**
 * The ORM's settings. It serves the write side only: reads build no entities (see `reading/`).
 * @param url the database's address
 * @param connections that it may hold
 * @param giveUpAfterMs how long a statement may go without an answer
 */
export function ormOptions(
  url: string,
  connections: number,
  giveUpAfterMs: number,
): ReturnType<typeof defineConfig> {
  return defineConfig({
    clientUrl: url,
    metadataProvider: ReflectMetadataProvider,
    entities: [...ENTITIES],
    extensions: [Migrator],
    forceUtcTimezone: true,
    pool: { min: 0, max: connections },
    migrations: { migrationsList: MIGRATIONS, tableName: 'migrations', snapshot: false, allOrNothing: true },
    driverOptions: { ...driverOptions(url, giveUpAfterMs) },
    debug: false,
    // What is worth a line is said by those who call it, through the server's own log.
    logger: () => undefined,
  });
}
