import { sql } from 'kysely';

import type { Reader, Row } from '../../reading/noun.js';
import { column, noun, one, value } from '../../reading/noun.js';

export const categoryRead = noun('Category', 'categories', {
  code: column('code'),
  name: value((row: Row, reader: Reader) => (reader.locale === 'en' ? row.col('name_en') : row.col('name'))),
  parent: one(() => categoryRead, 'parent_code', 'code'),
});

/** A category without its parent's column set has none; both levels are read alike. */
export const topLevelFirst = (row: Row) => sql`${row.col('position')}, ${row.col('code')}`;
