import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Acting } from '../../context/acting.js';
import { lockInCity } from '../../database/city-lock.js';
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
 * Adds a version of a setting, under a lock of its name: two that are saved at once follow each other. What the newest version says
 * already, by the same moment, is no new one.
 * @returns whether there is a new version
 * @throws StaleVersion
 */
export async function addVersion(
  em: SqlEntityManager,
  { viewer, now }: Pick<Acting, 'viewer' | 'now'>,
  { id, name, value, holdsFrom, seen }: NewVersion,
): Promise<boolean> {
  const kysely = em.getKysely<unknown>();
  await lockInCity(em, 'settings', name);
  const json = JSON.stringify(value);
  const { rows } = await sql<{ version: number; isSaid: boolean }>`
    select version, value = ${json}::jsonb and holds_from <= ${holdsFrom} as "isSaid" from settings
    where name = ${name} order by version desc limit 1
  `.execute(kysely);
  const [{ version, isSaid } = { version: 0, isSaid: false }] = rows;
  if (seen != null && seen !== version) throw new StaleVersion({ version });
  if (isSaid) return false;
  await insertRow('settings', {
    id,
    name,
    version: version + 1,
    value: sql`${json}::jsonb`,
    holdsFrom,
    savedAt: now,
    savedById: viewer?.personId ?? null,
  }).execute(kysely);
  return true;
}
