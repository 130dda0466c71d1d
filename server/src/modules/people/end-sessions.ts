import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

/** Ends every session of a person. @returns the hashes of their tokens, to be announced after the commit */
export async function endSessions(em: SqlEntityManager, personId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ hash: string }>`
    delete from sessions where person_id = ${personId} returning token_hash as hash
  `.execute(em.getKysely<unknown>());
  return rows.map(({ hash }) => hash);
}
