import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Database } from '../database/database.js';
import type { Sealed } from './sealed.js';
import { SEALED } from './sealed.js';
import { forgetUnusedKeys } from './secret-checks.js';
import type { Vault } from './vault.js';

const ROWS_A_BATCH = 500;

/**
 * Re-encrypts every value of an older key under the current key. It may run beside a serving process and may be
 * interrupted; a second run does the rest. Afterwards no start requires the older keys.
 * @returns the number of re-encrypted values
 * @throws Undecipherable when the key of a value is missing
 */
export async function rotateKeys(services: {
  readonly database: Database;
  readonly vault: Vault;
}): Promise<number> {
  let total = 0;
  for (const place of SEALED) {
    for (let done = ROWS_A_BATCH; done === ROWS_A_BATCH; total += done) {
      done = await services.database.transaction((em) => rotateBatch(em, services.vault, place));
    }
  }
  await forgetUnusedKeys(services);
  return total;
}

async function rotateBatch(em: SqlEntityManager, vault: Vault, place: Sealed): Promise<number> {
  const { table, row, column, field } = place;
  const kysely = em.getKysely<unknown>();
  const cipher = sql.ref(column);
  const { rows } = await sql<{ id: string; cipher: string }>`
    select ${sql.ref(row)} as id, ${cipher} as cipher from ${sql.table(table)}
    where ${cipher} is not null and not starts_with(${cipher}, ${vault.currentPrefix})
    limit ${ROWS_A_BATCH} for update
  `.execute(kysely);
  if (rows.length === 0) return 0;
  const before = rows.map((found) => found.cipher);
  const after = rows.map(({ id, cipher: old }) => vault.encrypt(vault.decrypt(old, id, field), id, field));
  await sql`
    update ${sql.table(table)} as sealed set ${cipher} = anew.after
    from unnest(${before}::text[], ${after}::text[]) as anew (before, after)
    where ${sql.ref(`sealed.${column}`)} = anew.before
  `.execute(kysely);
  return rows.length;
}
