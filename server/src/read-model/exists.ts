import { sql } from 'kysely';
import type { RequestContext } from '../context/request-context.js';
import { NotFound } from '../refusal.js';
import { isId } from '../sql/id.js';

/**
 * Checks the id in a filter, so that a wrong id does not give an empty list. Without an id nothing is checked.
 * @throws NotFound for a malformed id, or one without a row
 */
export async function assertExists(
  context: RequestContext,
  table: 'regions' | 'units',
  id: string | null | undefined,
): Promise<void> {
  if (id == null) return;
  if (!isId(id)) throw new NotFound();
  const { rows } = await sql`select from ${sql.table(table)} where id = ${id}`.execute(
    context.services.database.kysely,
  );
  if (rows.length === 0) throw new NotFound();
}
