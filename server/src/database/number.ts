import { dateIn } from '@lindan/shared';
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';

const SERIES = {
  demand: { prefix: 'XQ', sequence: 'demand_numbers' },
  order: { prefix: 'GD', sequence: 'order_numbers' },
} as const;

/** How all numbers of a day of the city begin: 需求 `XQ261122-00042`, 工单 `GD261122-00017`. */
export function numberPrefix(series: keyof typeof SERIES, now: Date, timeZone: string): string {
  const day = dateIn(timeZone, now).slice(2).replaceAll('-', '');
  return `${SERIES[series].prefix}${day}-`;
}

/** The next number of a series, for people to say and write, within a statement. Numbers may have gaps; they never come twice. */
export function numberOf(series: keyof typeof SERIES, prefix: unknown): RawBuilder<unknown> {
  const next = sql`nextval(${sql.lit(SERIES[series].sequence)})::text`;
  return sql`(select ${prefix}::text || lpad(digits, greatest(length(digits), 5), '0') from (select ${next} as digits) next)`;
}
