import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { recordChange } from '../../event/record-change.js';
import { recordMoves } from '../../event/record-moves.js';
import type { HeldMembership } from '../../people/compare-memberships.js';
import { moveMembershipsOf } from '../../people/move-memberships.js';
import type { UnitClosing, UnitMerger } from './unit-closing.js';

export async function moveMembers(
  em: SqlEntityManager,
  acting: Acting,
  { unit, into, by }: UnitMerger,
): Promise<void> {
  const move = { from: unit.id, into: into.id, by };
  const people = await moveMembershipsOf(em, 'unit_id', move);
  await recordMoves(em, acting, 'PERSON', people, move, 'MOVE_WITH_UNIT');
}

interface Ended {
  readonly id: string;
  readonly status: string;
  readonly removed: readonly HeldMembership[];
}

/** Ends the memberships in a unit. Rights end at once, by the triggers of `rights-version.sql`. */
export async function endMembers(em: SqlEntityManager, acting: Acting, { unit }: UnitClosing): Promise<void> {
  const { rows } = await sql<Ended>`
    with ended as (delete from memberships where unit_id = ${unit.id} returning *)
    update people p set version = p.version + 1 from (
      select person_id, jsonb_agg(jsonb_build_object('id', id, 'role', role, 'regionId', region_id, 'unitId', unit_id,
        'post', post, 'since', since, 'until', until) order by id) as removed
      from ended group by person_id
    ) of_person where p.id = of_person.person_id
    returning p.id, p.status, of_person.removed
  `.execute(em.getKysely<unknown>());
  for (const { id, status, removed } of rows)
    await recordChange(em, acting, 'ADMIN', {
      noun: 'PERSON',
      id,
      action: 'SET_MEMBERSHIPS',
      from: status,
      to: status,
      details: { added: [], changed: [], removed },
    });
}
