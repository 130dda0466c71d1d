import { sql } from 'kysely';
import type { Sql } from '../sql/fragment.js';
import type { Row } from '../sql/row.js';
import type { Reader } from './mapping.js';

/** The state of a row's deadline: the rule of `clockAt` in the shared package, in SQL. */
export function clockOf(row: Row, reader: Reader): Sql {
  return sql`case when ${row.col('due_at')} <= ${reader.now} then 'OVERDUE' when ${row.col('due_soon_at')} <= ${reader.now} then 'DUE_SOON' else 'NORMAL' end`;
}

/** The rows whose deadline has a state. */
export function clockIs(clock: 'NORMAL' | 'DUE_SOON' | 'OVERDUE', row: Row, reader: Reader): Sql {
  const due = row.col('due_at');
  const soon = row.col('due_soon_at');
  if (clock === 'OVERDUE') return sql`${due} <= ${reader.now}`;
  if (clock === 'DUE_SOON') return sql`(${soon} <= ${reader.now} and ${due} > ${reader.now})`;
  return sql`(${soon} is null or ${soon} > ${reader.now})`;
}
