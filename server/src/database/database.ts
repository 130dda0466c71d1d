import type { EntityClass } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { MikroORM } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { Pool } from 'pg';
import type { BatchRow } from '../sql/batch-input.js';
import { batchInput } from '../sql/batch-input.js';
import { closeTimedOutClients } from './close-timed-out-clients.js';
import { recreateFunctions } from './functions.js';
import { assertNotOlder } from './migrations.js';
import { ormOptions } from './orm.js';
import { PipelinedPool } from './pipelined-pool.js';
import { driverOptions, poolSizes } from './pool-sizes.js';
import { ReadScheduler } from './read-scheduler.js';
import { releaseDeadClients } from './release-dead-clients.js';
import { StatementBatcher } from './statement-batcher.js';
import { AS_WRITTEN, StatementNames } from './statement-names.js';
import { withoutTimeout } from './without-timeout.js';

const GIVE_UP_AFTER_MS = 20_000;
const LONGEST_WAIT_MS = 600_000;

type Orm = Awaited<ReturnType<typeof connectOrm>>;

/** Pools for single statements: pipelined reads, single reads and batches (see {@link poolSizes}). */
type SidePools = Readonly<Record<'pipelined' | 'single' | 'batched', Pool>>;

/** The entities of the ORM, and the SQL of the generated functions. */
export interface DatabaseSchema {
  readonly entities: readonly EntityClass[];
  readonly functions: string;
}

/**
 * The access to PostgreSQL, in five verbs: `selectRaw` and `select` read, `execute` is a transaction by itself,
 * `executeBatched` and `executeUnbatched` take batch input. Recurring statements are prepared once per connection.
 */
export class Database {
  readonly #names = new StatementNames();
  readonly #reads: ReadScheduler;
  readonly #batches: PipelinedPool;
  readonly #batcher = new StatementBatcher<BatchRow>((text, input) => this.#executeBatch(text, input));

  protected constructor(
    readonly orm: Orm,
    readonly pool: Pool,
    readonly sidePools: SidePools,
    readonly schema: DatabaseSchema,
  ) {
    this.#reads = new ReadScheduler(sidePools.pipelined, sidePools.single);
    this.#batches = new PipelinedPool(sidePools.batched);
  }

  /**
   * @param schema a parameter, because modules are above the database
   * @param giveUpAfterMs time without a response after which the database counts as unreachable
   */
  static async connect(
    url: string,
    schema: DatabaseSchema,
    poolSize = 10,
    giveUpAfterMs = GIVE_UP_AFTER_MS,
  ): Promise<Database> {
    const { pipelined, single, batched, transactional } = poolSizes(poolSize);
    const orm = await connectOrm(url, schema.entities, transactional, giveUpAfterMs);
    const connection = orm.em.getConnection();
    const pool = await connection.getNativeClient();
    const options = driverOptions(url, giveUpAfterMs);
    const sidePools = {
      pipelined: new Pool({ ...options, max: pipelined, pipeline: true }),
      single: new Pool({ ...options, max: single }),
      batched: new Pool({ ...options, max: batched, pipeline: true }),
    };
    // Only the ORM's pool: the side pools close their clients themselves.
    closeTimedOutClients(pool);
    for (const one of [pool, ...Object.values(sidePools)]) releaseDeadClients(one);
    return new Database(orm, pool, sidePools, schema);
  }

  /** Builds statements, and executes one at a time on any connection of the pool. */
  get kysely(): Kysely<unknown> {
    return this.orm.em.getKysely<unknown>();
  }

  /** Reads rows in PostgreSQL's text format: a text per value, or null. */
  selectRaw(text: string, values: readonly unknown[]): Promise<(string | null)[][]> {
    return this.#reads.rows({
      text,
      values: [...values],
      rowMode: 'array',
      types: AS_WRITTEN,
      ...this.#names.of(text),
    });
  }

  /** Reads rows as objects. */
  select<Found extends object>(text: string, values: readonly unknown[]): Promise<readonly Found[]> {
    return this.#reads.rows({ text, values: [...values], ...this.#names.of(text) });
  }

  /** Executes a statement that is its own transaction. */
  async execute<Found extends object>(text: string, values: readonly unknown[]): Promise<readonly Found[]> {
    const { rows } = await this.pool.query<Found>({ text, values: [...values], ...this.#names.of(text) });
    return rows;
  }

  /**
   * Executes a batched statement. All concurrent attempts with the same text share one transaction (group commit).
   * @returns the row of these values, if there is one
   */
  executeBatched<Found extends object>(
    text: string,
    values: readonly unknown[],
  ): Promise<(Found & BatchRow) | undefined> {
    return this.#batcher.execute(text, values) as Promise<(Found & BatchRow) | undefined>;
  }

  /** Executes a batched statement for one attempt. It may wait for a lock without holding up others. */
  async executeUnbatched<Found extends object>(
    text: string,
    values: readonly unknown[],
  ): Promise<(Found & BatchRow) | undefined> {
    const [found] = await this.execute<Found & BatchRow>(text, [batchInput([values])]);
    return found;
  }

  /** A stalled batch does not hold up later ones: they go over the pool. */
  async #executeBatch(text: string, input: string): Promise<readonly BatchRow[]> {
    if (this.#batches.isStalled) return this.execute(text, [input]);
    const { rows } = await this.#batches.execute<BatchRow>({
      text,
      values: [input],
      ...this.#names.of(text),
    });
    return rows;
  }

  /** Runs work in one transaction with its own unit of work; an exception rolls it back. */
  transaction<T>(work: (em: SqlEntityManager) => Promise<T>): Promise<T> {
    return this.orm.em.fork().transactional((em) => work(em as SqlEntityManager), { clear: true });
  }

  /**
   * Brings the schema up to date: pending migrations, then changed functions and triggers. Concurrent starts are
   * serialised; a second run does nothing.
   * @returns the applied migrations
   * @throws OlderDatabase
   */
  migrate(): Promise<readonly string[]> {
    return this.exclusively('migrations', () =>
      withoutTimeout(this.pool, async () => {
        await assertNotOlder(this.pool);
        const applied = await this.orm.migrator.up();
        await recreateFunctions(this.pool, this.schema.functions);
        return applied.map((migration) => migration.name);
      }),
    );
  }

  /** Runs work under an advisory lock: one process of this city at a time, the others wait. */
  async exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
    const lock = await this.pool.connect();
    try {
      await lock.query(lockStatement(name));
      return await work();
    } finally {
      // The lock belongs to the session, so ending the connection always releases it.
      lock.release(true);
    }
  }

  /** The database is reachable and has every migration of this build. */
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

/** Waiting for another process is no outage, so it has a longer time-out than statements. */
function lockStatement(name: string) {
  return {
    text: `select pg_advisory_lock(hashtext($1 || current_schema()))`,
    values: [`lindan.${name}.`],
    query_timeout: LONGEST_WAIT_MS,
  };
}

function connectOrm(url: string, entities: readonly EntityClass[], poolSize: number, giveUpAfterMs: number) {
  return MikroORM.init(ormOptions(url, entities, poolSize, giveUpAfterMs));
}
