import type { SqlEntityManager } from '@mikro-orm/postgresql';

import { BadInput } from '../../refusal.js';
import { Category } from './category.entity.js';

/**
 * Checks the code of a category in an input.
 * @throws BadInput naming the field when the category does not exist
 */
export async function existingCategory(em: SqlEntityManager, code: string, field: string): Promise<string> {
  const category = await em.findOne(Category, { code }, { fields: ['code'] });
  if (category === null) throw new BadInput({ [field]: { problem: 'unknown' } });
  return category.code;
}
