import { sql } from 'kysely';

import { isId } from '../database/identity.js';
import { NotFound } from '../refusal.js';
import type { Row, Sql } from './noun.js';

/** The row of an id. @throws NotFound for a text that is no id */
export function byId(id: string): (row: Row) => Sql {
  if (!isId(id)) throw new NotFound();
  return (row) => sql`${row.col('id')} = ${id}`;
}
