import { dateIn } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting, ActingAs } from '../../../context/acting.js';
import { askFirst } from '../../../refusal.js';
import type { Sql } from '../../../sql/fragment.js';
import { rowOf } from '../../../sql/row.js';
import { insertEvent } from '../../../transition/event.js';
import { isInForce } from '../../people/membership-period.js';
import type { Unit } from '../unit.entity.js';
import { isAtOrBelow } from '../unit.repository.js';

/** A closing: the unit, the one that takes it in, the person that closes it, and the open orders. */
export interface UnitClosing {
  readonly unit: Unit;
  readonly into: Unit;
  readonly by: ActingAs;
  readonly orders: readonly string[];
}

/** Asks whether open orders may go to a unit without a liaison. @throws ConfirmFirst */
export async function askAboutLiaison(
  em: SqlEntityManager,
  { now, services }: Acting,
  { into, orders }: UnitClosing,
  confirm: readonly string[] | null | undefined,
): Promise<void> {
  if (orders.length === 0) return;
  const today = sql`${dateIn(services.config.timeZone, now)}::date`;
  const { rows } = await sql`
    select from memberships m where m.unit_id = ${into.id} and m.role = 'UNIT_LIAISON' and ${isInForce(rowOf('m'), today)} limit 1
  `.execute(em.getKysely<unknown>());
  if (rows.length === 0) askFirst(['LAST_LIAISON'], confirm);
}

/** Moves the open orders, and with them what their demands wait for. @returns the demands */
export async function moveOrders(
  em: SqlEntityManager,
  { now }: Acting,
  { unit, into, by, orders }: UnitClosing,
): Promise<readonly string[]> {
  const kysely = em.getKysely<unknown>();
  await sql`
    update orders set unit_id = case when unit_id = ${unit.id} then ${into.id}::uuid else unit_id end, version = version + 1
    where id = any(${orders}::uuid[])
  `.execute(kysely);
  await sql`
    insert into order_co_units (order_id, unit_id, confirmed_at)
    select c.order_id, ${into.id}, c.confirmed_at from order_co_units c
    where c.unit_id = ${unit.id} and c.order_id = any(${orders}::uuid[]) on conflict do nothing
  `.execute(kysely);
  await sql`
    delete from order_co_units c using orders o
    where o.id = c.order_id and o.id = any(${orders}::uuid[]) and c.unit_id in (${unit.id}, o.unit_id)
  `.execute(kysely);
  const { rows } = await sql<{ id: string }>`
    update demands set waits_unit_id = ${into.id}, version = version + 1 where waits_unit_id = ${unit.id} returning id
  `.execute(kysely);
  await insertEvent(
    {
      id: sql`gen_random_uuid()`,
      at: now,
      by,
      action: 'MOVE',
      from: sql`moved.status`,
      to: sql`moved.status`,
      details: sql`${JSON.stringify({ from: unit.id, into: into.id })}::jsonb`,
      of: { noun: 'ORDER', id: sql`moved.id`, demandId: sql`moved.demand_id` },
    },
    sql`from orders moved where moved.id = any(${orders}::uuid[]) order by moved.id`,
  ).execute(kysely);
  return rows.map(({ id }) => id);
}

export async function moveResources(
  em: SqlEntityManager,
  acting: Acting,
  closing: UnitClosing,
): Promise<void> {
  const { unit, into } = closing;
  const details = { from: unit.id, into: into.id };
  await changeResources(em, acting, {
    action: 'MOVE',
    details,
    which: sql`unit_id = ${unit.id}`,
    sets: sql`unit_id = ${into.id}`,
  });
}

export async function suspendResources(em: SqlEntityManager, acting: Acting, unit: Unit): Promise<void> {
  const which = sql`unit_id = ${unit.id} and status = 'PUBLISHED'`;
  const details = { unitId: unit.id };
  await changeResources(em, acting, { action: 'SUSPEND', details, which, sets: sql`status = 'SUSPENDED'` });
}

async function changeResources(
  em: SqlEntityManager,
  { viewer, now }: Acting,
  { action, details, which, sets }: { action: string; details: object; which: Sql; sets: Sql },
): Promise<void> {
  const kysely = em.getKysely<unknown>();
  const { rows } = await sql<{ id: string; status: string }>`
    select id, status from resources where ${which} order by id for update
  `.execute(kysely);
  const ids = rows.map(({ id }) => id);
  await sql`update resources set ${sets}, version = version + 1, updated_at = ${now} where id = any(${ids}::uuid[])`.execute(
    kysely,
  );
  await insertEvent(
    {
      id: sql`gen_random_uuid()`,
      at: now,
      by: { role: 'ADMIN', personId: viewer?.personId ?? null, unitId: null },
      action,
      from: sql`was.status`,
      to: sql`moved.status`,
      details: sql`${JSON.stringify(details)}::jsonb`,
      of: { noun: 'RESOURCE', id: sql`moved.id` },
    },
    sql`from unnest(${ids}::uuid[], ${rows.map(({ status }) => status)}::text[]) was (id, status) join resources moved on moved.id = was.id`,
  ).execute(kysely);
}

/** Hangs the units below under the target, or, where that one lies below too, under the closed one's parent. */
export async function moveTree(em: SqlEntityManager, unit: Unit, into: Unit | null): Promise<void> {
  const kysely = em.getKysely<unknown>();
  const upper = into === null || (await isAtOrBelow(em, into.id, unit.id)) ? unit.parentId : into.id;
  await sql`update units set parent_id = ${upper}, version = version + 1 where parent_id = ${unit.id}`.execute(
    kysely,
  );
  if (into === null) return;
  await sql`update units set closed_into_id = ${into.id} where closed_into_id = ${unit.id}`.execute(kysely);
}
