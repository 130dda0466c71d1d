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

/** Totals by category leave out demands without one: their number is the rest of all. */
export const byCategory: Figure = (form) =>
  computedMany(
    () => categoryCount,
    (_board, reader) => sql`
      with counted as (
        select t.key collate "default" as category_code, ${sumOf('DEMAND_CATEGORY', 'submitted')} as count from (${rollupQuery('DEMAND_CATEGORY', form, reader)}) t
        group by t.key having ${sumOf('DEMAND_CATEGORY', 'submitted')} > 0
      ), without_category as (
        select ${sumOf('DEMANDS', 'submitted')} - (select coalesce(sum(c.count), 0) from counted c)::integer as count
        from (${rollupQuery('DEMANDS', form, reader)}) t
      )
      select category_code, count from counted
      union all select null, count from without_category where count > 0`,
    (row) => sql`${row.col('category_code')} is null, ${row.col('count')} desc, ${row.col('category_code')}`,
  );
