import { sql } from 'kysely';

import type { Field, ObjectMapping } from '../../read-model/mapping.js';
import { column, many, objectMapping, one, value } from '../../read-model/mapping.js';
import type { Sql } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import { rowOf } from '../../sql/row.js';
import { ownEvents } from '../event/event.read.js';
import { pairingRead } from '../pairing/pairing.read.js';
import { regionHistoryVisibleTo } from './region.policy.js';

const LEVELS = ['city_id', 'street_id', 'community_id', 'grid_id', 'building_id'] as const;

/** The place and the places above it, from its own columns; null for absent levels. */
export function lineage(row: Row): Sql {
  return sql.join(LEVELS.map((level) => row.col(level)));
}

/** From the city down. */
export function byDepth(row: Row): Sql {
  return sql`array_position(array['CITY', 'STREET', 'COMMUNITY', 'GRID', 'BUILDING'], ${row.col('kind')})`;
}

/** The coordinates of a row, if it has any. */
export function coordinatesOf(row: Row): Sql {
  return sql`case when ${row.col('latitude')} is not null then json_build_object('latitude', ${row.col('latitude')}, 'longitude', ${row.col('longitude')}) end`;
}

/** To about a hundred metres. */
export function roundedCoordinatesOf(row: Row): Sql {
  const rounded = (name: string) => sql`round(${row.col(name)}::numeric, 3)::double precision`;
  return sql`json_build_object('latitude', ${rounded('latitude')}, 'longitude', ${rounded('longitude')})`;
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
  location: value(coordinatesOf),
  closedInto: one(() => regionRead, 'closed_into_id'),
  pairings: many(
    () => pairingRead,
    (child, row) => sql`${child.col('community_id')} = ${row.col('id')}`,
    (child) =>
      sql`not ${child.col('is_lead')}, (select u.position from units u where u.id = ${child.col('unit_id')})`,
  ),
  events: ownEvents('REGION', (row, { viewer }) => regionHistoryVisibleTo(row, viewer)),
});

const above = rowOf('above');

/** A column of the place, or of the nearest place above it that has one. */
function nearest(name: string): Field {
  return value(
    (row) => sql`(
      select ${above.col(name)} from regions above
      where ${above.col('id')} in (${lineage(row)}) and ${above.col(name)} is not null
      order by ${byDepth(above)} desc limit 1)`,
  );
}

/** The public fields of a place, for the readers of its place code. */
export const placeRead = objectMapping('Place', 'regions', {
  code: column('place_code'),
  path,
  contactPhone: nearest('contact_phone'),
  openingHours: nearest('opening_hours'),
});
