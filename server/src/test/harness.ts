import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { Config } from '../config.js';
import { readConfig } from '../config.js';
import type { Services } from '../context/services.js';
import { Database } from '../database/database.js';
import { FEWEST_CONNECTIONS } from '../database/pool-sizes.js';
import { admit, loginOf } from '../database/roles.js';
import { Limiters } from '../limits/limiters.js';
import { SCHEMA } from '../modules/nouns.js';
import { Announcer } from '../notify/announcer.js';
import type { Secrets } from '../personal-data/secrets.js';
import { Vault } from '../personal-data/vault.js';
import { Settings } from '../settings/settings.js';
import { openStorage } from '../storage/open-storage.js';
import { MovedClock } from '../time-source.js';

/** A working Wednesday morning in Enshi. */
export const A_WORKING_MORNING = new Date('2026-03-11T02:00:00.000Z');

const key = () => randomBytes(32).toString('base64');

/** The settings that tests run with; secrets of the tests' own. */
export const TEST_ENVIRONMENT = {
  NODE_ENV: 'test',
  LINDAN_DATA_KEYS: `test:${key()}`,
  LINDAN_LOOKUP_KEY: key(),
} as const;

/** Services on a database of their own with a clock to move. Close it when done. */
export interface TestServices extends Services {
  readonly time: MovedClock;
  /** The database as the role with rights on rows only, which the services are connected as. */
  readonly url: string;
  readonly ownerUrl: string;
  /** One connection of the owner's, for what the product may not do. */
  readonly owner: pg.Pool;
  close(): Promise<void>;
}

/** A database as both of its roles. */
export interface DatabaseAddresses {
  readonly url: string;
  readonly ownerUrl: string;
}

/**
 * Makes an empty, migrated database on the run's PostgreSQL and the services on it.
 * @param environment settings that differ from {@link TEST_ENVIRONMENT}
 */
export async function startServices(
  environment: Readonly<Record<string, string>> = {},
): Promise<TestServices> {
  const { drop, ...addresses } = await emptyDatabase();
  const services = await servicesAt(addresses, environment);
  return {
    ...services,
    close: async () => {
      await services.close();
      await rm(services.config.files.dir, { recursive: true, force: true });
      await drop();
    },
  };
}

/** Migrates the database at these addresses as its owner, and makes the services on it as the other role. */
export async function servicesAt(
  { url, ownerUrl }: DatabaseAddresses,
  environment: Readonly<Record<string, string>> = {},
  giveUpAfterMs?: number,
): Promise<TestServices> {
  const filesDir = join(tmpdir(), `lindan-files${new URL(url).pathname.replace('/', '-')}`);
  const config = readConfig({ ...TEST_ENVIRONMENT, DATABASE_URL: url, FILES_DIR: filesDir, ...environment });
  const owner = await Database.connect(ownerUrl, SCHEMA, FEWEST_CONNECTIONS);
  await owner.migrate();
  await admit(owner, loginOf(url));
  await owner.close();
  const database = await Database.connect(url, SCHEMA, config.poolSize, giveUpAfterMs);
  return servicesOn(database, { url, ownerUrl }, config);
}

/** A database on the run's PostgreSQL that holds nothing at all. */
export async function emptyDatabase(): Promise<DatabaseAddresses & { readonly drop: () => Promise<void> }> {
  const serverUrl = inject('databaseUrl');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administer(serverUrl, `create database ${name}`);
  const at = (address: string): string => Object.assign(new URL(address), { pathname: `/${name}` }).href;
  return {
    url: at(inject('appDatabaseUrl')),
    ownerUrl: at(serverUrl),
    drop: () => administer(serverUrl, `drop database if exists ${name} with (force)`),
  };
}

/** A second process, as far as the database can tell: its own pool on the same database, and the same settings. */
export async function anotherProcess(first: TestServices): Promise<TestServices> {
  const database = await Database.connect(first.url, SCHEMA);
  return { ...(await servicesOn(database, first, first.config)), time: first.time };
}

async function servicesOn(
  database: Database,
  { url, ownerUrl }: DatabaseAddresses,
  config: Config,
): Promise<TestServices> {
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 1, allowExitOnIdle: true });
  owner.on('error', () => undefined);
  return {
    config,
    database,
    url,
    ownerUrl,
    owner,
    close: async () => {
      await Promise.all([database.close(), owner.end()]);
    },
    time: new MovedClock(A_WORKING_MORNING),
    settings: await Settings.open(database, config.timeZone),
    vault: new Vault(secretsOf(config)),
    limiters: new Limiters(database.pool, config.rates),
    files: openStorage(config.files),
    announcer: new Announcer(database.pool),
  };
}

function secretsOf({ secrets }: { readonly secrets: Secrets | null }): Secrets {
  if (secrets === null) throw new Error('the tests set no secrets');
  return secrets;
}

/** Runs one statement over a connection of its own. */
export async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
