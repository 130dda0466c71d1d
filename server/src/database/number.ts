import { dateIn } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

const SERIES = {
  demand: { prefix: 'XQ', sequence: 'demand_numbers' },
  order: { prefix: 'GD', sequence: 'order_numbers' },
} as const;

/**
 * The next number of a series, for people to say and write: 需求 `XQ261122-00042`, 工单 `GD261122-00017`. The date is
 * the city's. Numbers may have gaps; they never come twice.
 */
export async function nextNumber(
  em: SqlEntityManager,
  series: keyof typeof SERIES,
  now: Date,
  timeZone: string,
): Promise<string> {
  const { prefix, sequence } = SERIES[series];
  const { rows } = await sql<{ next: string }>`select nextval(${sequence})::text as next`.execute(
    em.getKysely<unknown>(),
  );
  const day = dateIn(timeZone, now).slice(2).replaceAll('-', '');
  return `${prefix}${day}-${(rows[0]?.next ?? '').padStart(5, '0')}`;
}
