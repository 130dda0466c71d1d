import { sql } from 'kysely';

import type { Services } from '../context/services.js';

/** The time in which a client may repeat a creating request. */
const KEPT_DAYS = 30;

/** Deletes the idempotency keys that no client may repeat any more. @returns how many */
export async function deleteOldKeys({ database }: Services, now: Date): Promise<number> {
  const kept = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  const { numAffectedRows } = await sql`delete from idempotency_keys where created_at < ${kept}`.execute(
    database.kysely,
  );
  return Number(numAffectedRows ?? 0);
}
