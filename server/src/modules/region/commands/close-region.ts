import { ORDERING_REGION_KINDS } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Acting } from '../../../context/acting.js';
import { lockInCity } from '../../../database/city-lock.js';
import { signedIn } from '../../../policy/permit.js';
import type { FieldProblem } from '../../../refusal.js';
import { BadInput, NotAllowed, StaleVersion } from '../../../refusal.js';
import { recordChange } from '../../event/record-change.js';
import { lockContents, waitForOtherClosings } from '../closing/lock-contents.js';
import { moveMemberships, movePairings, moveUnits } from '../closing/move-parties.js';
import type { Closing, Moved } from '../closing/move-records.js';
import { movePlaces, moveRecords } from '../closing/move-records.js';
import type { Region } from '../region.entity.js';
import { keeperOf } from '../region.policy.js';
import { lockRegion } from '../region.repository.js';

export interface RegionClosing {
  readonly id: string;
  readonly intoId: string;
  readonly version?: number | null;
}

/**
 * Closes a place into one of the same kind below the same street. Its code leads there; the places below, memberships, pairings and
 * all that is open move. What has ended keeps its place and is seen from the target. Community staff close grids and buildings of
 * their community into each other, an administrator any community, grid or building.
 * @throws BadInput naming the field; StaleVersion
 */
export async function closeRegion(acting: Acting, { id, intoId, version }: RegionClosing): Promise<void> {
  const viewer = signedIn(acting);
  const { database, announcer } = acting.services;
  const moved = await database.transaction(async (em) => {
    await waitForOtherClosings(em);
    // Before the place: a change of a person locks the person, then the places that it names.
    await lockInCity(em, 'people');
    const region = await lockRegion(em, id);
    const role = keeperOf(viewer, region);
    const target = await lockRegion(em, intoId);
    if (keeperOf(viewer, target) !== role) throw new NotAllowed();
    if (role !== 'ADMIN' && region.kind === 'COMMUNITY') throw new NotAllowed();
    if (version != null && version !== region.version) throw new StaleVersion({ version: region.version });
    refuse(region, target);
    await lockContents(em, region, intoId);
    const by = { role, personId: viewer.personId, unitId: null };
    return closeInto(em, acting, { region, into: target, by });
  });
  announcer.announce('DEMAND', moved.demands);
  announcer.announce('ORDER', moved.orders);
}

/** @throws BadInput */
function refuse(region: Region, into: Region): void {
  const problemOf = (): readonly ['id' | 'intoId', FieldProblem['problem']] | undefined => {
    if (region.closedIntoId !== null) return ['id', 'closedPlace'];
    if (!ORDERING_REGION_KINDS.includes(region.kind)) return ['id', 'notClosable'];
    if (into.id === region.id) return ['intoId', 'intoItself'];
    if ([into.communityId, into.gridId].includes(region.id)) return ['intoId', 'intoBelow'];
    if (into.kind !== region.kind) return ['intoId', 'otherKind'];
    if (into.streetId !== region.streetId) return ['intoId', 'otherStreet'];
    if (into.closedIntoId !== null) return ['intoId', 'closedPlace'];
    return undefined;
  };
  const found = problemOf();
  if (found !== undefined) throw new BadInput({ [found[0]]: { problem: found[1] } });
}

async function closeInto(em: SqlEntityManager, acting: Acting, closing: Closing): Promise<Moved> {
  const { region, into } = closing;
  const role = closing.by.role;
  const moved = await moveRecords(em, acting, closing);
  await movePlaces(em, closing);
  const people = await moveMemberships(em, acting, closing);
  await moveUnits(em, acting, closing);
  await movePairings(em, closing);
  await sql`
    update regions set closed_into_id = ${into.id}, takes_orders = false, version = version + 1 where id = ${region.id}
  `.execute(em.getKysely<unknown>());
  const counts = { demands: moved.demands.length, orders: moved.orders.length, people };
  await recordChange(em, acting, role, {
    noun: 'REGION',
    id: region.id,
    action: 'CLOSE_INTO',
    from: 'OPEN',
    to: 'CLOSED',
    details: { intoId: into.id, ...counts },
    note: into.name,
  });
  await recordChange(em, acting, role, {
    noun: 'REGION',
    id: into.id,
    action: 'TAKE_IN',
    details: { regionId: region.id, ...counts },
    note: region.name,
  });
  return moved;
}
