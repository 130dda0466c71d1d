import { sql } from 'kysely';

import type { Services } from '../../../context/services.js';
import { deleteLeftovers } from '../../../storage/incoming.js';
import { WAITING_HOURS } from '../attach-files.js';
import { thumbnailKey } from '../storage-key.js';

/** Files of one round. */
const BATCH_SIZE = 100;
/** No upload takes as long. */
const LEFTOVER_MS = 3_600_000;

interface Waiting {
  readonly id: string;
  readonly storageKey: string;
}

/**
 * Deletes the uploads that nobody has attached within a day, and what killed processes left. A file is marked first, so that no
 * step attaches it; then its bytes are deleted, and its row last. What is cut off in between is done by the next run.
 * @returns how many files it deleted
 */
export async function deleteOldFiles(services: Services, now: Date): Promise<number> {
  let deleted = await deleteLeftovers(services.config.files.dir, LEFTOVER_MS);
  for (;;) {
    const batch = await sweepBatch(services, now);
    deleted += batch;
    if (batch < BATCH_SIZE) return deleted;
  }
}

async function sweepBatch({ database, files }: Services, now: Date): Promise<number> {
  const before = new Date(now.getTime() - WAITING_HOURS * 3_600_000);
  const { rows } = await sql<Waiting>`
    update files set discarded_at = coalesce(discarded_at, ${now}) where id in (
      select id from files where subject_id is null and uploaded_at <= ${before} order by uploaded_at, id
      limit ${BATCH_SIZE} for update skip locked)
    returning id, storage_key as "storageKey"
  `.execute(database.kysely);
  for (const { storageKey } of rows) {
    await files.delete(storageKey);
    await files.delete(thumbnailKey(storageKey));
  }
  const ids = rows.map(({ id }) => id);
  await sql`delete from files where id = any(${ids}::uuid[])`.execute(database.kysely);
  return rows.length;
}
