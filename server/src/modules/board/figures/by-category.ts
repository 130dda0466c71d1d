import { sql } from 'kysely';

import { column, computedMany, noun, one, rowOf } from '../../../reading/noun.js';
import { categoryRead } from '../../category/category.read.js';
import type { Figure } from '../counted.js';
import { demandsSubmitted } from '../counted.js';
import { COMPUTED } from './computed.js';

const categoryCount = noun('CategoryCount', COMPUTED, {
  category: one(() => categoryRead, 'category_code', 'code'),
  count: column('count'),
});

export const byCategory: Figure = (counted) =>
  computedMany(
    () => categoryCount,
    (_board, reader) => sql`
      select d.category_code, count(*)::integer as count from demands d
      where ${demandsSubmitted(counted, rowOf('d'), reader)} and d.category_code is not null
      group by d.category_code`,
    (row) => sql`${row.col('count')} desc, ${row.col('category_code')}`,
  );
