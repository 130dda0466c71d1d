import { countsOf, ORDER_CLOCK, ORDER_STATUSES, URGENCIES } from '@lindan/shared';
import { sql } from 'kysely';

import type { Sql } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';

/** How the time until the running deadline is counted; null where none runs. */
export function orderDueCounts(row: Row): Sql {
  const cases = ORDER_STATUSES.flatMap((status) => {
    const step = ORDER_CLOCK[status];
    if (step === null) return [];
    const counts = URGENCIES.map(
      (urgency) => sql`when ${sql.lit(urgency)} then ${sql.lit(countsOf(step, urgency))}`,
    );
    return [sql`when ${sql.lit(status)} then case ${row.col('urgency')} ${sql.join(counts, sql` `)} end`];
  });
  return sql`case ${row.col('status')} ${sql.join(cases, sql` `)} end`;
}
