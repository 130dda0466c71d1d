import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { Database } from '../../database/database.js';
import type { Stated } from './likeness.js';
import { COMPARED_CHARACTERS, termsOf } from './terms.js';

interface StatedResource extends Stated {
  readonly id: string;
}

const AT_ONCE = 1000;

/** Notes what the resource's text is compared by, after the text was written. */
export function keepResourceTerms(em: SqlEntityManager, resource: StatedResource): Promise<void> {
  return noteTerms(em.getKysely<unknown>(), [resource]);
}

/**
 * Notes it for all that were written by something else than this server.
 * @returns of how many
 */
export async function fillResourceTerms({ kysely }: Pick<Database, 'kysely'>): Promise<number> {
  for (let count = 0; ; ) {
    const { rows } = await sql<StatedResource>`
      select r.id, r.title, r.description from resources r
      where not exists (select from resource_terms t where t.resource_id = r.id) limit ${AT_ONCE}
    `.execute(kysely);
    if (rows.length === 0) return count;
    await noteTerms(kysely, rows);
    count += rows.length;
  }
}

async function noteTerms(kysely: Kysely<unknown>, resources: readonly StatedResource[]): Promise<void> {
  const noted = resources.map(({ id, title, description }) => {
    const compared = [...description].slice(0, COMPARED_CHARACTERS).join('');
    return { id, title, description, terms: [...termsOf(`${title} ${compared}`)] };
  });
  // A text that was changed meanwhile is not this one; from here on whoever changes it waits, and has these forgotten.
  await sql`
    insert into resource_terms (resource_id, terms)
    select noted.id, array(select jsonb_array_elements_text(noted.terms))
    from jsonb_to_recordset(${JSON.stringify(noted)}::jsonb) noted (id uuid, title text, description text, terms jsonb)
    join resources r on r.id = noted.id and r.title = noted.title and r.description = noted.description
    order by r.id
    for share of r
    on conflict (resource_id) do update set terms = excluded.terms
  `.execute(kysely);
}
