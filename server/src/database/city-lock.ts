import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

/** What one transaction at a time may change in a city. */
export type CityLock =
  /** Versions of rules follow each other, and the rights to claim follow them. */
  | 'catalogue'
  /** The tree of two levels. */
  | 'categories'
  /** Merges and closings, which hold several demands. */
  | 'merge'
  /** People and their memberships. */
  | 'people'
  /** Tables of resources. */
  | 'resources'
  /** Returns of a category, which are counted. */
  | 'returns'
  /** Versions of a setting. */
  | 'settings'
  /** The tree of units. */
  | 'units';

/**
 * Waits for an advisory lock, and holds it until the transaction ends. Each city has locks of its own, because each is a schema.
 * @param of narrows the lock to one thing, such as one category
 */
export async function lockInCity(em: SqlEntityManager, lock: CityLock, of?: string): Promise<void> {
  const name = ['lindan', lock, ...(of === undefined ? [] : [of]), ''].join('.');
  await sql`select pg_advisory_xact_lock(hashtext(${name}::text || current_schema()))`.execute(
    em.getKysely<unknown>(),
  );
}
