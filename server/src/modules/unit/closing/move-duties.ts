import { dateIn } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { deriveResponsibleUnits } from '../../catalogue/responsible-units.js';
import type { Unit } from '../unit.entity.js';

/**
 * Ends what a closed unit is responsible for. What no rule of the catalogue decides goes to the target, if there is one. A rule is left
 * as it is, since it rests on a legal basis: a closed unit counts for none in it, and the gaps show a category whose lead is closed.
 */
export async function endDuties(
  em: SqlEntityManager,
  { now, services }: Acting,
  unit: Unit,
  into: Unit | null,
): Promise<void> {
  const kysely = em.getKysely<unknown>();
  if (into !== null)
    await sql`
      insert into unit_categories (unit_id, category_code)
      select ${into.id}, category_code from unit_categories where unit_id = ${unit.id} on conflict do nothing
    `.execute(kysely);
  await sql`delete from unit_categories where unit_id = ${unit.id}`.execute(kysely);
  await deriveResponsibleUnits(em, dateIn(services.config.timeZone, now));
}
