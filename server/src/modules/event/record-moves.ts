import type { Noun } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting, ActingAs } from '../../context/acting.js';
import type { Sql } from '../../sql/fragment.js';
import { insertEvent } from '../../transition/event.js';

/** From a closed place or unit into the one that takes it in; null: into none. */
export interface Move {
  readonly from: string;
  readonly into: string | null;
  readonly by: ActingAs;
}

type MoveAction = 'MOVE' | 'MOVE_WITH_UNIT';

/** The nouns whose records have states, which a move leaves as they are, and the demand whose history tells of it. */
const WITH_STATES: Partial<Record<Noun, { readonly table: string; readonly demandId: Sql }>> = {
  DEMAND: { table: 'demands', demandId: sql`moved.id` },
  ORDER: { table: 'orders', demandId: sql`moved.demand_id` },
};

/** Writes a move into the history of each record that moved. */
export async function recordMoves(
  em: SqlEntityManager,
  { now }: Acting,
  noun: Noun,
  ids: readonly string[],
  { from, into, by }: Move,
  action: MoveAction = 'MOVE',
): Promise<void> {
  const of = WITH_STATES[noun];
  const state = of && sql`moved.status`;
  const records =
    of && sql`from ${sql.table(of.table)} moved where moved.id = any(${ids}::uuid[]) order by moved.id`;
  await insertEvent(
    {
      id: sql`gen_random_uuid()`,
      at: now,
      by,
      action,
      from: state ?? null,
      to: state ?? 'OPEN',
      details: sql`${JSON.stringify({ from, into })}::jsonb`,
      of: { noun, id: sql`moved.id`, demandId: of?.demandId },
    },
    records ?? sql`from unnest(${ids}::uuid[]) moved (id)`,
  ).execute(em.getKysely<unknown>());
}
