import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

/** Serialises changes of the two-level tree, until the end of the transaction. */
export async function lockCategories(em: SqlEntityManager): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('lindan.categories' || current_schema()))`.execute(
    em.getKysely<unknown>(),
  );
}
