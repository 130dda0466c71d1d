import { sql } from 'kysely';

import { allowedActions } from '../../policy/allowed-actions.js';
import { clockOf } from '../../read-model/clock.js';
import { column, jsonText, many, objectMapping, one, plainColumn, value } from '../../read-model/mapping.js';
import { demandRead } from '../demand/demand.read.js';
import { eventRead, inSequence } from '../event/event.read.js';
import { resourceRead } from '../resource/resource.read.js';
import { unitRead } from '../unit/unit.read.js';
import { orderDueCounts } from './due-counts.js';
import { orderPolicy } from './order.policy.js';

export const orderRead = objectMapping('Order', 'orders', {
  id: column('id'),
  number: plainColumn('number'),
  version: column('version'),
  status: column('status'),
  mode: column('mode'),
  tier: column('tier'),
  note: column('note'),
  result: column('result'),
  reworks: column('reworks'),
  urges: column('urges'),
  isRuling: column('is_ruling'),
  offeredAt: column('offered_at'),
  claimBy: column('claim_by'),
  returnBy: column('return_by'),
  finishBy: column('finish_by'),
  claimedAt: column('claimed_at'),
  completedAt: column('completed_at'),
  verifiedAt: column('verified_at'),
  dueAt: column('due_at'),
  clock: value(clockOf),
  dueCounts: value(orderDueCounts),
  returnReason: column('return_reason'),
  returnNote: column('return_note'),
  isDemonstration: column('is_demonstration'),
  claimedBy: value((row) => sql`(select p.name from people p where p.id = ${row.col('claimed_by_id')})`),
  allowedActions: jsonText((row, reader) => allowedActions(orderPolicy, row, reader.viewer, reader.now)),
  unit: one(() => unitRead, 'unit_id'),
  proposedUnit: one(() => unitRead, 'proposed_unit_id'),
  coUnits: many(
    () => unitRead,
    (child, row) =>
      // A helping unit that claimed the order is its lead unit now, so it is left out.
      sql`${child.col('id')} in (select c.unit_id from order_co_units c
        where c.order_id = ${row.col('id')} and c.unit_id is distinct from ${row.col('unit_id')})`,
    (child) => sql`${child.col('position')}, ${child.col('id')}`,
  ),
  resource: one(() => resourceRead, 'resource_id'),
  demand: one(() => demandRead, 'demand_id'),
  events: many(
    () => eventRead,
    // Only events of the order itself; events of the demand that it caused appear with the demand.
    (child, row) => sql`${child.col('order_id')} = ${row.col('id')} and ${child.col('noun')} = 'ORDER'`,
    inSequence,
  ),
});
