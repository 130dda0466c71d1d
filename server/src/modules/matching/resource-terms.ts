import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { Database } from '../../database/database.js';
import type { Stated } from './likeness.js';
import { storedTerms } from './terms.js';

interface StatedResource extends Stated {
  readonly id: string;
}

const BATCH_SIZE = 1000;

/** Stores the terms of a resource after its text was written. */
export function storeResourceTerms(em: SqlEntityManager, resource: StatedResource): Promise<void> {
  return storeTerms(em.getKysely<unknown>(), [resource]);
}

/**
 * Backfills terms of resources that were written by something other than this server, in batches.
 * @returns the number of resources
 */
export async function fillResourceTerms({ kysely }: Pick<Database, 'kysely'>): Promise<number> {
  for (let count = 0; ; ) {
    const { rows } = await sql<StatedResource>`
      select r.id, r.title, r.description from resources r
      where not exists (select from resource_terms t where t.resource_id = r.id) limit ${BATCH_SIZE}
    `.execute(kysely);
    if (rows.length === 0) return count;
    await storeTerms(kysely, rows);
    count += rows.length;
  }
}

async function storeTerms(kysely: Kysely<unknown>, resources: readonly StatedResource[]): Promise<void> {
  const computed = resources.map(({ id, title, description }) => ({
    id,
    title,
    description,
    terms: storedTerms(title, description),
  }));
  // The text is compared again, so terms of an outdated text are not stored. The share lock makes later changes wait, and
  // their trigger deletes these terms.
  await sql`
    insert into resource_terms (resource_id, terms)
    select computed.id, array(select jsonb_array_elements_text(computed.terms))
    from jsonb_to_recordset(${JSON.stringify(computed)}::jsonb) computed (id uuid, title text, description text, terms jsonb)
    join resources r on r.id = computed.id and r.title = computed.title and r.description = computed.description
    order by r.id
    for share of r
    on conflict (resource_id) do update set terms = excluded.terms
  `.execute(kysely);
}
