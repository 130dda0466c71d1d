import { sql } from 'kysely';

import { many, objectMapping, one } from '../../read-model/mapping.js';
import { regionRead } from '../region/region.read.js';
import { unitRead } from '../unit/unit.read.js';

export const membershipRead = objectMapping('Membership', 'memberships', {
  region: one(() => regionRead, 'region_id'),
  unit: one(() => unitRead, 'unit_id'),
});

/** A person with an account, the same columns for the viewer and for others. The password's hash is not a field. */
export const personRead = objectMapping('Person', 'people', {
  memberships: many(
    () => membershipRead,
    (child, row) => sql`${child.col('person_id')} = ${row.col('id')}`,
    (child) => child.col('id'),
  ),
});
