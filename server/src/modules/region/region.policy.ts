import type { Grant } from '@lindan/shared';

import type { Viewer } from '../../context/viewer.js';
import { inRegion, reachedBy } from '../../policy/grants.js';
import { NotFound } from '../../refusal.js';
import type { Sql } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import type { Region } from './region.entity.js';

/** Staff at or above a place read its history. */
const HISTORY_SEEN_BY: readonly Grant[] = (
  ['ADMIN', 'STREET_STAFF', 'COMMUNITY_STAFF', 'SUPERVISOR'] as const
).map((role) => ({ role, scope: 'REGION' }));

export function regionHistoryVisibleTo(row: Row, viewer: Viewer | null): Sql {
  return reachedBy(HISTORY_SEEN_BY, row, viewer, { REGION: inRegion });
}

/** The roles that keep places. */
export const PLACE_KEEPERS = ['ADMIN', 'COMMUNITY_STAFF'] as const;
export type PlaceKeeper = (typeof PLACE_KEEPERS)[number];

/**
 * The role in which the viewer keeps a place: an administrator the whole city, community staff their community and what lies below.
 * @throws NotFound for a place out of the viewer's scope
 */
export function keeperOf(
  { memberships }: Viewer,
  place: Pick<Region, 'cityId' | 'communityId'>,
): PlaceKeeper {
  const scopes = { ADMIN: place.cityId, COMMUNITY_STAFF: place.communityId };
  const role = PLACE_KEEPERS.find((keeper) =>
    memberships.some(
      (held) => held.role === keeper && held.region !== null && held.region.id === scopes[keeper],
    ),
  );
  if (role === undefined) throw new NotFound();
  return role;
}
