import { sql } from 'kysely';

import { isId } from '../database/identity.js';
import { NotFound } from '../refusal.js';
import { slot } from './later.js';
import type { Reader, Row, Sql } from './noun.js';
import type { Wanted } from './read.js';
import { all } from './read.js';

const ID = slot('id');

/**
 * The row of an id, where the reader may see it.
 * @param visible always the same for the noun
 * @throws NotFound for a text that is no id
 */
export function byId(id: string, visible?: (row: Row, reader: Reader) => Sql): Wanted {
  if (!isId(id)) throw new NotFound();
  return {
    name: visible === undefined ? 'by id' : 'visible by id',
    where: (row, reader) => all(sql`${row.col('id')} = ${ID}`, visible?.(row, reader)),
    limit: 1,
    given: { id },
  };
}
