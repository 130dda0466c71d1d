import { sql } from 'kysely';
import type { RequestContext } from '../context/request-context.js';
import { NotFound } from '../refusal.js';
import { isId } from '../sql/id.js';

/**
 * Checks the id by which a list is narrowed down, so that a wrong one does not pass as an empty list. Nothing is asked
 * when none is given.
 * @throws NotFound for an id that is none, or of which the table has no row
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
