import type { DemandAction, OrderAction, OrderCondition, Role } from '@lindan/shared';
import { sql } from 'kysely';

import type { Viewer } from '../../context/viewer.js';
import type { ConditionPredicate } from '../../policy/allowed-actions.js';
import { isOneOf, membershipsAs, unitIds } from '../../policy/grants.js';
import type { Sql } from '../../sql/fragment.js';
import { all, any } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';

/** The steps by which a person dispatches, handles or settles. */
const HANDLING: readonly (OrderAction | DemandAction | 'OFFER')[] = [
  'SETTLE',
  'DISPATCH',
  'OFFER',
  'ASSIGN',
  'CLAIM',
  'START',
  'REPORT_PROGRESS',
  'CONTACT',
  'CONFIRM_PART',
  'REQUEST_EXTENSION',
  'PAUSE',
  'RESUME',
  'COMPLETE',
];

/** The person has dispatched or handled, by the events. @param of selects the events `h` */
function hasHandled(personId: Sql, of: Sql): Sql {
  const actions = sql.join(HANDLING.map((action) => sql.lit(action)));
  return sql`exists (select from events h where ${of} and h.actor_id = ${personId} and h.action in (${actions}))`;
}

export function personOf({ personId }: Viewer): Sql {
  return sql`${personId}::uuid`;
}

/** The person has dispatched or handled the order, in any role. */
export function hasHandledOrder(order: Row, personId: Sql): Sql {
  return hasHandled(personId, sql`h.subject_id = ${order.col('id')} and h.noun = 'ORDER'`);
}

/**
 * The person has settled or dispatched the demand, or handled an order of it.
 * @param asOther leaves out what the person did in this role
 */
export function hasHandledDemand(demand: Row, personId: Sql, asOther?: Role): Sql {
  const ofDemand = sql`h.demand_id = ${demand.col('id')}`;
  return hasHandled(personId, all(ofDemand, asOther && sql`h.actor_role <> ${sql.lit(asOther)}`));
}

/** An order that no unit holds. */
export function withoutUnit(row: Row): Sql {
  return sql`${row.col('unit_id')} is null`;
}

/** The conditions of the workflow table. */
export const ORDER_CONDITION_SQL: Readonly<Record<OrderCondition, ConditionPredicate>> = {
  RETURNABLE: (row, now) =>
    all(
      sql`not ${row.col('is_ruling')}`,
      sql`${row.col('return_by')} >= ${now}`,
      sql`${row.col('progressed_at')} is null`,
      // A result that was not accepted has told more than a progress report.
      sql`${row.col('reworks')} = 0`,
    ),
  BY_COMMUNITY: (row) => sql`${row.col('dispatcher_role')} = 'COMMUNITY_STAFF'`,
  BY_STREET: (row) => sql`${row.col('dispatcher_role')} = 'STREET_STAFF'`,
  UNCLAIMED: (row) => all(sql`${row.col('mode')} = 'OPEN'`, withoutUnit(row)),
  CLAIM_OVERDUE: (row, now) =>
    all(sql`${row.col('claim_by')} <= ${now}`, sql`${row.col('raised_at')} is null`),
  HANDLED_BY_ANOTHER: (row, _now, viewer) => viewer && sql`not ${hasHandledOrder(row, personOf(viewer))}`,
  PART_OPEN: (row, _now, viewer) =>
    viewer &&
    sql`exists (select from order_co_units c where c.order_id = ${row.col('id')} and c.confirmed_at is null
      and ${any(isOneOf(sql.ref('c.unit_id'), unitIds(membershipsAs(viewer, 'UNIT_LIAISON'))))})`,
  EXTENDABLE: (row) =>
    all(sql`${row.col('urgency')} <> 'EMERGENCY'`, sql`${row.col('extension_decision')} is null`),
  EXTENSION_PENDING: (row) => sql`${row.col('extension_decision')} = 'PENDING'`,
  RUNNING: (row) => sql`${row.col('paused_at')} is null`,
  PAUSED: (row) => sql`${row.col('paused_at')} is not null`,
};
