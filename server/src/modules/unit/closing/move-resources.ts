import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import type { Sql } from '../../../sql/fragment.js';
import { insertEvent } from '../../../transition/event.js';
import type { UnitClosing, UnitMerger } from './unit-closing.js';

interface Change {
  readonly action: 'MOVE_WITH_UNIT' | 'SUSPEND';
  readonly details: object;
  readonly which: Sql;
  readonly sets: Sql;
}

export function moveResources(em: SqlEntityManager, acting: Acting, merger: UnitMerger): Promise<void> {
  const { unit, into } = merger;
  return changeResources(em, acting, merger, {
    action: 'MOVE_WITH_UNIT',
    details: { from: unit.id, into: into.id },
    which: sql`unit_id = ${unit.id}`,
    sets: sql`unit_id = ${into.id}`,
  });
}

export function suspendResources(em: SqlEntityManager, acting: Acting, closing: UnitClosing): Promise<void> {
  return changeResources(em, acting, closing, {
    action: 'SUSPEND',
    details: { unitId: closing.unit.id },
    which: sql`unit_id = ${closing.unit.id} and status = 'PUBLISHED'`,
    sets: sql`status = 'SUSPENDED'`,
  });
}

/** Changes resources that are locked, with an event each. */
async function changeResources(
  em: SqlEntityManager,
  { now }: Acting,
  { by }: UnitClosing,
  { action, details, which, sets }: Change,
): Promise<void> {
  const kysely = em.getKysely<unknown>();
  const { rows } = await sql<{ id: string; status: string }>`
    select id, status from resources where ${which} order by id
  `.execute(kysely);
  const ids = rows.map(({ id }) => id);
  const statuses = rows.map(({ status }) => status);
  await sql`
    update resources set ${sets}, version = version + 1, updated_at = ${now} where id = any(${ids}::uuid[])
  `.execute(kysely);
  await insertEvent(
    {
      id: sql`gen_random_uuid()`,
      at: now,
      by,
      action,
      from: sql`was.status`,
      to: sql`changed.status`,
      details: sql`${JSON.stringify(details)}::jsonb`,
      of: { noun: 'RESOURCE', id: sql`changed.id` },
    },
    sql`from unnest(${ids}::uuid[], ${statuses}::text[]) was (id, status) join resources changed on changed.id = was.id`,
  ).execute(kysely);
}
