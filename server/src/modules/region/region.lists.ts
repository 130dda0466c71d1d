import { sql } from 'kysely';
import type { Ordering } from '../../read-model/keyset.js';
import { NotFound } from '../../refusal.js';
import { anyContains } from '../../search/contains-words.js';
import type { Sql } from '../../sql/fragment.js';
import { all } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import { isPlaceCode } from './place-code.js';
import type { RegionFilter } from './region.inputs.js';

export const REGIONS_BY_POSITION: Ordering = {
  name: 'POSITION',
  direction: 'asc',
  by: (row) => row.col('position'),
  type: 'integer',
};

export function regionMatches({ parentId, kind, search }: RegionFilter): (row: Row) => Sql {
  return (row) =>
    all(
      parentId == null ? undefined : sql`${row.col('parent_id')} = ${parentId}`,
      kind == null ? undefined : sql`${row.col('kind')} = ${kind}`,
      search == null ? undefined : anyContains([row.col('name')], search),
    );
}

/**
 * The place of a residents' page.
 * @throws NotFound for a malformed place code
 */
export function withPlaceCode(code: string): (row: Row) => Sql {
  const typed = code.trim().toLowerCase();
  if (!isPlaceCode(typed)) throw new NotFound();
  return (row) => sql`${row.col('place_code')} = ${typed} and ${row.col('takes_orders')}`;
}
