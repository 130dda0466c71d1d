import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import { CompiledQuery } from 'kysely';
import type { BatchRow } from '../sql/batch-input.js';
import { Database } from './database.js';

/** The same database as seen from inside of one transaction: its transactions are steps of the one around them. */
class OneTransaction extends Database {
  constructor(
    outside: Database,
    private readonly em: SqlEntityManager,
  ) {
    super(outside.orm, outside.pool, outside.sidePools);
  }

  override get kysely(): Kysely<unknown> {
    return this.em.getKysely<unknown>();
  }

  override cells(): Promise<never> {
    throw new Error('answers are read outside of a transaction');
  }

  override read<Found extends object>(text: string, values: readonly unknown[]): Promise<readonly Found[]> {
    return this.query<Found>(text, values);
  }

  override query<Found extends object>(text: string, values: readonly unknown[]): Promise<readonly Found[]> {
    return this.transaction(async (em) => {
      const query = CompiledQuery.raw(text, [...values]);
      return (await em.getKysely<unknown>().executeQuery<Found>(query)).rows;
    });
  }

  /** Alone: whoever comes meanwhile is not in here. */
  override together<Found extends object>(
    text: string,
    values: readonly unknown[],
  ): Promise<(Found & BatchRow) | undefined> {
    return this.alone(text, values);
  }

  override transaction<T>(work: (em: SqlEntityManager) => Promise<T>): Promise<T> {
    return this.em.transactional((em) => work(em), { clear: true });
  }
}

/**
 * Runs work whose every transaction is a part of one: all of it is there in the end, or, after a failure or a kill,
 * nothing of it. One thing at a time in there, since it is one connection.
 */
export function inOneTransaction<T>(database: Database, work: (inside: Database) => Promise<T>): Promise<T> {
  return database.transaction((em) => work(new OneTransaction(database, em)));
}
