import { sql } from 'kysely';
import type { Ordering } from '../../read-model/keyset.js';
import { anyContains } from '../../search/contains-words.js';
import type { Sql } from '../../sql/fragment.js';
import { all } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import type { PersonFilter } from './people.inputs.js';

export const PEOPLE_BY_ACCOUNT: Ordering = {
  name: 'ACCOUNT',
  direction: 'asc',
  by: (row) => row.col('account'),
  type: 'text',
};

/** Matches a filter of people. Role, place and unit have to be of the same membership. */
export function personMatches({ search, role, regionId, unitId }: PersonFilter): (row: Row) => Sql {
  const membership = [
    role == null ? undefined : sql`m.role = ${role}`,
    regionId == null
      ? undefined
      : sql`${regionId}::uuid in (r.city_id, r.street_id, r.community_id, r.grid_id, r.building_id)`,
    unitId == null ? undefined : sql`m.unit_id = ${unitId}`,
  ];
  const isNarrowed = membership.some((condition) => condition !== undefined);
  return (row) =>
    all(
      search == null ? undefined : anyContains([row.col('name'), row.col('account')], search),
      isNarrowed
        ? sql`exists (
            select from memberships m left join regions r on r.id = m.region_id
            where m.person_id = ${row.col('id')} and ${all(...membership)}
          )`
        : undefined,
    );
}
