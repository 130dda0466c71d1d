import { sql } from 'kysely';

import type { Reader } from '../../read-model/mapping.js';
import { objectMapping, one, value } from '../../read-model/mapping.js';
import type { Row } from '../../sql/row.js';

export const categoryRead = objectMapping('Category', 'categories', {
  name: value((row: Row, reader: Reader) => (reader.locale === 'en' ? row.col('name_en') : row.col('name'))),
  parent: one(() => categoryRead, 'parent_code', 'code'),
});

/** The order of the printed tree: each first-level category precedes its children. */
export const inTreeOrder = (row: Row) => sql`${row.col('position')}, ${row.col('code')}`;
