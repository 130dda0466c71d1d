import { sql } from 'kysely';

import type { ObjectMapping, Reader } from '../../read-model/mapping.js';
import { column, objectMapping, one, value } from '../../read-model/mapping.js';
import type { Row } from '../../sql/row.js';
import { historyOfSetup, ownEvents } from '../event/event.read.js';

export const categoryRead: ObjectMapping = objectMapping('Category', 'categories', {
  name: value((row: Row, reader: Reader) => (reader.locale === 'en' ? row.col('name_en') : row.col('name'))),
  nameZh: column('name'),
  parent: one(() => categoryRead, 'parent_code', 'code'),
  events: ownEvents('CATEGORY', historyOfSetup),
});

/** The order of the printed tree: each first-level category precedes its children. */
export const inTreeOrder = (row: Row) => sql`${row.col('position')}, ${row.col('code')}`;
