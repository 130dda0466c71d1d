import type { EstateType, RegionKind } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { signedIn } from '../../../policy/permit.js';
import { BadInput } from '../../../refusal.js';
import { newId } from '../../../sql/id.js';
import { idempotently } from '../../../transition/idempotency.js';
import { recordChange } from '../../event/record-change.js';
import { newPlaceCode } from '../place-code.js';
import { Region } from '../region.entity.js';
import { keeperOf } from '../region.policy.js';
import { assertNameIsFree, holdLineage, lockRegion } from '../region.repository.js';

export interface NewRegion {
  readonly parentId: string;
  readonly kind: RegionKind;
  readonly name: string;
  readonly households?: number | null;
  readonly estateType?: EstateType | null;
  readonly idempotencyKey?: string | null;
}

/** The level above each level that is made by hand. */
const PARENT_KIND: Partial<Record<RegionKind, RegionKind>> = { GRID: 'COMMUNITY', BUILDING: 'GRID' };

/**
 * Adds a grid to a community, or a building to a grid, with a place code of its own.
 * @returns the id of the new place
 * @throws BadInput for a level that does not belong below the parent, a closed parent and a name that is there already
 */
export async function createRegion(acting: Acting, input: NewRegion): Promise<string> {
  signedIn(acting);
  const call = { operation: 'createRegion', key: input.idempotencyKey, input };
  const { id } = await acting.services.database.transaction((em) =>
    idempotently(em, acting, call, (newOne) => add(em, acting, newOne, input), newId),
  );
  return id;
}

async function add(
  em: SqlEntityManager,
  acting: Acting,
  id: string,
  { parentId, kind, name: typed, households, estateType }: NewRegion,
): Promise<{ id: string }> {
  await holdLineage(em, parentId);
  const parent = await lockRegion(em, parentId);
  const role = keeperOf(signedIn(acting), parent);
  if (parent.closedIntoId !== null) throw new BadInput({ 'input.parentId': { problem: 'closedPlace' } });
  if (PARENT_KIND[kind] !== parent.kind) throw new BadInput({ 'input.kind': { problem: 'placeLevel' } });
  const name = typed.trim();
  await assertNameIsFree(em, parent.id, name, id);
  em.create(Region, {
    id,
    kind,
    code: null,
    name,
    parentId: parent.id,
    cityId: parent.cityId,
    streetId: parent.streetId,
    communityId: parent.communityId,
    gridId: kind === 'GRID' ? id : parent.gridId,
    buildingId: kind === 'BUILDING' ? id : null,
    takesOrders: true,
    placeCode: newPlaceCode(),
    position: await nextPosition(em, parent.id),
    households: households ?? null,
    estateType: estateType ?? null,
    isDemonstration: false,
  });
  await em.flush();
  await recordChange(em, acting, role, {
    noun: 'REGION',
    id,
    action: 'CREATE',
    details: { kind, parentId: parent.id },
  });
  return { id };
}

/** After the last place below the parent, whose lock keeps others from taking the same position. */
async function nextPosition(em: SqlEntityManager, parentId: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(position), 0) + 1 as next from regions where parent_id = ${parentId}
  `.execute(em.getKysely<unknown>());
  return rows[0]?.next ?? 1;
}
