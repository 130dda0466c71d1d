import { sql } from 'kysely';

import type { Field, ObjectMapping } from '../../read-model/mapping.js';
import { column, many, objectMapping, one, value } from '../../read-model/mapping.js';
import type { Sql } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';

const LEVELS = ['city_id', 'street_id', 'community_id', 'grid_id', 'building_id'] as const;

/** The place and the places above it, from its own columns; null for absent levels. */
export function lineage(row: Row): Sql {
  return sql.join(LEVELS.map((level) => row.col(level)));
}

/** From the city down. */
function byDepth(row: Row): Sql {
  return sql`array_position(array['CITY', 'STREET', 'COMMUNITY', 'GRID', 'BUILDING'], ${row.col('kind')})`;
}

const path: Field = many(
  () => regionRead,
  (child, row) => sql`${child.col('id')} in (${lineage(row)})`,
  byDepth,
);

export const regionRead: ObjectMapping = objectMapping('Region', 'regions', {
  placeCode: value((row) => sql`case when ${row.col('takes_orders')} then ${row.col('place_code')} end`),
  parent: one(() => regionRead, 'parent_id'),
  path,
});

/** The public fields of a place, for the readers of its place code. */
export const placeRead = objectMapping('Place', 'regions', {
  code: column('place_code'),
  path,
});
