import { dateIn, startOfDayIn } from '@lindan/shared';
import { sql } from 'kysely';

import type { Sql } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';

/**
 * The id of the dispatch rule that holds for a category on a date, as a sub-query: the newest of its own versions that has begun,
 * else that of its group.
 */
export function ruleInForce(categoryCode: unknown, today: unknown): Sql {
  return sql`(
    select held.id from categories of_rule join dispatch_rules held on held.category_code in (of_rule.code, of_rule.parent_code)
    where of_rule.code = ${categoryCode} and held.holds_from <= ${today}::date
    order by held.category_code = of_rule.code desc, held.version desc limit 1
  )`;
}

/** The codes of the categories for which a rule's category decides: itself, and those below it without a rule of their own. */
export function heldCategories(rule: Row, today: unknown): Sql {
  return sql`array(
    select held.code from categories held where held.code = ${rule.col('category_code')} or (
      held.parent_code = ${rule.col('category_code')} and not exists (
        select from dispatch_rules own where own.category_code = held.code and own.holds_from <= ${today}::date
      )
    )
  )`;
}

/** The first moment of the quarter of a moment in the city. */
export function quarterBegins(timeZone: string, moment: Date): Date {
  const [year = '', month = ''] = dateIn(timeZone, moment).split('-');
  const first = Math.floor((Number(month) - 1) / 3) * 3 + 1;
  return startOfDayIn(timeZone, `${year}-${String(first).padStart(2, '0')}-01`);
}
