import { sql } from 'kysely';
import { NotFound } from '../refusal.js';
import type { Sql } from '../sql/fragment.js';
import { all } from '../sql/fragment.js';
import { isId } from '../sql/id.js';
import { parameter } from '../sql/parameter.js';
import type { Row } from '../sql/row.js';
import type { Reader } from './mapping.js';
import type { RowQuery } from './read.js';

const ID = parameter('id');

/**
 * The query for the row of an id, if the reader may see it.
 * @param visible always the same for a mapping
 * @throws NotFound for a text that is no id
 */
export function byId(id: string, visible?: (row: Row, reader: Reader) => Sql): RowQuery {
  if (!isId(id)) throw new NotFound();
  return {
    name: visible === undefined ? 'by id' : 'visible by id',
    where: (row, reader) => all(sql`${row.col('id')} = ${ID}`, visible?.(row, reader)),
    limit: 1,
    values: { id },
  };
}
