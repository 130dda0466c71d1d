import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** A column of encrypted values: its table, the column of the row's id, and the field name in the authenticated data. */
export interface Sealed {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly field: string;
}

/** The field of every sealed reply. It is part of the authenticated data, so it keeps the name of the first one. */
export const SEALED_REPLY = 'trackingCode';

/** Every column with encrypted values. */
export const SEALED: readonly Sealed[] = [
  { table: 'requesters', row: 'demand_id', column: 'name_cipher', field: 'name' },
  { table: 'requesters', row: 'demand_id', column: 'phone_cipher', field: 'phone' },
  { table: 'requesters', row: 'demand_id', column: 'address_cipher', field: 'address' },
  { table: 'backers', row: 'id', column: 'name_cipher', field: 'name' },
  { table: 'backers', row: 'id', column: 'phone_cipher', field: 'phone' },
  { table: 'backers', row: 'id', column: 'address_cipher', field: 'address' },
  { table: 'idempotency_keys', row: 'result_id', column: 'reply_cipher', field: SEALED_REPLY },
  { table: 'people', row: 'id', column: 'phone_cipher', field: 'phone' },
];

/** The ids of the keys in use, sorted. */
export async function keyIdsInUse(kysely: Kysely<unknown>): Promise<readonly string[]> {
  const places = SEALED.map(
    ({ table, column }) => sql`
      select split_part(${sql.ref(column)}, '.', 1) as id from ${sql.table(table)} where ${sql.ref(column)} is not null`,
  );
  const { rows } = await sql<{ id: string }>`${sql.join(places, sql` union `)} order by id`.execute(kysely);
  return rows.map(({ id }) => id);
}
