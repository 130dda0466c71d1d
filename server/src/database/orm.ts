import type { EntityClass } from '@mikro-orm/core';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig } from '@mikro-orm/postgresql';
import { MIGRATIONS } from './migrations.js';
import { driverOptions } from './pool-sizes.js';

/**
 * The ORM's settings. It serves the write side only: reads build no entities (see `read-model/`).
 * @param url the database's address
 * @param entities the nouns that commands write; passed in, since modules stand above the database
 * @param connections that it may hold
 * @param giveUpAfterMs how long a statement may go without an answer
 */
export function ormOptions(
  url: string,
  entities: readonly EntityClass[],
  connections: number,
  giveUpAfterMs: number,
): ReturnType<typeof defineConfig> {
  return defineConfig({
    clientUrl: url,
    metadataProvider: ReflectMetadataProvider,
    entities: [...entities],
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
