import type { Noun } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting, ActingAs } from '../../context/acting.js';
import { insertEvent } from '../../transition/event.js';

/** From a closed place or unit into the one that takes it in. */
export interface Move {
  readonly from: string;
  readonly into: string;
  readonly by: ActingAs;
}

/** Writes a move into the history of each record that moved. */
export async function recordMoves(
  em: SqlEntityManager,
  { now }: Acting,
  noun: Noun,
  ids: readonly string[],
  { from, into, by }: Move,
): Promise<void> {
  await insertEvent(
    {
      id: sql`gen_random_uuid()`,
      at: now,
      by,
      action: 'MOVE',
      from: null,
      to: 'OPEN',
      details: sql`${JSON.stringify({ from, into })}::jsonb`,
      of: { noun, id: sql`moved.id` },
    },
    sql`from unnest(${ids}::uuid[]) moved (id)`,
  ).execute(em.getKysely<unknown>());
}
