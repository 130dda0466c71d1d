import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { recordMoves } from '../../event/record-moves.js';
import { isAtOrBelow } from '../unit.repository.js';
import type { UnitClosing, UnitMerger } from './unit-closing.js';

/** Hangs the units below under the target, or, where that one lies below too or there is none, under the closed one's parent. */
export async function moveTree(
  em: SqlEntityManager,
  acting: Acting,
  closing: UnitClosing | UnitMerger,
): Promise<void> {
  const { unit, by } = closing;
  const into = 'into' in closing ? closing.into : null;
  const kysely = em.getKysely<unknown>();
  const upper = into === null || (await isAtOrBelow(em, into.id, unit.id)) ? unit.parentId : into.id;
  const { rows } = await sql<{ id: string }>`
    update units set parent_id = ${upper}, version = version + 1 where parent_id = ${unit.id} returning id
  `.execute(kysely);
  const ids = rows.map(({ id }) => id);
  await recordMoves(em, acting, 'UNIT', ids, { from: unit.id, into: upper, by }, 'MOVE_WITH_UNIT');
  if (into === null) return;
  await sql`update units set closed_into_id = ${into.id} where closed_into_id = ${unit.id}`.execute(kysely);
}
