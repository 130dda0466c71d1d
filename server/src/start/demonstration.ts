import { sql } from 'kysely';

import type { Say } from '../say.js';
import type { Services } from '../services.js';

/** A demonstration that can be loaded, and who signs in to it. */
export interface Demonstration {
  /** Loads it into an empty database through the product's own commands. */
  readonly load: (services: Services) => Promise<void>;
  readonly accounts: readonly string[];
  readonly password: string;
}

/** What stands at the table of people while the demonstration is loaded: it takes many transactions. */
const MARK = 'The demonstration is being loaded.';

/** A loading was cut off in a database that is not ours to empty. */
export class HalfLoadedDemonstration extends Error {
  override readonly name = 'HalfLoadedDemonstration';

  constructor() {
    super(
      'The loading of the demonstration was cut off, so this database holds a half of it. Give DATABASE_URL an empty database.',
    );
  }
}

/**
 * Throws away what a loading that was cut off has left in an embedded database: it was empty before, so there is nothing
 * else in it. Comes before the migrations, which make everything anew.
 */
export async function forgetHalfDemonstration(services: Services): Promise<void> {
  const { config, database } = services;
  if (config.databaseUrl !== null || !(await isMarked(services))) return;
  await sql`drop schema public cascade`.execute(database.kysely);
  await sql`create schema public`.execute(database.kysely);
}

/**
 * Loads the demonstration into an empty database, and into no other.
 * @throws HalfLoadedDemonstration
 */
export async function loadDemonstrationOnce(
  services: Services,
  { load }: Demonstration,
  say: Say,
): Promise<void> {
  const { database } = services;
  const lock = await database.pool.connect();
  try {
    await lock.query(`select pg_advisory_lock(hashtext('lindan.demonstration.' || current_schema()))`);
    if (await isMarked(services)) throw new HalfLoadedDemonstration();
    if (!(await database.isEmpty())) return;
    const began = Date.now();
    say('loadingDemonstration');
    await mark(services, MARK);
    await load(services);
    await mark(services, null);
    say('loadedDemonstration', { seconds: ((Date.now() - began) / 1000).toFixed(1) });
  } finally {
    // The lock belongs to the connection: ending it lets go, whatever happened.
    lock.release(true);
  }
}

async function isMarked({ database }: Services): Promise<boolean> {
  const { rows } = await sql<{ mark: string | null }>`
    select obj_description(to_regclass('people'), 'pg_class') as mark
  `.execute(database.kysely);
  return rows[0]?.mark === MARK;
}

async function mark({ database }: Services, text: string | null): Promise<void> {
  await sql`comment on table people is ${text === null ? sql`null` : sql.lit(text)}`.execute(database.kysely);
}
