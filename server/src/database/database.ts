import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { MikroORM } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { Pool } from 'pg';
import { closeUnanswered } from './close-unanswered.js';
import { driverOptions, sharedOut } from './connections.js';
import { recreateFunctions } from './functions.js';
import type { Numbered } from './given-rows.js';
import { givenRows } from './given-rows.js';
import { assertNotOlder } from './migrations.js';
import { ormOptions } from './orm.js';
import { patiently } from './patiently.js';
import { ReadingConnections } from './reading-connections.js';
import { SharedConnections } from './shared-connections.js';
import { AS_WRITTEN, StatementNames } from './statement-names.js';
import { takeBackBroken } from './take-back-broken.js';
import { Together } from './together.js';

const GIVE_UP_AFTER_MS = 20_000;
const LONGEST_WAIT_MS = 600_000;

type Orm = Awaited<ReturnType<typeof connectOrm>>;

/** Connections for what is no transaction of several statements: see {@link sharedOut}. */
type SidePools = Readonly<Record<'sharing' | 'alone' | 'together', Pool>>;

/** The one door to PostgreSQL: a pool that transactions and limiters share, and those over which single statements go. */
export class Database {
  readonly #names = new StatementNames();
  readonly #reading: ReadingConnections;
  readonly #following: SharedConnections;
  readonly #together = new Together<Numbered>((text, rows) => this.#follow(text, rows));

  protected constructor(
    readonly orm: Orm,
    readonly pool: Pool,
    readonly sidePools: SidePools,
  ) {
    this.#reading = new ReadingConnections(sidePools.sharing, sidePools.alone);
    this.#following = new SharedConnections(sidePools.together);
  }

  /** @param giveUpAfterMs how long a statement may go without an answer until the database counts as away */
  static async connect(url: string, poolSize = 10, giveUpAfterMs = GIVE_UP_AFTER_MS): Promise<Database> {
    const { sharing, alone, together, writing } = sharedOut(poolSize);
    const orm = await connectOrm(url, writing, giveUpAfterMs);
    const connection = orm.em.getConnection();
    const pool = await connection.getNativeClient();
    const options = driverOptions(url, giveUpAfterMs);
    const sidePools = {
      sharing: new Pool({ ...options, max: sharing, pipeline: true }),
      alone: new Pool({ ...options, max: alone }),
      together: new Pool({ ...options, max: together, pipeline: true }),
    };
    // The others' connections are broken off by those who use them.
    closeUnanswered(pool);
    for (const one of [pool, ...Object.values(sidePools)]) takeBackBroken(one);
    return new Database(orm, pool, sidePools);
  }

  /** One statement at a time on any connection of the pool. */
  get kysely(): Kysely<unknown> {
    return this.orm.em.getKysely<unknown>();
  }

  /**
   * Runs one statement and gives its rows as PostgreSQL writes them: a text for each value, null for none. Statements
   * that come again and again are planned once for each connection.
   */
  cells(text: string, values: readonly unknown[]): Promise<(string | null)[][]> {
    return this.#reading.rows({
      text,
      values: [...values],
      rowMode: 'array',
      types: AS_WRITTEN,
      ...this.#names.of(text),
    });
  }

  /** Runs one statement that only reads, as it is answered from; prepared as those of {@link cells}. */
  read<Found extends object>(text: string, values: readonly unknown[]): Promise<readonly Found[]> {
    return this.#reading.rows({ text, values: [...values], ...this.#names.of(text) });
  }

  /** Runs one statement, which is its own transaction; prepared as those of {@link cells}. */
  async query<Found extends object>(text: string, values: readonly unknown[]): Promise<readonly Found[]> {
    const { rows } = await this.pool.query<Found>({ text, values: [...values], ...this.#names.of(text) });
    return rows;
  }

  /**
   * Runs a statement for several (`writing/given.ts`), which is one transaction for all who go with it.
   * @returns the row for these values, if it gives one
   */
  together<Found extends object>(
    text: string,
    values: readonly unknown[],
  ): Promise<(Found & Numbered) | undefined> {
    return this.#together.ask(text, values) as Promise<(Found & Numbered) | undefined>;
  }

  /** One that is held up does not hold up those behind it: they go over the pool. */
  async #follow(text: string, rows: string): Promise<readonly Numbered[]> {
    if (this.#following.areStuck) return this.query(text, [rows]);
    const found = await this.#following.ask<Numbered>({ text, values: [rows], ...this.#names.of(text) });
    return found.rows;
  }

  /** The same for one who may have to wait for a lock: nobody goes with him. */
  async alone<Found extends object>(
    text: string,
    values: readonly unknown[],
  ): Promise<(Found & Numbered) | undefined> {
    const [found] = await this.query<Found & Numbered>(text, [givenRows([values])]);
    return found;
  }

  /** Runs a command's work in one transaction with its own unit of work; a throw rolls all of it back. */
  transaction<T>(work: (em: SqlEntityManager) => Promise<T>): Promise<T> {
    return this.orm.em.fork().transactional((em) => work(em as SqlEntityManager), { clear: true });
  }

  /**
   * Brings the schema up to date: migrations that are pending, then functions and triggers that have changed. Processes
   * that start at once wait for the first; a second run does nothing.
   * @returns the migrations that were pending
   * @throws OlderDatabase
   */
  migrate(): Promise<readonly string[]> {
    return this.exclusively('migrations', () =>
      patiently(this.pool, async () => {
        await assertNotOlder(this.pool);
        const applied = await this.orm.migrator.up();
        await recreateFunctions(this.pool);
        return applied.map((migration) => migration.name);
      }),
    );
  }

  /** Does work that only one process on this city may do at a time; another one waits until it is done. */
  async exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
    const lock = await this.pool.connect();
    try {
      await lock.query(lockStatement(name));
      return await work();
    } finally {
      // The lock belongs to the connection: ending it lets go, whatever happened.
      lock.release(true);
    }
  }

  /** Whether the database answers and has every migration of this build. */
  async isReady(): Promise<boolean> {
    const pending = await this.orm.migrator.getPending();
    return pending.length === 0;
  }

  async isEmpty(): Promise<boolean> {
    const found = await sql<{
      any: boolean;
    }>`select exists (select from regions) or exists (select from people) as any`.execute(this.kysely);
    return found.rows[0]?.any !== true;
  }

  async close(): Promise<void> {
    await Promise.all([...Object.values(this.sidePools).map((one) => one.end()), this.orm.close(true)]);
  }
}

/** Waiting for another process is no outage, so it may take longer than any statement. */
function lockStatement(name: string) {
  return {
    text: `select pg_advisory_lock(hashtext($1 || current_schema()))`,
    values: [`lindan.${name}.`],
    query_timeout: LONGEST_WAIT_MS,
  };
}

function connectOrm(url: string, poolSize: number, giveUpAfterMs: number) {
  return MikroORM.init(ormOptions(url, poolSize, giveUpAfterMs));
}
