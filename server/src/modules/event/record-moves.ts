import type { Noun } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting, ActingAs } from '../../context/acting.js';
import { insertEvent } from '../../transition/event.js';

/** From a closed place or unit into the one that takes it in; null: into none. */
export interface Move {
  readonly from: string;
  readonly into: string | null;
  readonly by: ActingAs;
}

type MoveAction = 'MOVE' | 'MOVE_WITH_UNIT';

/** Writes a move into the history of each record that moved. */
export async function recordMoves(
  em: SqlEntityManager,
  { now }: Acting,
  noun: Noun,
  ids: readonly string[],
  { from, into, by }: Move,
  action: MoveAction = 'MOVE',
): Promise<void> {
  await insertEvent(
    {
      id: sql`gen_random_uuid()`,
      at: now,
      by,
      action,
      from: null,
      to: 'OPEN',
      details: sql`${JSON.stringify({ from, into })}::jsonb`,
      of: { noun, id: sql`moved.id` },
    },
    sql`from unnest(${ids}::uuid[]) moved (id)`,
  ).execute(em.getKysely<unknown>());
}
