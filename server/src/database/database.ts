import type { EntityClass } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { MikroORM } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { Pool } from 'pg';
import type { BatchRow } from '../sql/batch-input.js';
import { batchInput } from '../sql/batch-input.js';
import { collectWork } from './after-commit.js';
import { closeTimedOutClients } from './close-timed-out-clients.js';
import { recreateFunctions } from './functions.js';
import { installJobQueue } from './job-queue.js';
import { assertNotOlder } from './migrations.js';
import { ormOptions } from './orm.js';
import { PipelinedPool } from './pipelined-pool.js';
import { driverOptions, poolSizes } from './pool-sizes.js';
import type { Lane } from './read-scheduler.js';
import { ReadScheduler } from './read-scheduler.js';
import { releaseDeadClients } from './release-dead-clients.js';
import { StatementBatcher } from './statement-batcher.js';
import { AS_WRITTEN, StatementNames } from './statement-names.js';
import { withoutTimeout } from './without-timeout.js';

const GIVE_UP_AFTER_MS = 20_000;
const LONGEST_WAIT_MS = 600_000;

type Orm = Awaited<ReturnType<typeof connectOrm>>;

/** Pools for single statements: pipelined reads, reads one at a time, and batches (see {@link poolSizes}). */
type SidePools = Readonly<Record<'pipelined' | 'single' | 'batched', Pool>>;

/** What commands write through the ORM, and the SQL of generated functions. */
export interface DatabaseSchema {
  readonly entities: readonly EntityClass[];
  readonly functions: string;
}

/**
 * The way to PostgreSQL, in five verbs: `selectRaw` and `select` read, `execute` is a transaction by itself, `executeBatched` and
 * `executeUnbatched` take batch input. Statements that recur are prepared once for each connection.
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
   * @param schema passed in, since the modules stand above the database
   * @param giveUpAfterMs how long a statement may go without a response until the database counts as unreachable
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
    // The side pools close their clients themselves.
    closeTimedOutClients(pool);
    for (const one of [pool, ...Object.values(sidePools)]) releaseDeadClients(one);
    return new Database(orm, pool, sidePools, schema);
  }

  /** Builds statements; executes one at a time on any connection of the pool. */
  get kysely(): Kysely<unknown> {
    return this.orm.em.getKysely<unknown>();
  }

  /** Reads rows as PostgreSQL writes them: a text for each value, null for none. */
  selectRaw(text: string, values: readonly unknown[], lane?: Lane): Promise<(string | null)[][]> {
    const asText = { rowMode: 'array', types: AS_WRITTEN } as const;
    return this.#reads.rows({ text, values: [...values], ...asText, ...this.#names.of(text) }, lane);
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
   * Executes a batched statement together with all attempts that have the same text at the same time, as one transaction (group
   * commit).
   * @returns the row for these values, if it gives one
   */
  executeBatched<Found extends object>(
    text: string,
    values: readonly unknown[],
  ): Promise<(Found & BatchRow) | undefined> {
    return this.#batcher.execute(text, values) as Promise<(Found & BatchRow) | undefined>;
  }

  /** Executes a batched statement for one attempt, which may wait for a lock without holding up others. */
  async executeUnbatched<Found extends object>(
    text: string,
    values: readonly unknown[],
  ): Promise<(Found & BatchRow) | undefined> {
    const [found] = await this.execute<Found & BatchRow>(text, [batchInput([values])]);
    return found;
  }

  /** A stalled batch does not hold up the ones behind it: they go over the pool. */
  async #executeBatch(text: string, input: string): Promise<readonly BatchRow[]> {
    if (this.#batches.isStalled) return this.execute(text, [input]);
    return this.#batches.execute<BatchRow>({
      text,
      values: [input],
      ...this.#names.of(text),
    });
  }

  /** Runs a command's work in one transaction with its own unit of work; a throw rolls all of it back. */
  async transaction<T>(work: (em: SqlEntityManager) => Promise<T>): Promise<T> {
    const afterwards: (() => void)[] = [];
    const result = await this.orm.em.fork().transactional(
      (em) => {
        collectWork(em, afterwards);
        return work(em);
      },
      { clear: true },
    );
    for (const one of afterwards) one();
    return result;
  }

  /**
   * Brings the schema up to date: migrations that are pending, then functions and triggers that have changed, then the job
   * queue. Processes that start at once wait for the first; a second run does nothing.
   * @returns the migrations that were pending
   * @throws OlderDatabase
   */
  migrate(): Promise<readonly string[]> {
    return this.exclusively('migrations', () =>
      withoutTimeout(this.pool, async () => {
        await assertNotOlder(this.pool);
        const applied = await this.orm.migrator.up();
        await recreateFunctions(this.pool, this.schema.functions);
        await installJobQueue(this.pool);
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

function connectOrm(url: string, entities: readonly EntityClass[], poolSize: number, giveUpAfterMs: number) {
  return MikroORM.init(ormOptions(url, entities, poolSize, giveUpAfterMs));
}
