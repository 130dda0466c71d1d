import { dateIn } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';

const SERIES = {
  demand: { prefix: 'XQ', sequence: 'demand_numbers' },
  order: { prefix: 'GD', sequence: 'order_numbers' },
} as const;

/**
 * The next readable number of a series: 需求 `XQ261122-00042`, 工单 `GD261122-00017`, with a date of the city's time zone.
 * Numbers may have gaps; they are unique.
 */
export async function nextNumber(
  em: SqlEntityManager,
  series: keyof typeof SERIES,
  now: Date,
  timeZone: string,
): Promise<string> {
  const number = numberOf(series, numberPrefix(series, now, timeZone));
  const { rows } = await sql<{ next: string }>`select ${number} as next`.execute(em.getKysely<unknown>());
  return rows[0]?.next ?? '';
}

/** The prefix of all numbers of a day. */
export function numberPrefix(series: keyof typeof SERIES, now: Date, timeZone: string): string {
  const day = dateIn(timeZone, now).slice(2).replaceAll('-', '');
  return `${SERIES[series].prefix}${day}-`;
}

/** {@link nextNumber} within a statement. */
export function numberOf(series: keyof typeof SERIES, prefix: unknown): RawBuilder<unknown> {
  const next = sql`nextval(${sql.lit(SERIES[series].sequence)})::text`;
  return sql`(select ${prefix}::text || lpad(digits, greatest(length(digits), 5), '0') from (select ${next} as digits) next)`;
}
