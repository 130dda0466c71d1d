import { resolve } from 'node:path';
import type { Locale } from '@lindan/shared';
import { DEFAULT_LOCALE } from '@lindan/shared';
import { EnvironmentReader } from './config/environment-reader.js';
import type { FileSettings } from './config/file-settings.js';
import { readFileSettings } from './config/file-settings.js';
import { FEWEST_CONNECTIONS } from './database/pool-sizes.js';
import type { RateSettings } from './limits/limiters.js';
import type { Secrets } from './personal-data/secrets.js';
import { readSecrets } from './personal-data/secrets.js';

/** What one document may ask for. */
export interface DocumentSettings {
  readonly tokens: number;
  readonly depth: number;
  readonly cost: number;
  /** How many fields one object of the answer is asked for, and how often each. */
  readonly fields: number;
  readonly repeats: number;
  /** Of a request, in bytes. */
  readonly bodyBytes: number;
}

/** Everything that the environment decides, checked once at start. */
export interface Config {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  /** The address people use, when a proxy stands before the server: `https://lindan.example.cn`. */
  readonly publicUrl: string | null;
  /** The proxies whose word on a client's address is taken; null: nobody's. */
  readonly trustProxy: string | null;
  /** null: the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  /** The same database as the role that owns its tables; null: `databaseUrl` migrates too. */
  readonly databaseOwnerUrl: string | null;
  readonly poolSize: number;
  readonly dataDir: string;
  /** null: nothing said, so loaded into an empty embedded database and nowhere else. */
  readonly demonstration: boolean | null;
  /** The city's: days are cut in it and working time is counted in it. */
  readonly timeZone: string;
  /** null: none given, so made once and kept in `dataDir`. Never null in production. */
  readonly secrets: Secrets | null;
  readonly introspection: boolean;
  readonly logLevel: LogLevel;
  readonly sessions: { readonly cookieHours: number; readonly bearerHours: number };
  readonly rates: RateSettings;
  readonly documents: DocumentSettings;
  readonly files: FileSettings;
  /** For the command that creates the first administrator, so that it can run without a terminal. */
  readonly adminPassword: string | null;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The environment holds something that cannot be served with; says all of it at once. */
export class BadConfiguration extends Error {
  override readonly name = 'BadConfiguration';

  constructor(readonly problems: readonly string[]) {
    super(`The settings do not hold:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/**
 * Reads the settings from the environment.
 * @throws BadConfiguration with every problem in a plain sentence
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const read = new EnvironmentReader(env);
  const production =
    read.oneOf('NODE_ENV', ['production', 'development', 'test'], 'development') === 'production';
  const dataDir = resolve(read.text('DATA_DIR') ?? './data');
  const config: Config = {
    production,
    host: read.text('HOST') ?? '0.0.0.0',
    port: read.integer('PORT', 4000, 0, 65_535),
    publicUrl: read.origin('PUBLIC_URL'),
    trustProxy: read.addresses('TRUST_PROXY'),
    databaseUrl: read.postgresUrl('DATABASE_URL'),
    databaseOwnerUrl: read.postgresUrl('DATABASE_OWNER_URL'),
    poolSize: read.integer('DATABASE_POOL', 10, FEWEST_CONNECTIONS, 100),
    dataDir,
    demonstration: read.flag('DEMO'),
    timeZone: read.timeZone('TIME_ZONE', 'Asia/Shanghai'),
    secrets: readSecrets(
      {
        dataKeys: read.text('LINDAN_DATA_KEYS'),
        lookupKey: read.text('LINDAN_LOOKUP_KEY'),
        mustBeRandom: production,
      },
      (problem) => read.complain(problem),
    ),
    introspection: read.flag('INTROSPECTION') ?? true,
    logLevel: read.oneOf('LOG_LEVEL', LOG_LEVELS, production ? 'info' : 'warn'),
    sessions: {
      cookieHours: read.integer('SESSION_HOURS', 24 * 7, 1, 24 * 365),
      bearerHours: read.integer('TOKEN_HOURS', 24 * 30, 1, 24 * 365),
    },
    rates: {
      loginByAccount: read.rate('LIMIT_LOGIN_ACCOUNT', '8/15m'),
      loginFromAnywhere: read.rate('LIMIT_LOGIN_ANYWHERE', '16/15m'),
      loginByAddress: read.rate('LIMIT_LOGIN_ADDRESS', '30/15m'),
      submissionByAddress: read.rate('LIMIT_SUBMIT_ADDRESS', '300/1h'),
      lookAlikesByAddress: read.rate('LIMIT_LOOK_ADDRESS', '1200/1h'),
      trackingByAddress: read.rate('LIMIT_TRACK_ADDRESS', '20/10m'),
      trackingByNumber: read.rate('LIMIT_TRACK_NUMBER', '10/10m'),
      uploadByAddress: read.rate('LIMIT_UPLOAD_ADDRESS', '300/1h'),
      uploadByPerson: read.rate('LIMIT_UPLOAD_PERSON', '300/1h'),
    },
    documents: {
      tokens: read.integer('LIMIT_DOCUMENT_TOKENS', 5_000, 100, 100_000),
      depth: read.integer('LIMIT_DOCUMENT_DEPTH', 12, 3, 100),
      cost: read.integer('LIMIT_DOCUMENT_COST', 10_000, 100, 10_000_000),
      fields: read.integer('LIMIT_DOCUMENT_FIELDS', 200, 20, 2_000),
      repeats: read.integer('LIMIT_DOCUMENT_REPEATS', 20, 2, 200),
      bodyBytes: read.integer('LIMIT_BODY_BYTES', 100_000, 1_000, 10_000_000),
    },
    files: readFileSettings(read, dataDir),
    adminPassword: read.text('LINDAN_ADMIN_PASSWORD'),
  };
  if (config.databaseOwnerUrl !== null && config.databaseUrl === null) {
    read.complain(
      'DATABASE_OWNER_URL must come with DATABASE_URL: the embedded database has both roles of its own.',
    );
  }
  if (production) demandProductionSettings(config, read);
  if (read.problems.length > 0) throw new BadConfiguration(read.problems);
  return config;
}

/** The language of the terminal. Without one, or where the system names none (`C`, `POSIX`), it is Chinese. */
export function terminalLocale({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv = process.env): Locale {
  const [language = ''] = (LC_ALL || LC_MESSAGES || LANG || '').split(/[._@]/);
  return ['', 'C', 'POSIX', 'zh'].includes(language) ? DEFAULT_LOCALE : 'en';
}

function demandProductionSettings(config: Config, read: EnvironmentReader): void {
  if (config.databaseUrl === null) {
    read.complain(
      'In production DATABASE_URL must name a PostgreSQL 15 or later: the embedded one is for trying out.',
    );
  }
  if (config.secrets === null) {
    read.complain(
      'In production LINDAN_DATA_KEYS and LINDAN_LOOKUP_KEY must be set: they protect residents’ names, phones and addresses.',
    );
  }
  if (config.demonstration === true) {
    read.complain(
      'In production DEMO must not be set: demonstration accounts have a password that everybody knows.',
    );
  }
}
