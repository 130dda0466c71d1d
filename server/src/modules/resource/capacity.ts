import type { CapacityPeriod } from '@lindan/shared';
import { CAPACITY_PERIODS, dateIn } from '@lindan/shared';
import { sql } from 'kysely';
import type { Sql } from '../../sql/fragment.js';
import type { Moment } from '../../sql/parameter.js';
import { derivedFrom } from '../../sql/parameter.js';
import type { Row } from '../../sql/row.js';

/**
 * The name of a moment's period in the city's time zone: `2026-11` for MONTH. Capacity is stored with the name of its
 * period, so nothing has to be reset when a period ends.
 */
export function periodName(period: CapacityPeriod, moment: Date, timeZone: string): string {
  const date = dateIn(timeZone, moment);
  switch (period) {
    case 'DAY':
      return date;
    case 'WEEK':
      return mondayOf(date);
    case 'MONTH':
      return date.slice(0, 7);
    case 'QUARTER':
      return `${date.slice(0, 4)}Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
    case 'YEAR':
      return date.slice(0, 4);
    case 'TOTAL':
      return 'TOTAL';
  }
}

/** The capacity left in the present period; null: unlimited. */
export function remaining(row: Row, moment: Moment, timeZone: string): Sql {
  const names = CAPACITY_PERIODS.map(
    (period) =>
      sql`when ${sql.lit(period)} then ${derivedFrom(moment, (now) => periodName(period, now, timeZone))}::text`,
  );
  const present = sql`case ${row.col('capacity_period')} ${sql.join(names, sql` `)} end`;
  return sql`(case when ${row.col('taken_period')} = ${present} then greatest(${row.col('capacity')} - ${row.col('taken')}, 0) else ${row.col('capacity')} end)`;
}

/** Available today: capacity is left and the date is within the first and the last day. */
export function isAvailable(row: Row, moment: Moment, timeZone: string): Sql {
  const left = sql`(${row.col('capacity')} is null or ${remaining(row, moment, timeZone)} > 0)`;
  return sql`(${left} and ${isInItsTime(row, moment, timeZone)})`;
}

/** The moment is within the first and the last day of the offer. */
export function isInItsTime(row: Row, moment: Moment, timeZone: string): Sql {
  return isInTimeOn(
    row,
    derivedFrom(moment, (now) => dateIn(timeZone, now)),
  );
}

/** The same for a date. */
export function isInTimeOn(row: Row, today: unknown): Sql {
  return sql`(
    (${row.col('available_from')} is null or ${row.col('available_from')} <= ${today}::date)
    and (${row.col('available_to')} is null or ${row.col('available_to')} >= ${today}::date)
  )`;
}

function mondayOf(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return `W${day.toISOString().slice(0, 10)}`;
}
