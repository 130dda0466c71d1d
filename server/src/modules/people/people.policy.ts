import { GRID_ROLES } from '@lindan/shared';
import { sql } from 'kysely';

import type { Viewer } from '../../context/viewer.js';
import { inRegion, membershipsAs } from '../../policy/grants.js';
import type { Sql } from '../../sql/fragment.js';
import { all, any } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import { rowOf } from '../../sql/row.js';
import { hasNotEnded } from './membership-period.js';

/** The roles that keep people: administrators everybody, community staff the people of its grids. */
export const PEOPLE_KEEPERS = ['ADMIN', 'COMMUNITY_STAFF'] as const;
export type PeopleKeeper = (typeof PEOPLE_KEEPERS)[number];

/** The role in which a viewer keeps people; undefined for all others. */
export function keeperRole(viewer: Viewer): PeopleKeeper | undefined {
  return PEOPLE_KEEPERS.find((role) => membershipsAs(viewer, role).length > 0);
}

/** A membership lies in the keeper's scope: it is seen and may be changed. */
export function isWithinReach(membership: Row, viewer: Viewer): Sql {
  const role = keeperRole(viewer);
  if (role === undefined) return sql`false`;
  if (role === 'ADMIN') return sql`true`;
  const place = rowOf('reached');
  return sql`(${membership.col('role')} in (${sql.join(GRID_ROLES.map((one) => sql.lit(one)))}) and exists (
    select from regions reached where reached.id = ${membership.col('region_id')} and reached.grid_id is not null
      and ${inRegion(place, membershipsAs(viewer, role), viewer) ?? sql`false`}))`;
}

/** A person has a membership, also a former one, in the keeper's scope. */
export function isPersonVisible(person: Row, viewer: Viewer | null): Sql {
  if (viewer === null) return sql`false`;
  if (keeperRole(viewer) === 'ADMIN') return sql`true`;
  const held = rowOf('held');
  return sql`exists (
    select from memberships held where held.person_id = ${person.col('id')} and ${isWithinReach(held, viewer)})`;
}

/** Besides, no membership that holds or will hold lies outside of it: name, link and account are the keeper's to change. */
export function isPersonKept(person: Row, viewer: Viewer | null, day: Sql): Sql {
  if (viewer === null) return sql`false`;
  if (keeperRole(viewer) === 'ADMIN') return sql`true`;
  const other = rowOf('other');
  return all(
    isPersonVisible(person, viewer),
    sql`not exists (
      select from memberships other where other.person_id = ${person.col('id')}
        and ${hasNotEnded(other, day)} and not ${any(isWithinReach(other, viewer))})`,
  );
}
