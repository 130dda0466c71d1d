import { DEFAULT_LOCALE } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../context/acting.js';
import type { Services } from '../../context/services.js';
import type { Sql } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import { rowOf } from '../../sql/row.js';
import { Order } from './order.entity.js';

/** Orders per transaction. */
const BATCH_SIZE = 200;

/** A step of the system that is due by time: which orders, in which order, and what is done with a batch of them. */
export interface DueStep {
  readonly isDue: (order: Row, now: Date) => Sql;
  readonly since: (order: Row) => Sql;
  readonly take: (em: SqlEntityManager, acting: Acting, orders: readonly Order[]) => Promise<unknown>;
}

/**
 * Takes a step of the system for all orders that are due, in batches. Safe with several processes: `skip locked` gives each
 * demand to one of them, and an order is read again under the lock of its demand.
 * @returns the number of orders
 */
export async function takeDueSteps(services: Services, now: Date, step: DueStep): Promise<number> {
  const acting: Acting = { viewer: null, now, locale: DEFAULT_LOCALE, services };
  let taken = 0;
  for (;;) {
    const ids = await services.database.transaction((em) => takeBatch(em, acting, step));
    taken += ids.length;
    if (ids.length < BATCH_SIZE) return taken;
  }
}

async function takeBatch(em: SqlEntityManager, acting: Acting, step: DueStep): Promise<readonly string[]> {
  const kysely = em.getKysely<unknown>();
  const order = rowOf('o');
  const isDue = step.isDue(order, acting.now);
  const { rows: locked } = await sql<{ id: string }>`
    select d.id from demands d where d.id in (
      select o.demand_id from orders o where ${isDue} order by ${step.since(order)} limit ${BATCH_SIZE}
    ) order by d.id for update skip locked
  `.execute(kysely);
  const { rows } = await sql<{ id: string }>`
    select o.id from orders o where o.demand_id = any(${locked.map(({ id }) => id)}::uuid[]) and ${isDue}
  `.execute(kysely);
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await step.take(em, acting, await em.find(Order, { id: ids }, { refresh: true }));
  return ids;
}
