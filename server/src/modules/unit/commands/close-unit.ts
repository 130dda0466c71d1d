import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { signedIn } from '../../../policy/permit.js';
import { BadInput, NotFound, StaleVersion } from '../../../refusal.js';
import { isId } from '../../../sql/id.js';
import { recordChange } from '../../event/record-change.js';
import { lockWork, waitForOtherChanges } from '../closing/lock-work.js';
import { endDuties } from '../closing/move-duties.js';
import { endMembers, moveMembers } from '../closing/move-members.js';
import { askAboutLiaison, moveOrders } from '../closing/move-orders.js';
import { endPairings, movePairings } from '../closing/move-pairings.js';
import { moveResources, suspendResources } from '../closing/move-resources.js';
import { moveTree } from '../closing/move-tree.js';
import { openOrdersOf } from '../closing/open-orders.js';
import type { UnitClosing, UnitMerger } from '../closing/unit-closing.js';
import type { Unit } from '../unit.entity.js';
import { lockUnit } from '../unit.repository.js';

interface Given {
  readonly id: string;
  readonly intoId?: string | null;
  readonly version?: number | null;
  readonly confirm?: readonly string[] | null;
}

/**
 * Closes a unit. The one that it goes into takes over open orders, resources, people, pairings and responsibilities. Without one,
 * its pairings and memberships end and its published resources are suspended; open orders forbid that.
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
    await waitForOtherChanges(em);
    await lockWork(em, id, intoId);
    const unit = await lockUnit(em, id);
    if (version != null && version !== unit.version) throw new StaleVersion({ version: unit.version });
    if (unit.closedAt !== null) throw new BadInput({ id: { problem: 'closedUnit' } });
    const into = intoId === null ? null : await targetOf(em, unit, intoId);
    const orders = await openOrdersOf(em, unit.id);
    if (into === null && orders.length > 0) throw new BadInput({ intoId: { problem: 'openOrders' } });
    const closing = { unit, by: { role: 'ADMIN', personId: viewer.personId, unitId: null } } as const;
    await close(em, acting, unit, into, orders.length);
    const demands =
      into === null
        ? await end(em, acting, closing)
        : await moveInto(em, acting, { ...closing, into }, orders, confirm);
    await endDuties(em, acting, unit, into);
    return { orders, demands };
  });
  announcer.announce('ORDER', moved.orders);
  announcer.announce('DEMAND', moved.demands);
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

async function close(
  em: SqlEntityManager,
  acting: Acting,
  { id, name }: Unit,
  into: Unit | null,
  orders: number,
): Promise<void> {
  const intoId = into?.id ?? null;
  await sql`
    update units set closed_at = ${acting.now}, closed_into_id = ${intoId}, version = version + 1 where id = ${id}
  `.execute(em.getKysely<unknown>());
  await recordChange(em, acting, 'ADMIN', {
    noun: 'UNIT',
    id,
    action: 'CLOSE_UNIT',
    from: 'OPEN',
    to: 'CLOSED',
    details: { intoId, orders },
    note: into?.name ?? null,
  });
  if (intoId === null) return;
  await recordChange(em, acting, 'ADMIN', {
    noun: 'UNIT',
    id: intoId,
    action: 'TAKE_IN_UNIT',
    details: { unitId: id, orders },
    note: name,
  });
}

/** @returns the demands that changed */
async function moveInto(
  em: SqlEntityManager,
  acting: Acting,
  merger: UnitMerger,
  orders: readonly string[],
  confirmed: readonly string[] | null | undefined,
): Promise<readonly string[]> {
  await moveMembers(em, acting, merger);
  if (orders.length > 0) await askAboutLiaison(em, acting, merger, confirmed);
  const demands = await moveOrders(em, acting, merger, orders);
  await moveResources(em, acting, merger);
  await movePairings(em, acting, merger);
  await moveTree(em, acting, merger);
  return demands;
}

/** @returns the demands that changed: none */
async function end(em: SqlEntityManager, acting: Acting, closing: UnitClosing): Promise<readonly string[]> {
  await endMembers(em, acting, closing);
  await suspendResources(em, acting, closing);
  await endPairings(em, acting, closing);
  await moveTree(em, acting, closing);
  return [];
}
