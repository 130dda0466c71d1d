import type { SqlEntityManager } from '@mikro-orm/postgresql';

import { BadInput } from '../../refusal.js';
import { Category } from './category.entity.js';

/**
 * A category's code that was given as input.
 * @throws BadInput naming the field when there is no such category
 */
export async function existingCategory(em: SqlEntityManager, code: string, field: string): Promise<string> {
  const category = await em.findOne(Category, { code }, { fields: ['code'] });
  if (category === null) throw new BadInput({ [field]: { problem: 'unknown' } });
  return category.code;
}
