import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../context/acting.js';
import { StaleVersion } from '../../refusal.js';
import { insertRow } from '../../sql/insert-row.js';

/** A version to be added. */
export interface NewVersion {
  readonly id: string;
  readonly name: string;
  readonly value: unknown;
  readonly holdsFrom: Date;
  /** The newest version that the client saw; nothing is compared without it. */
  readonly seen?: number | null | undefined;
}

/**
 * Adds a version of a setting, under a lock of its name: two that are saved at once follow each other.
 * @throws StaleVersion
 */
export async function addVersion(
  em: SqlEntityManager,
  { viewer, now }: Acting,
  { id, name, value, holdsFrom, seen }: NewVersion,
): Promise<void> {
  const kysely = em.getKysely<unknown>();
  await lockSetting(em, name);
  const { rows } = await sql<{ version: number }>`
    select coalesce(max(version), 0) as version from settings where name = ${name}
  `.execute(kysely);
  const version = rows[0]?.version ?? 0;
  if (seen != null && seen !== version) throw new StaleVersion({ version });
  await insertRow('settings', {
    id,
    name,
    version: version + 1,
    value: sql`${JSON.stringify(value)}::jsonb`,
    holdsFrom,
    savedAt: now,
    savedById: viewer?.personId ?? null,
  }).execute(kysely);
}

/** Held until the end of the transaction. */
export async function lockSetting(em: SqlEntityManager, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('lindan.settings.' || ${name}::text || current_schema()))`.execute(
    em.getKysely<unknown>(),
  );
}
