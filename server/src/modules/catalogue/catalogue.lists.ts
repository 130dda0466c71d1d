import { sql } from 'kysely';

import { dayOf } from '../../read-model/day-of.js';
import type { Ordering } from '../../read-model/keyset.js';
import type { Reader } from '../../read-model/mapping.js';
import type { Sql } from '../../sql/fragment.js';
import { all, any } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import { inCategory } from '../category/in-category.js';
import { ruleInForce } from './rule-in-force.js';

/** In the order of the tree of categories. */
export const RULES_BY_CATEGORY: Ordering = {
  name: 'CATEGORY',
  direction: 'asc',
  by: (row) =>
    sql`(select of_row.position from categories of_row where of_row.code = ${row.col('category_code')})`,
  type: 'integer',
};

export const AMENDMENTS_BY_TIME: Ordering = {
  name: 'PROPOSED',
  direction: 'asc',
  by: (row) => row.col('proposed_at'),
  type: 'timestamptz',
};

/** Of each category the version that holds, or before any holds the newest. With a category: those of it, below it, and the one that holds for it. */
export function ruleMatches(categoryCode: string | null | undefined): (row: Row, reader: Reader) => Sql {
  return (row, reader) => {
    const today = dayOf(reader);
    return all(
      sql`${row.col('id')} = (
        select shown.id from dispatch_rules shown where shown.category_code = ${row.col('category_code')}
        order by shown.holds_from <= ${today}::date desc, shown.version desc limit 1
      )`,
      categoryCode == null
        ? undefined
        : any(inCategory(row, categoryCode), sql`${row.col('id')} = ${ruleInForce(categoryCode, today)}`),
    );
  };
}
