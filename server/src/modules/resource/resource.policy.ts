import { OFFERED_RESOURCE_STATUS, resourceWorkflow } from '@lindan/shared';
import { sql } from 'kysely';

import type { ActingAs } from '../../context/acting.js';
import type { Viewer } from '../../context/viewer.js';
import type { Policy } from '../../policy/allowed-actions.js';
import { visibleTo } from '../../policy/allowed-actions.js';
import { isOneOf, reachedBy, unitIds } from '../../policy/grants.js';
import { NotAllowed } from '../../refusal.js';
import type { Sql } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';

export const resourcePolicy: Policy<
  (typeof resourceWorkflow)['initial'],
  (typeof resourceWorkflow)['actions'][number],
  never
> = {
  workflow: resourceWorkflow,
  scopes: {
    OWN_UNIT: (row, memberships) => isOneOf(row.col('unit_id'), unitIds(memberships)),
    // A city's resources are one list: an administrator of the city reaches all of them.
    REGION: (_row, memberships) =>
      memberships.some(({ region }) => region?.kind === 'CITY') ? sql`true` : undefined,
  },
  conditions: {},
  open: (row) => sql`${row.col('status')} = ${sql.lit(OFFERED_RESOURCE_STATUS)}`,
};

export function resourceVisibleTo(row: Row, viewer: Viewer | null): Sql {
  return visibleTo(resourcePolicy, row, viewer);
}

/** The history of a resource is visible to its own unit only. */
export function resourceHistoryVisibleTo(row: Row, viewer: Viewer | null): Sql {
  return reachedBy(resourceWorkflow.seenBy, row, viewer, resourcePolicy.scopes);
}

/**
 * The membership that may add to a unit's list: the unit's liaison, or an administrator of the city.
 * @throws NotAllowed
 */
export function offeringAs(viewer: Viewer, unitId: string): ActingAs {
  const membership = viewer.memberships.find(
    ({ role, unit, region }) =>
      (role === 'UNIT_LIAISON' && unit?.id === unitId) || (role === 'ADMIN' && region?.kind === 'CITY'),
  );
  if (membership === undefined) throw new NotAllowed();
  return { role: membership.role, personId: viewer.personId, unitId: membership.unit?.id ?? null };
}
