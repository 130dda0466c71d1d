import { sql } from 'kysely';

import type { ObjectMapping, Reader } from '../../read-model/mapping.js';
import { column, many, objectMapping, one, value } from '../../read-model/mapping.js';
import type { Row } from '../../sql/row.js';
import { categoryRead } from '../category/category.read.js';
import { historyOfSetup, ownEvents } from '../event/event.read.js';
import { regionRead } from '../region/region.read.js';

const byPosition = (row: Row) => sql`${row.col('position')}`;

/** The unit is not closed. */
export function isOpenUnit(row: Row) {
  return sql`${row.col('closed_at')} is null`;
}

/** A unit's name in the reader's language. */
export function unitName(row: Row, reader: Reader) {
  return reader.locale === 'en' ? row.col('name_en') : row.col('name');
}

export const unitRead: ObjectMapping = objectMapping('Unit', 'units', {
  name: value(unitName),
  shortName: value((row, reader) => (reader.locale === 'en' ? row.col('name_en') : row.col('short_name'))),
  categories: many(
    () => categoryRead,
    (child, row) =>
      sql`${child.col('code')} in (select c.category_code from unit_categories c where c.unit_id = ${row.col('id')})`,
    byPosition,
  ),
  pairedCommunities: many(
    () => regionRead,
    (child, row) =>
      sql`${child.col('id')} in (select p.community_id from unit_pairings p where p.unit_id = ${row.col('id')})`,
    byPosition,
  ),
  region: one(() => regionRead, 'region_id'),
  parent: one(() => unitRead, 'parent_id'),
  closedInto: one(() => unitRead, 'closed_into_id'),
  nameZh: column('name'),
  shortNameZh: column('short_name'),
  events: ownEvents('UNIT', historyOfSetup),
});
