import type { Role, SetupGapKind } from '@lindan/shared';
import { sql } from 'kysely';

import type { Sql } from '../../sql/fragment.js';
import { all, any } from '../../sql/fragment.js';
import { rowOf } from '../../sql/row.js';
import type { GapQuery, GapSource } from './gap-row.js';
import { sorted } from './gap-row.js';
import { invitedFor, isServed } from './in-force.js';

const place = rowOf('r');
/** A person of the place or of a place above reaches it. */
const HERE_OR_ABOVE = sql`m.region_id in (r.city_id, r.street_id, r.community_id, r.grid_id)`;

const STREET_ORDER = sorted(sql`(select s.position from regions s where s.id = r.street_id)`);

/** What communities and grids lack. A place that was closed lacks nothing. */
export function placeGaps(query: GapQuery): readonly GapSource[] {
  const { today } = query;
  const lacks = (role: Role): Lack => ({
    lacks: sql`not ${isServed(role, HERE_OR_ABOVE, today)}`,
    invitedId: invitedFor(role, HERE_OR_ABOVE, today),
  });
  const group = lacks('BUILDING_GROUP');
  return [
    inCommunities(query, 'COMMUNITY_WITHOUT_STAFF', lacks('COMMUNITY_STAFF')),
    inCommunities(query, 'COMMUNITY_WITHOUT_SUPERVISOR', lacks('SUPERVISOR')),
    inCommunities(query, 'COMMUNITY_WITHOUT_LEAD_UNIT', { lacks: sql`not ${HAS_LEAD_UNIT}` }),
    inCommunities(query, 'COMMUNITY_WITHOUT_GRID', { lacks: sql`not ${HAS_GRID}` }),
    inGrids(query, 'GRID_WITHOUT_WORKER', lacks('GRID_WORKER')),
    inGrids(query, 'GRID_WITHOUT_BUILDING_GROUP', {
      ...group,
      lacks: all(group.lacks, lacksInBuildings(query)),
    }),
    inGrids(query, 'GRID_WITHOUT_BRANCH', lacks('AREA_BRANCH')),
  ];
}

/** What a place lacks, as a condition, and the person that is invited for it. */
interface Lack extends Pick<GapSource, 'invitedId'> {
  readonly lacks: Sql;
}

const HAS_LEAD_UNIT = sql`exists (
  select from unit_pairings lead join units u on u.id = lead.unit_id
  where lead.community_id = r.id and lead.is_lead and u.closed_at is null
)`;

const HAS_GRID = sql`exists (
  select from regions grid where grid.parent_id = r.id and grid.kind = 'GRID' and grid.closed_into_id is null
)`;

/** A group of each building serves as well as one of the grid. */
function lacksInBuildings({ today }: GapQuery): Sql {
  const ofGrid = sql`b.grid_id = r.id and b.kind = 'BUILDING' and b.closed_into_id is null`;
  const group = isServed('BUILDING_GROUP', sql`m.region_id = b.id`, today);
  return any(
    sql`not exists (select from regions b where ${ofGrid})`,
    sql`exists (select from regions b where ${ofGrid} and not ${group})`,
  );
}

function inCommunities({ scope }: GapQuery, kind: SetupGapKind, { lacks, ...invited }: Lack): GapSource {
  return {
    kind,
    id: sql`r.id`,
    order: [STREET_ORDER, sorted(sql`r.position`)],
    names: { place: sql`r.name` },
    regionId: sql`r.id`,
    communityId: sql`r.id`,
    ...invited,
    rows: sql`from regions r where r.kind = 'COMMUNITY' and r.closed_into_id is null and ${all(scope.includes(place), lacks)}`,
  };
}

function inGrids({ scope }: GapQuery, kind: SetupGapKind, { lacks, ...invited }: Lack): GapSource {
  return {
    kind,
    id: sql`r.id`,
    order: [STREET_ORDER, sorted(sql`c.position`), sorted(sql`r.position`)],
    names: { place: sql`c.name || ' ' || r.name` },
    regionId: sql`r.id`,
    communityId: sql`c.id`,
    ...invited,
    rows: sql`from regions r join regions c on c.id = r.community_id
      where r.kind = 'GRID' and r.closed_into_id is null and ${all(scope.includes(place), lacks)}`,
  };
}
