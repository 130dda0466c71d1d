import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { NotFound } from '../../refusal.js';
import { isId } from '../../sql/id.js';
import { Unit } from './unit.entity.js';

/**
 * Checks the id of a unit in an input.
 * @throws NotFound
 */
export async function existingUnit(em: SqlEntityManager, id: string): Promise<string> {
  const unit = isId(id) ? await em.findOne(Unit, { id }, { fields: ['id'] }) : null;
  if (unit === null) throw new NotFound();
  return unit.id;
}
