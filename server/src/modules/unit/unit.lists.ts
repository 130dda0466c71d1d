import { sql } from 'kysely';
import type { Ordering } from '../../read-model/keyset.js';
import { searchedContains } from '../../search/contains-words.js';
import type { Sql } from '../../sql/fragment.js';
import { all } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import { rowOf } from '../../sql/row.js';
import { inCategory } from '../category/in-category.js';
import type { UnitFilter } from './unit.inputs.js';

export const UNITS_BY_POSITION: Ordering = {
  name: 'POSITION',
  direction: 'asc',
  by: (row) => row.col('position'),
  type: 'integer',
};

const duty = rowOf('duty');

export function unitMatches({
  search,
  kind,
  categoryCode,
  communityId,
  isClosed,
}: UnitFilter): (row: Row) => Sql {
  return (row) =>
    all(
      isClosed === true ? sql`${row.col('closed_at')} is not null` : sql`${row.col('closed_at')} is null`,
      search == null ? undefined : searchedContains(row, search),
      kind == null ? undefined : sql`${row.col('kind')} = ${kind}`,
      categoryCode == null
        ? undefined
        : sql`exists (select from unit_categories duty where duty.unit_id = ${row.col('id')} and ${inCategory(duty, categoryCode)})`,
      communityId == null
        ? undefined
        : sql`exists (select from unit_pairings p where p.unit_id = ${row.col('id')} and p.community_id = ${communityId})`,
    );
}
