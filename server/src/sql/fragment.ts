import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';

/** A piece of SQL with its parameters. */
export type Sql = RawBuilder<unknown>;

/** All conditions at once; without any, true. */
export function all(...conditions: readonly (Sql | undefined)[]): Sql {
  const present = conditions.filter((one) => one !== undefined);
  return present.length === 0 ? sql`true` : sql`(${sql.join(present, sql` and `)})`;
}

/** At least one of the conditions; without any, false. */
export function any(...conditions: readonly (Sql | undefined)[]): Sql {
  const present = conditions.filter((one) => one !== undefined);
  return present.length === 0 ? sql`false` : sql`(${sql.join(present, sql` or `)})`;
}
