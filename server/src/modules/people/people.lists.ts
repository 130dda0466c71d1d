import { sql } from 'kysely';
import type { Viewer } from '../../context/viewer.js';
import type { Ordering } from '../../read-model/keyset.js';
import { searchedContains } from '../../search/contains-words.js';
import type { Sql } from '../../sql/fragment.js';
import { all } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import { rowOf } from '../../sql/row.js';
import type { PersonFilter } from './people.inputs.js';
import { isPersonVisible, isWithinReach } from './people.policy.js';

export const PEOPLE_BY_ACCOUNT: Ordering = {
  name: 'ACCOUNT',
  direction: 'asc',
  by: (row) => row.col('account'),
  type: 'text',
};

/** Matches a filter of people in the viewer's scope. Role, place and unit have to be of the same membership, which lies in it too. */
export function personMatches(
  { search, status, role, regionId, unitId }: PersonFilter,
  viewer: Viewer | null,
): (row: Row) => Sql {
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
      isPersonVisible(row, viewer),
      status == null ? undefined : sql`${row.col('status')} = ${status}`,
      search == null ? undefined : searchedContains(row, search),
      isNarrowed && viewer !== null
        ? sql`exists (
            select from memberships m left join regions r on r.id = m.region_id
            where m.person_id = ${row.col('id')} and ${all(...membership)}
              and ${isWithinReach(rowOf('m'), viewer)}
          )`
        : undefined,
    );
}
