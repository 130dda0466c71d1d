import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { signedIn } from '../../../policy/permit.js';
import { BadInput, NotFound, StaleVersion } from '../../../refusal.js';
import { isId } from '../../../sql/id.js';
import { lockCatalogue } from '../../catalogue/catalogue-lock.js';
import { recordChange } from '../../event/record-change.js';
import { recordMoves } from '../../event/record-moves.js';
import { moveMembershipsOf } from '../../people/move-memberships.js';
import { lockGivingWay, waitForOtherClosings } from '../../region/closing/lock-contents.js';
import { endDuties, endMembers, endPairings, moveDuties, movePairings } from '../closing/move-duties.js';
import type { UnitClosing } from '../closing/move-work.js';
import {
  askAboutLiaison,
  moveOrders,
  moveResources,
  moveTree,
  suspendResources,
} from '../closing/move-work.js';
import { openOrdersOf } from '../closing/open-orders.js';
import type { Unit } from '../unit.entity.js';
import { lockUnit, lockUnitTree } from '../unit.repository.js';

interface Given {
  readonly id: string;
  readonly intoId?: string | null;
  readonly version?: number | null;
  readonly confirm?: readonly string[] | null;
}

/**
 * Closes a unit. The one that it goes into takes over open orders, resources, people, pairings and responsibilities. Without one,
 * its pairings end and its published resources are suspended; open orders forbid that.
 * @throws BadInput naming the field; StaleVersion; ConfirmFirst where the open orders would be left without a liaison
 */
export async function closeUnit(
  acting: Acting,
  { id, intoId = null, version, confirm }: Given,
): Promise<void> {
  const viewer = signedIn(acting);
  const { database, announcer } = acting.services;
  if (!isId(id)) throw new NotFound();
  const moved = await database.transaction(async (em) => {
    await waitForOtherClosings(em);
    await lockUnitTree(em);
    await lockCatalogue(em);
    await lockWork(em, id, intoId);
    const unit = await lockUnit(em, id);
    if (version != null && version !== unit.version) throw new StaleVersion({ version: unit.version });
    if (unit.closedAt !== null) throw new BadInput({ id: { problem: 'closedUnit' } });
    const into = intoId === null ? null : await targetOf(em, unit, intoId);
    const orders = await openOrdersOf(em, id);
    if (into === null && orders.length > 0) throw new BadInput({ intoId: { problem: 'openOrders' } });
    const by = { role: 'ADMIN', personId: viewer.personId, unitId: null } as const;
    const demands =
      into === null
        ? await end(em, acting, unit)
        : await moveInto(em, acting, { unit, into, by, orders }, confirm);
    await close(em, acting, unit, into, orders.length);
    return { orders, demands };
  });
  announcer.announce('ORDER', moved.orders);
  announcer.announce('DEMAND', moved.demands);
}

/** Locks both units, and the open orders with their demands. From then on nothing is claimed by or dispatched to the unit. */
async function lockWork(em: SqlEntityManager, id: string, intoId: string | null): Promise<void> {
  const units = [id, ...(intoId !== null && isId(intoId) ? [intoId] : [])];
  const held = sql`orders where unit_id = ${id} or id in (select order_id from order_co_units where unit_id = ${id})`;
  await lockGivingWay(em, [
    sql`select from units where id = any(${units}::uuid[]) order by id for update`,
    sql`select from demands where id in (select demand_id from ${held}) order by id for update`,
    sql`select from ${held} order by id for update`,
  ]);
}

/** @throws BadInput for a unit that is itself, unknown or closed */
async function targetOf(em: SqlEntityManager, unit: Unit, intoId: string): Promise<Unit> {
  if (intoId.toLowerCase() === unit.id) throw new BadInput({ intoId: { problem: 'unitIntoItself' } });
  const into = await lockUnit(em, intoId).catch((error: unknown) => {
    throw error instanceof NotFound ? new BadInput({ intoId: { problem: 'unknown' } }) : error;
  });
  if (into.closedAt !== null) throw new BadInput({ intoId: { problem: 'closedUnit' } });
  return into;
}

/** @returns the demands that changed */
async function moveInto(
  em: SqlEntityManager,
  acting: Acting,
  closing: UnitClosing,
  confirm: readonly string[] | null | undefined,
): Promise<readonly string[]> {
  const { unit, into, by } = closing;
  const move = { from: unit.id, into: into.id, by };
  const people = await moveMembershipsOf(em, 'unit_id', move);
  await recordMoves(em, acting, 'PERSON', people, move);
  await askAboutLiaison(em, acting, closing, confirm);
  const demands = await moveOrders(em, acting, closing);
  await moveResources(em, acting, closing);
  await movePairings(em, acting, unit, into);
  await moveDuties(em, acting, unit, into);
  await moveTree(em, unit, into);
  return demands;
}

async function end(em: SqlEntityManager, acting: Acting, unit: Unit): Promise<readonly string[]> {
  await endPairings(em, acting, unit);
  await endDuties(em, unit);
  await endMembers(em, unit);
  await suspendResources(em, acting, unit);
  await moveTree(em, unit, null);
  return [];
}

async function close(
  em: SqlEntityManager,
  acting: Acting,
  unit: Unit,
  into: Unit | null,
  orders: number,
): Promise<void> {
  const { id } = unit;
  await sql`
    update units set closed_at = ${acting.now}, closed_into_id = ${into?.id ?? null}, version = version + 1 where id = ${id}
  `.execute(em.getKysely<unknown>());
  const change = { noun: 'UNIT', details: { intoId: into?.id ?? null, orders } } as const;
  const states = { from: 'OPEN', to: 'CLOSED' };
  await recordChange(em, acting, 'ADMIN', {
    ...change,
    ...states,
    id,
    action: 'CLOSE_INTO',
    note: into?.name ?? null,
  });
  if (into === null) return;
  const details = { unitId: id, orders };
  await recordChange(em, acting, 'ADMIN', {
    noun: 'UNIT',
    id: into.id,
    action: 'TAKE_IN',
    details,
    note: unit.name,
  });
}
