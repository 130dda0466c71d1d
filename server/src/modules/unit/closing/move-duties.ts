import { dateIn } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { deriveResponsibleUnits } from '../../catalogue/responsible-units.js';
import { recordPairing } from '../../pairing/record-pairing.js';
import type { Unit } from '../unit.entity.js';

interface Ended {
  readonly id: string;
  readonly name: string;
  readonly isLead: boolean;
}

/** Ends the pairings of a unit. @returns the communities */
export async function endPairings(
  em: SqlEntityManager,
  acting: Acting,
  unit: Unit,
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
export async function movePairings(
  em: SqlEntityManager,
  acting: Acting,
  unit: Unit,
  into: Unit,
): Promise<void> {
  for (const { isLead, ...community } of await endPairings(em, acting, unit)) {
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

/** What no rule of the catalogue decides goes to the target; the rest follows from the rules, in which a closed unit counts for none. */
export async function moveDuties(
  em: SqlEntityManager,
  acting: Acting,
  unit: Unit,
  into: Unit,
): Promise<void> {
  await sql`
    insert into unit_categories (unit_id, category_code)
    select ${into.id}, category_code from unit_categories where unit_id = ${unit.id} on conflict do nothing
  `.execute(em.getKysely<unknown>());
  await endDuties(em, unit);
  await deriveResponsibleUnits(em, dateIn(acting.services.config.timeZone, acting.now));
  // The rules were read while the unit was open still.
  await endDuties(em, unit);
}

export async function endDuties(em: SqlEntityManager, unit: Unit): Promise<void> {
  await sql`delete from unit_categories where unit_id = ${unit.id}`.execute(em.getKysely<unknown>());
}

/** Its people have no rights by it from now on: writing the rows raises their rights versions. */
export async function endMembers(em: SqlEntityManager, unit: Unit): Promise<void> {
  await sql`update memberships set unit_id = unit_id where unit_id = ${unit.id}`.execute(
    em.getKysely<unknown>(),
  );
}
