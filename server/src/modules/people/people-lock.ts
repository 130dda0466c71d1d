import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

/** Serialises changes of people and their memberships, until the end of the transaction. */
export async function lockPeople(em: SqlEntityManager): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('lindan.people.' || current_schema()))`.execute(
    em.getKysely<unknown>(),
  );
}
