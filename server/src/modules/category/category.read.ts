import { sql } from 'kysely';

import type { Reader, Row } from '../../reading/noun.js';
import { column, noun, one, value } from '../../reading/noun.js';

export const categoryRead = noun('Category', 'categories', {
  code: column('code'),
  name: value((row: Row, reader: Reader) => (reader.locale === 'en' ? row.col('name_en') : row.col('name'))),
  parent: one(() => categoryRead, 'parent_code', 'code'),
});

/** As the tree is printed: each category of the first level before those below it. */
export const inTreeOrder = (row: Row) => sql`${row.col('position')}, ${row.col('code')}`;
