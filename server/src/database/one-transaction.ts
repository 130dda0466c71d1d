import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import { CompiledQuery } from 'kysely';

import type { BatchRow } from '../sql/batch-input.js';
import { shareWork } from './after-commit.js';
import { Database } from './database.js';

/** The database within one transaction: nested transactions are savepoints. */
class OneTransaction extends Database {
  constructor(
    outside: Database,
    private readonly em: SqlEntityManager,
  ) {
    super(outside.orm, outside.pool, outside.sidePools, outside.schema);
  }

  override get kysely(): Kysely<unknown> {
    return this.em.getKysely<unknown>();
  }

  override selectRaw(): Promise<never> {
    throw new Error('answers are read outside of a transaction');
  }

  override select<Found extends object>(text: string, values: readonly unknown[]): Promise<readonly Found[]> {
    return this.execute<Found>(text, values);
  }

  override execute<Found extends object>(
    text: string,
    values: readonly unknown[],
  ): Promise<readonly Found[]> {
    return this.transaction(async (em) => {
      const query = CompiledQuery.raw(text, [...values]);
      return (await em.getKysely<unknown>().executeQuery<Found>(query)).rows;
    });
  }

  /** Unbatched, because attempts of other transactions cannot join this one. */
  override executeBatched<Found extends object>(
    text: string,
    values: readonly unknown[],
  ): Promise<(Found & BatchRow) | undefined> {
    return this.executeUnbatched(text, values);
  }

  override transaction<T>(work: (em: SqlEntityManager) => Promise<T>): Promise<T> {
    return this.em.transactional(
      (em) => {
        shareWork(this.em, em);
        return work(em);
      },
      { clear: true },
    );
  }
}

/**
 * Runs work in one transaction whose nested transactions are savepoints: all or nothing, also after a kill. One statement
 * at a time, because it is one connection.
 */
export function inOneTransaction<T>(database: Database, work: (inside: Database) => Promise<T>): Promise<T> {
  return database.transaction((em) => work(new OneTransaction(database, em)));
}
