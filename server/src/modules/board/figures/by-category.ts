import { sql } from 'kysely';

import { tally } from '../../../counters/tally.js';
import { column, computedMany, objectMapping, one } from '../../../read-model/mapping.js';
import { categoryRead } from '../../category/category.read.js';
import type { Figure } from '../counted.js';
import { sumOf } from '../counted.js';
import { COMPUTED } from './computed.js';

const categoryCount = objectMapping('CategoryCount', COMPUTED, {
  category: one(() => categoryRead, 'category_code', 'code'),
  count: column('count'),
});

export const byCategory: Figure = (form) =>
  computedMany(
    () => categoryCount,
    (_board, reader) => sql`
      select t.key collate "default" as category_code, ${sumOf(1)} as count from (${tally('DEMAND_CATEGORY', form, reader)}) t
      group by t.key having ${sumOf(1)} > 0`,
    (row) => sql`${row.col('count')} desc, ${row.col('category_code')}`,
  );
