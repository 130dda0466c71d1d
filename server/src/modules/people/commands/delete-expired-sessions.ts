import { sql } from 'kysely';

import type { Services } from '../../../context/services.js';

/** Deletes the sessions whose time is over; they open nothing since then. @returns how many */
export async function deleteExpiredSessions({ database }: Services, now: Date): Promise<number> {
  const { numAffectedRows } = await sql`delete from sessions where expires_at <= ${now}`.execute(
    database.kysely,
  );
  return Number(numAffectedRows ?? 0);
}
