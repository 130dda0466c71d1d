import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import { BadInput, NotFound } from '../../refusal.js';
import { isId } from '../../sql/id.js';

/**
 * Checks the id of a unit in an input, and keeps the unit from being closed until the end of the transaction.
 * @throws NotFound; BadInput naming the field for a closed unit
 */
export async function existingUnit(em: SqlEntityManager, id: string, field: string): Promise<string> {
  if (!isId(id)) throw new NotFound();
  const { rows } = await sql<{ id: string; isClosed: boolean }>`
    select id, closed_at is not null as "isClosed" from units where id = ${id} for key share
  `.execute(em.getKysely<unknown>());
  const [unit] = rows;
  if (unit === undefined) throw new NotFound();
  if (unit.isClosed) throw new BadInput({ [field]: { problem: 'closedUnit' } });
  return unit.id;
}
