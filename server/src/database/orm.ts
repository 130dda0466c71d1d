import type { EntityClass } from '@mikro-orm/core';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig } from '@mikro-orm/postgresql';
import { MIGRATIONS } from './migrations.js';
import { driverOptions } from './pool-sizes.js';

/**
 * The ORM's options. It is used for writes only: reads build no entities (see `read-model/`).
 * @param url the database's address
 * @param entities a parameter, because modules are above the database
 * @param connections the size of its pool
 * @param giveUpAfterMs time without a response after which the database counts as unreachable
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
    // The server logs for itself what matters.
    logger: () => undefined,
  });
}
