import { OFFERED_RESOURCE_STATUS, resourceWorkflow } from '@lindan/shared';
import { sql } from 'kysely';

import type { Policy } from '../../policy/allowed-actions.js';
import { visibleTo } from '../../policy/allowed-actions.js';
import { isOneOf, unitIds } from '../../policy/grants.js';
import type { Row, Sql } from '../../reading/noun.js';
import { any } from '../../reading/read.js';
import type { Viewer } from '../../policy/viewer.js';

export const resourcePolicy: Policy<
  (typeof resourceWorkflow)['initial'],
  (typeof resourceWorkflow)['actions'][number],
  never
> = {
  workflow: resourceWorkflow,
  scopes: {
    OWN_UNIT: (row, memberships) => isOneOf(row.col('unit_id'), unitIds(memberships)),
    // A city's resources are one list; whoever administers the city reaches all of them.
    REGION: (_row, memberships) =>
      memberships.some(({ region }) => region?.kind === 'CITY') ? sql`true` : undefined,
  },
  conditions: {},
};

/** Offered resources are everybody's to see; the others only their unit's. */
export function resourceVisibleTo(row: Row, viewer: Viewer | null): Sql {
  return any(sql`${row.col('status')} = ${OFFERED_RESOURCE_STATUS}`, visibleTo(resourcePolicy, row, viewer));
}
