import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

/** Serialises changes of the catalogue, until the end of the transaction: versions follow each other, and claim rights follow them. */
export async function lockCatalogue(em: SqlEntityManager): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('lindan.catalogue' || current_schema()))`.execute(
    em.getKysely<unknown>(),
  );
}
