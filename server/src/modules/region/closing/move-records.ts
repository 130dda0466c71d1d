import { demandWorkflow, finalStatuses, orderWorkflow } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting, ActingAs } from '../../../context/acting.js';
import type { Sql } from '../../../sql/fragment.js';
import { recordMoves } from '../../event/record-moves.js';
import type { Region } from '../region.entity.js';
import { levelColumn } from './lock-contents.js';

/** A closing: the place, the one it goes into, and the person that closes it. */
export interface Closing {
  readonly region: Region;
  readonly into: Region;
  readonly by: ActingAs;
}

/** What moved and is announced. */
export interface Moved {
  readonly demands: readonly string[];
  readonly orders: readonly string[];
}

/** The place columns at and above the target, from the closed place's level up. Below that level a record keeps its own. */
function levels({ region, into }: Closing): Sql {
  const columns = [
    sql`city_id = ${into.cityId}`,
    sql`street_id = ${into.streetId}`,
    sql`community_id = ${into.communityId}`,
    ...(region.kind === 'COMMUNITY' ? [] : [sql`grid_id = ${into.gridId}`]),
    ...(region.kind === 'BUILDING' ? [sql`building_id = ${into.buildingId}`] : []),
  ];
  return sql.join(columns);
}

/**
 * Moves the demands and orders at and below a closed place. All of them get the place columns of the target: scopes, lists, search
 * and figures read these, so its staff sees what has ended too, at no cost to any list. What is open names the target as its place;
 * what has ended goes on naming the closed one.
 */
export async function moveRecords(em: SqlEntityManager, acting: Acting, closing: Closing): Promise<Moved> {
  const demands = await move(em, closing, 'demands', finalStatuses(demandWorkflow));
  const orders = await move(em, closing, 'orders', finalStatuses(orderWorkflow));
  const { region, into, by } = closing;
  await recordMoves(em, acting, 'DEMAND', demands, { from: region.id, into: into.id, by });
  return { demands, orders };
}

/** @returns the ids of those that are open */
async function move(
  em: SqlEntityManager,
  closing: Closing,
  table: 'demands' | 'orders',
  ended: readonly string[],
): Promise<readonly string[]> {
  const { region, into } = closing;
  const isOpen = sql`status <> all(${ended}::text[])`;
  const { rows } = await sql<{ id: string; isOpen: boolean }>`
    update ${sql.table(table)} set ${levels(closing)},
      region_id = case when region_id = ${region.id} and ${isOpen} then ${into.id}::uuid else region_id end,
      version = case when ${isOpen} then version + 1 else version end
    where ${levelColumn(region)} = ${region.id}
    returning id, ${isOpen} as "isOpen"
  `.execute(em.getKysely<unknown>());
  return rows.flatMap((row) => (row.isOpen ? [row.id] : []));
}

/** Hangs the places below under the target, closed ones too, and lets earlier closed places lead there. */
export async function movePlaces(em: SqlEntityManager, closing: Closing): Promise<void> {
  const { region, into } = closing;
  const kysely = em.getKysely<unknown>();
  await sql`
    update regions set ${levels(closing)}, version = version + 1,
      parent_id = case when parent_id = ${region.id} then ${into.id}::uuid else parent_id end
    where ${levelColumn(region)} = ${region.id} and id <> ${region.id}
  `.execute(kysely);
  await sql`update regions set closed_into_id = ${into.id} where closed_into_id = ${region.id}`.execute(
    kysely,
  );
}
