import { sql } from 'kysely';

import type { Sql } from './fragment.js';

/** The column of an entity's property, as the ORM names it. */
export function columnOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * Inserts a row of an entity with a statement of one's own.
 * @param row a value, or SQL, for each property
 * @param from where the SQL takes its values; as many rows are written as it gives
 */
export function insertRow(table: string, row: Readonly<Record<string, unknown>>, from: Sql = sql``): Sql {
  const columns = Object.keys(row).map((property) => sql.ref(columnOf(property)));
  const values = Object.values(row).map((value) => (value === null ? sql`null` : value));
  return sql`insert into ${sql.table(table)} (${sql.join(columns)}) select ${sql.join(values)} ${from}`;
}
