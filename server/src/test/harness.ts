import { randomBytes } from 'node:crypto';
import { CALENDAR_YEARS, workingCalendar } from '@lindan/shared';
import pg from 'pg';
import { inject } from 'vitest';
import type { Config } from '../config.js';
import { readConfig } from '../config.js';
import type { Services } from '../context/services.js';
import { Database } from '../database/database.js';
import { Limiters } from '../limits/limiters.js';
import { ENTITIES } from '../modules/entities.js';
import { Announcer } from '../notify/announcer.js';
import type { Secrets } from '../personal-data/secrets.js';
import { Vault } from '../personal-data/vault.js';
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
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Makes an empty, migrated database on the run's PostgreSQL and the services on it.
 * @param environment settings that differ from {@link TEST_ENVIRONMENT}
 */
export async function startServices(
  environment: Readonly<Record<string, string>> = {},
): Promise<TestServices> {
  const { url, drop } = await emptyDatabase();
  const services = await servicesAt(url, environment);
  return {
    ...services,
    close: async () => {
      await services.close();
      await drop();
    },
  };
}

/** Migrates the database at this address and makes the services on it. */
export async function servicesAt(
  url: string,
  environment: Readonly<Record<string, string>> = {},
  giveUpAfterMs?: number,
): Promise<TestServices> {
  const config = readConfig({ ...TEST_ENVIRONMENT, DATABASE_URL: url, ...environment });
  const database = await Database.connect(url, ENTITIES, config.poolSize, giveUpAfterMs);
  await database.migrate();
  return { ...servicesOn(database, url, config), close: () => database.close() };
}

/** A database on the run's PostgreSQL that holds nothing at all. */
export async function emptyDatabase(): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const serverUrl = inject('databaseUrl');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => administer(serverUrl, `drop database if exists ${name} with (force)`),
  };
}

/** A second process, as far as the database can tell: its own pool on the same database, and the same settings. */
export async function anotherProcess(first: TestServices): Promise<TestServices> {
  const database = await Database.connect(first.url, ENTITIES);
  return {
    ...servicesOn(database, first.url, first.config),
    time: first.time,
    close: () => database.close(),
  };
}

function servicesOn(database: Database, url: string, config: Config): Omit<TestServices, 'close'> {
  return {
    config,
    database,
    url,
    time: new MovedClock(A_WORKING_MORNING),
    calendar: workingCalendar(config.timeZone, CALENDAR_YEARS),
    vault: new Vault(secretsOf(config)),
    limiters: new Limiters(database.pool, config.rates),
    announcer: new Announcer(database.pool),
  };
}

function secretsOf({ secrets }: { readonly secrets: Secrets | null }): Secrets {
  if (secrets === null) throw new Error('the tests set no secrets');
  return secrets;
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
