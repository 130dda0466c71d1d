import { sql } from 'kysely';
import { column, computedMany, objectMapping, one } from '../../../read-model/mapping.js';
import { rollupQuery } from '../../../rollups/rollup-query.js';
import { categoryRead } from '../../category/category.read.js';
import type { Figure } from '../board-query.js';
import { sumOf } from '../board-query.js';
import { COMPUTED } from './computed.js';

const categoryCount = objectMapping('CategoryCount', COMPUTED, {
  category: one(() => categoryRead, 'category_code', 'code'),
  count: column('count'),
});

export const byCategory: Figure = (form) =>
  computedMany(
    () => categoryCount,
    (_board, reader) => sql`
      select t.key collate "default" as category_code, ${sumOf('DEMAND_CATEGORY', 'submitted')} as count from (${rollupQuery('DEMAND_CATEGORY', form, reader)}) t
      group by t.key having ${sumOf('DEMAND_CATEGORY', 'submitted')} > 0`,
    (row) => sql`${row.col('count')} desc, ${row.col('category_code')}`,
  );
