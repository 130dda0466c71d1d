import { orderWorkflow } from '@lindan/shared';
import { sql } from 'kysely';

import { allowedActions } from '../../policy/allowed-actions.js';
import { clockOf } from '../../read-model/clock.js';
import {
  column,
  jsonText,
  many,
  objectMapping,
  one,
  oneWhere,
  plainColumn,
  value,
} from '../../read-model/mapping.js';
import type { Sql } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import { rowOf } from '../../sql/row.js';
import { ruleOfOrderRead } from '../catalogue/catalogue.read.js';
import { demandRead } from '../demand/demand.read.js';
import { freeText } from '../demand/free-text.js';
import { ownEvents } from '../event/event.read.js';
import { ownFiles } from '../file/file.read.js';
import { resourceRead } from '../resource/resource.read.js';
import { unitRead } from '../unit/unit.read.js';
import { orderDueCounts } from './due-counts.js';
import { orderPolicy } from './order.policy.js';

const coUnit = rowOf('c');

const extensionRead = objectMapping('OrderExtension', 'orders', {
  workingDays: column('extension_days'),
  reason: freeText.ofOrder('extension_reason'),
  decision: column('extension_decision'),
  decideBy: column('extension_by'),
});

const partRead = objectMapping('OrderPart', 'order_co_units', {
  note: freeText.beside(
    'note',
    (row) => sql`(select o.demand_id from orders o where o.id = ${row.col('order_id')})`,
  ),
  unit: one(() => unitRead, 'unit_id'),
});

/** A helping unit that claimed the order is its lead unit now, so it is left out. */
const isHelping = (part: Row, order: Row): Sql =>
  sql`${part.col('order_id')} = ${order.col('id')} and ${part.col('unit_id')} is distinct from ${order.col('unit_id')}`;

export const orderRead = objectMapping('Order', 'orders', {
  number: plainColumn('number'),
  note: freeText.ofOffer('note'),
  result: freeText.ofOrder('result'),
  reason: freeText.ofOffer('reason'),
  basis: freeText.ofOffer('basis'),
  returnNote: freeText.ofOrder('return_note'),
  cancelReason: freeText.ofOrder('cancel_reason'),
  extension: oneWhere(
    () => extensionRead,
    (child, row) =>
      sql`${child.col('id')} = ${row.col('id')} and ${child.col('extension_decision')} is not null`,
  ),
  clock: value(clockOf),
  isPaused: value((row) => sql`(${row.col('paused_at')} is not null)`),
  dueCounts: value(orderDueCounts),
  claimedBy: value((row) => sql`(select p.name from people p where p.id = ${row.col('claimed_by_id')})`),
  allowedActions: jsonText((row, reader) => allowedActions(orderPolicy, row, reader.viewer, reader.now)),
  unit: one(() => unitRead, 'unit_id'),
  proposedUnit: one(() => unitRead, 'proposed_unit_id'),
  coUnits: many(
    () => unitRead,
    (child, row) =>
      sql`${child.col('id')} in (select c.unit_id from order_co_units c where ${isHelping(coUnit, row)})`,
    (child) => sql`${child.col('position')}, ${child.col('id')}`,
  ),
  parts: many(
    () => partRead,
    isHelping,
    (child) =>
      sql`(select u.position from units u where u.id = ${child.col('unit_id')}), ${child.col('unit_id')}`,
  ),
  resource: one(() => resourceRead, 'resource_id'),
  dispatchRule: one(() => ruleOfOrderRead, 'dispatch_rule_id'),
  demand: one(() => demandRead, 'demand_id'),
  attachments: ownFiles(orderWorkflow.noun),
  // Events of the demand that the order caused appear with the demand.
  events: ownEvents(orderWorkflow.noun),
});
