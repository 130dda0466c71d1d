import { sql } from 'kysely';
import type { Sql } from '../sql/fragment.js';
import type { Row } from '../sql/row.js';
import type { Reader } from './mapping.js';

/** The state of a row's deadline: the rule of `clockAt` in the shared package, in SQL. During a pause the clock stands still. */
export function clockOf(row: Row, reader: Reader): Sql {
  const now = clockTime(row, reader);
  return sql`case when ${row.col('due_at')} <= ${now} then 'OVERDUE' when ${row.col('due_soon_at')} <= ${now} then 'DUE_SOON' else 'NORMAL' end`;
}

function clockTime(row: Row, reader: Reader): Sql {
  return sql`coalesce(${row.col('paused_at')}, ${reader.now}::timestamptz)`;
}

/** The rows whose deadline has a state. */
export function clockIs(clock: 'NORMAL' | 'DUE_SOON' | 'OVERDUE', row: Row, reader: Reader): Sql {
  const due = row.col('due_at');
  const soon = row.col('due_soon_at');
  const now = clockTime(row, reader);
  // Compared with the moment too, which an index on the deadline can use.
  const reached = (deadline: Sql): Sql => sql`(${deadline} <= ${reader.now} and ${deadline} <= ${now})`;
  if (clock === 'OVERDUE') return reached(due);
  if (clock === 'DUE_SOON') return sql`(${reached(soon)} and ${due} > ${now})`;
  return sql`(${soon} is null or ${soon} > ${now})`;
}
