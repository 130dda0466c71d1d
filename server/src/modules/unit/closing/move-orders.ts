import { dateIn } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { askFirst } from '../../../refusal.js';
import { recordMoves } from '../../event/record-moves.js';
import { isServed } from '../../setup/in-force.js';
import type { UnitMerger } from './unit-closing.js';

/**
 * Asks whether open orders may go to a unit without a liaison. The unit's people have moved by then.
 * @throws ConfirmFirst
 */
export async function askAboutLiaison(
  em: SqlEntityManager,
  { now, services }: Acting,
  { into }: UnitMerger,
  confirmed: readonly string[] | null | undefined,
): Promise<void> {
  const today = sql`${dateIn(services.config.timeZone, now)}::date`;
  const { rows } = await sql<{ isServed: boolean }>`
    select ${isServed('UNIT_LIAISON', sql`m.unit_id = ${into.id}`, today)} as "isServed"
  `.execute(em.getKysely<unknown>());
  if (rows[0]?.isServed !== true) askFirst(['LAST_LIAISON'], confirmed);
}

/** Moves the open orders, and with them what their demands wait for. @returns the demands */
export async function moveOrders(
  em: SqlEntityManager,
  acting: Acting,
  { unit, into, by }: UnitMerger,
  orders: readonly string[],
): Promise<readonly string[]> {
  const kysely = em.getKysely<unknown>();
  await sql`
    update orders set unit_id = case when unit_id = ${unit.id} then ${into.id}::uuid else unit_id end, version = version + 1
    where id = any(${orders}::uuid[])
  `.execute(kysely);
  await moveParts(em, { unit, into, by }, orders);
  const { rows } = await sql<{ id: string }>`
    update demands set waits_unit_id = ${into.id}, version = version + 1 where waits_unit_id = ${unit.id} returning id
  `.execute(kysely);
  await recordMoves(em, acting, 'ORDER', orders, { from: unit.id, into: into.id, by }, 'MOVE_WITH_UNIT');
  return rows.map(({ id }) => id);
}

/** Moves the parts of helping units (协办). The lead unit of an order has no part of its own in it. */
async function moveParts(
  em: SqlEntityManager,
  { unit, into }: UnitMerger,
  orders: readonly string[],
): Promise<void> {
  const kysely = em.getKysely<unknown>();
  await sql`
    insert into order_co_units (order_id, unit_id, confirmed_at)
    select c.order_id, ${into.id}, c.confirmed_at from order_co_units c
    where c.unit_id = ${unit.id} and c.order_id = any(${orders}::uuid[]) on conflict do nothing
  `.execute(kysely);
  await sql`
    delete from order_co_units c using orders o
    where o.id = c.order_id and o.id = any(${orders}::uuid[]) and c.unit_id in (${unit.id}, o.unit_id)
  `.execute(kysely);
}
