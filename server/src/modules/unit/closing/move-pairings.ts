import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { recordPairing } from '../../pairing/record-pairing.js';
import type { UnitClosing, UnitMerger } from './unit-closing.js';

interface Ended {
  readonly id: string;
  readonly name: string;
  readonly isLead: boolean;
}

/** Ends the pairings of a unit. @returns the communities */
export async function endPairings(
  em: SqlEntityManager,
  acting: Acting,
  { unit }: UnitClosing,
): Promise<readonly Ended[]> {
  const { rows } = await sql<Ended>`
    delete from unit_pairings p using regions r where p.unit_id = ${unit.id} and r.id = p.community_id
    returning r.id, r.name, p.is_lead as "isLead"
  `.execute(em.getKysely<unknown>());
  for (const { isLead, ...community } of rows)
    await recordPairing(em, acting, 'UNPAIR', { community, unit, isLead });
  return rows;
}

/** The target is paired in the unit's place, and leads where it led. */
export async function movePairings(em: SqlEntityManager, acting: Acting, merger: UnitMerger): Promise<void> {
  const { unit, into } = merger;
  for (const { isLead, ...community } of await endPairings(em, acting, merger)) {
    const { rows } = await sql<{ isNew: boolean }>`
      insert into unit_pairings as p (unit_id, community_id, is_lead, is_demonstration)
      values (${into.id}, ${community.id}, ${isLead}, ${unit.isDemonstration})
      on conflict (unit_id, community_id) do update set is_lead = true where excluded.is_lead and not p.is_lead
      returning xmax = 0 as "isNew"
    `.execute(em.getKysely<unknown>());
    for (const { isNew } of rows)
      await recordPairing(em, acting, isNew ? 'PAIR' : 'NAME_LEAD', { community, unit: into, isLead });
  }
}
