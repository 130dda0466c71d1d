import type { TimeLimit, Urgency, WorkingCalendar } from '@lindan/shared';
import { deadline, URGENCIES } from '@lindan/shared';
import { sql } from 'kysely';

import type { Sql } from '../sql/fragment.js';
import { Parameter } from '../sql/parameter.js';
import type { Row } from '../sql/row.js';

/** A running deadline, as the columns of a row. */
export interface DueColumns {
  readonly due_at: Sql;
  readonly due_soon_at: Sql;
}

export const NO_DEADLINE: DueColumns = {
  due_at: sql`null::timestamptz`,
  due_soon_at: sql`null::timestamptz`,
};

/** The deadline of a limit that starts at the moment of the step. */
export function dueAfter(limit: TimeLimit): DueColumns {
  const at = (which: 'dueAt' | 'dueSoonAt'): Sql => {
    const value = new Parameter(
      ({ now, calendar }) => deadline(now, limit, calendar as WorkingCalendar)[which],
    );
    return sql`${value}::timestamptz`;
  };
  return { due_at: at('dueAt'), due_soon_at: at('dueSoonAt') };
}

/** The same by the urgency of the row, which only the statement knows. */
export function dueByUrgency(limits: Readonly<Record<Urgency, TimeLimit>>, row: Row): DueColumns {
  const dues = URGENCIES.map((urgency) => [urgency, dueAfter(limits[urgency])] as const);
  const of = (column: keyof DueColumns): Sql => {
    const cases = dues.map(([urgency, due]) => sql`when ${sql.lit(urgency)} then ${due[column]}`);
    return sql`case ${row.col('urgency')} ${sql.join(cases, sql` `)} end`;
  };
  return { due_at: of('due_at'), due_soon_at: of('due_soon_at') };
}
