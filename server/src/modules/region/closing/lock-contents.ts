import { setTimeout as sleep } from 'node:timers/promises';

import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import { lockInCity } from '../../../database/city-lock.js';
import { Unavailable } from '../../../refusal.js';
import type { Sql } from '../../../sql/fragment.js';
import type { Region } from '../region.entity.js';

/** Below PostgreSQL's deadlock time-out (one second): the closing gives way, and no command is cancelled for it. */
const LOCK_WITHIN_MS = 200;
/** Above it, for a table: PostgreSQL then cancels an autovacuum of the table. A table comes first, so no command waits in a circle. */
const TABLE_WITHIN_MS = 1_500;
const PAUSE_MS = 50;
const GIVE_UP_AFTER_MS = 15_000;
/** SQLSTATE of a lock time-out, and of a deadlock. */
const GAVE_WAY: ReadonlySet<unknown> = new Set(['55P03', '40P01']);

/** The column in which the records at or below a place name it. */
export function levelColumn({ kind }: Pick<Region, 'kind'>): Sql {
  return sql.ref(`${kind.toLowerCase()}_id`);
}

/** One closing at a time, and no merge beside it: a merge holds two demands (`lockForMerge`). */
export function waitForOtherClosings(em: SqlEntityManager): Promise<void> {
  return lockInCity(em, 'merge');
}

/**
 * Locks a place, the one it goes into, the places below it, their demands and orders, and the resources that cover it, until the
 * transaction ends. From then on nothing is submitted or dispatched there.
 * @throws Unavailable when others held one of the rows all the time
 */
export function lockContents(
  em: SqlEntityManager,
  region: Pick<Region, 'id' | 'kind'>,
  intoId: string,
): Promise<void> {
  return lockGivingWay(em, locksOf(region, intoId));
}

/**
 * Takes locks until the transaction ends. Commands lock such rows in the other order too, so each try waits a short time and
 * gives all of its locks back (a savepoint) before the next. Each lock is a statement of its own: its snapshot sees what was
 * written before the former one was granted.
 * @param rows the statements that lock rows
 * @param table the statement that locks a table before them
 * @throws Unavailable when others held one of them all the time
 */
export async function lockGivingWay(em: SqlEntityManager, rows: readonly Sql[], table?: Sql): Promise<void> {
  const kysely = em.getKysely<unknown>();
  const lock = async (within: number, statements: readonly Sql[]): Promise<void> => {
    await sql`set local lock_timeout = ${sql.lit(within)}`.execute(kysely);
    for (const statement of statements) await statement.execute(kysely);
  };
  for (const began = performance.now(); ; ) {
    await sql`savepoint lock_contents`.execute(kysely);
    try {
      if (table !== undefined) await lock(TABLE_WITHIN_MS, [table]);
      await lock(LOCK_WITHIN_MS, rows);
      await sql`set local lock_timeout to default`.execute(kysely);
      return;
    } catch (error) {
      if (!GAVE_WAY.has((error as { code?: unknown }).code)) throw error;
      if (performance.now() - began > GIVE_UP_AFTER_MS) throw new Unavailable();
      await sql`rollback to savepoint lock_contents`.execute(kysely);
      await sleep(PAUSE_MS);
    }
  }
}

function locksOf(region: Pick<Region, 'id' | 'kind'>, intoId: string): readonly Sql[] {
  const here = sql`${levelColumn(region)} = ${region.id}`;
  return [
    sql`select from regions where id in (${region.id}, ${intoId}) order by id for update`,
    sql`select from regions where ${here} and id <> ${region.id} order by id for update`,
    sql`select from demands where ${here} order by id for update`,
    sql`select from orders where ${here} order by id for update`,
    sql`select from resources where id in (select resource_id from resource_regions where region_id = ${region.id})
      order by id for no key update`,
  ];
}
