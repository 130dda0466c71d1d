import type { Grant } from '@lindan/shared';
import { sql } from 'kysely';
import type { Viewer, ViewerMembership } from '../context/viewer.js';
import type { Sql } from '../sql/fragment.js';
import { all } from '../sql/fragment.js';
import type { Row } from '../sql/row.js';
import { rowOf } from '../sql/row.js';
import { inRegion, isOneOf } from './grants.js';

/** The places with everything that a list can show, as an SQL array; null: anywhere. */
export interface PlacesSeen {
  readonly ids: Sql;
  /** Every row in these places is visible. */
  readonly areSeenWhole: boolean;
  /** The place, where it is certain to be a single one. */
  readonly only?: NonNullable<ViewerMembership['region']>;
}

/**
 * The places of a viewer's visible rows: the intersection of the viewer's regions and the filter's place. A viewer with
 * grants other than REGION, such as a unit, can have visible rows anywhere in the filter's place.
 */
export function placesSeen(
  seenBy: readonly Grant[],
  viewer: Viewer,
  regionId: string | null | undefined,
  below: ((row: Row) => Sql | undefined) | undefined,
): PlacesSeen {
  const grants = seenBy.filter(({ role }) => viewer.memberships.some((held) => held.role === role));
  if (grants.some(({ scope }) => scope !== 'REGION'))
    return { ids: sql`${regionId == null ? null : [regionId]}::uuid[]`, areSeenWhole: false };
  const held = viewer.memberships.filter(({ role }) => grants.some((grant) => grant.role === role));
  const own = held.flatMap(({ region }) => (region === null ? [] : [region.id]));
  const place = rowOf('place');
  const named = isOneOf(place.col('id'), regionId == null ? own : [...own, regionId]) ?? sql`false`;
  const seen = inRegion(place, held, viewer) ?? sql`false`;
  const [only, ...others] = held.flatMap(({ region }) => region ?? []);
  return {
    ...(only !== undefined && others.length === 0 && regionId == null && { only }),
    ids: sql`array(select place.id from regions place where ${all(named, seen, below?.(place))})`,
    areSeenWhole: true,
  };
}
