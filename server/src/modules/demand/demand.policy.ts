import type { DemandAction, DemandCondition, DemandStatus, Grant, Role } from '@lindan/shared';
import { demandWorkflow, orderWorkflow, REQUESTER_DISCLOSURE, statusesBefore } from '@lindan/shared';
import { sql } from 'kysely';
import type { Viewer } from '../../context/viewer.js';
import type { Policy } from '../../policy/allowed-actions.js';
import { visibleAmong, visibleTo } from '../../policy/allowed-actions.js';
import type { ScopePredicate } from '../../policy/grants.js';
import { inRegion, isOneOf, membershipsAs, reachedBy, unitIds } from '../../policy/grants.js';
import type { Sql } from '../../sql/fragment.js';
import { all, any } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import { rowOf } from '../../sql/row.js';
import { hasHandledDemand, hasHandledOrder, personOf } from '../order/order.conditions.js';
import {
  claimableBy,
  claimedBy,
  isInHand,
  orderPolicy,
  ordersVisibleTo,
  orderVisibleTo,
} from '../order/order.policy.js';

const order = rowOf('reached_order');

/** An order of the demand meets the condition. */
function hasOrder(row: Row, condition: Sql | undefined): Sql | undefined {
  if (condition === undefined) return undefined;
  return sql`exists (select from orders ${sql.ref(order.alias)}
    where ${order.col('demand_id')} in (${row.col('id')}, ${row.col('merged_into_id')}) and ${condition})`;
}

/** The set form of `hasOrder`, for lists: demands with an order that meets the condition (see {@link Policy.among}). */
function withOrder(row: Row, condition: Sql): Sql {
  return sql`${row.col('id')} = any(array(select ${order.col('demand_id')} from orders ${sql.ref(order.alias)} where ${condition}))`;
}

/** The same with the demands that were merged into one with such an order. */
function followsOrder(row: Row, condition: Sql): Sql {
  return sql`${row.col('id')} = any(array(
    with reached as (select ${order.col('demand_id')} as id from orders ${sql.ref(order.alias)} where ${condition})
    select id from reached
    union all select merged.id from demands merged join reached on reached.id = merged.merged_into_id
  ))`;
}

const done = rowOf('done');

/** A result of the demand's order waits to be verified, and meets the condition. */
function hasResultToVerify(row: Row, condition?: Sql): Sql {
  const waits = sql`${done.col('status')} in (${sql.join(statusesBefore(orderWorkflow, 'VERIFY').map((status) => sql.lit(status)))})`;
  return sql`exists (select from orders ${sql.ref(done.alias)}
    where ${all(sql`${done.col('demand_id')} = ${row.col('id')}`, waits, condition)})`;
}

/** What waits for a supervisor, a result or a dispute, has been handled by the viewer in another role. */
function isJudgedByOthers(row: Row, viewer: Viewer): Sql {
  const isDisputed = sql`${row.col('status')} in (${sql.join(statusesBefore(demandWorkflow, 'DECIDE_DISPUTE').map((status) => sql.lit(status)))})`;
  return any(
    all(isDisputed, hasHandledDemand(row, personOf(viewer))),
    hasResultToVerify(row, hasHandledOrder(done, personOf(viewer))),
  );
}

/** Lifts a scope of orders to their demand. */
function throughOrder(scope: 'LEAD_UNIT' | 'CO_UNIT' | 'CLAIMANT'): ScopePredicate {
  return (row, memberships, viewer) => hasOrder(row, orderPolicy.scopes[scope]?.(order, memberships, viewer));
}

export const demandPolicy: Policy<DemandStatus, DemandAction, DemandCondition> = {
  workflow: demandWorkflow,
  scopes: {
    REGION: inRegion,
    HAS_ORDER: (row, _memberships, viewer) => hasOrder(row, orderVisibleTo(order, viewer)),
    LEAD_UNIT: throughOrder('LEAD_UNIT'),
    CO_UNIT: throughOrder('CO_UNIT'),
    CLAIMANT: throughOrder('CLAIMANT'),
    HANDLES_ORDER: (row, memberships, viewer) => {
      const { LEAD_UNIT, CO_UNIT, CLAIMANT } = orderPolicy.scopes;
      // A member handles orders claimed in person, not every order claimed for the unit.
      const isLiaison = memberships.some(({ role }) => role === 'UNIT_LIAISON');
      const theirs = isLiaison ? [LEAD_UNIT, CO_UNIT] : [CLAIMANT];
      const isTheirs = any(...theirs.map((scope) => scope?.(order, memberships, viewer)));
      return hasOrder(row, all(isInHand(order), isTheirs));
    },
  },
  among: { HAS_ORDER: (row, _memberships, viewer) => followsOrder(row, ordersVisibleTo(order, viewer)) },
  conditions: {
    PLACE_ABOVE_GRID: (row) => sql`${row.col('grid_id')} is null`,
    AWAITING_RULING: (row) => sql`${row.col('awaits_ruling')}`,
    NOT_AWAITING_RULING: (row) => sql`not ${row.col('awaits_ruling')}`,
    ONLY_BACKER: (row) => sql`${row.col('backers')} = 1`,
    OTHER_BACKERS: (row) => sql`${row.col('backers')} > 1`,
    RESULT_NOT_IN: (row) => sql`not ${hasResultToVerify(row)}`,
    SHELVED_BY_COMMUNITY: (row) => sql`${row.col('shelved_by')} is distinct from 'STREET_STAFF'`,
    SHELVED_BY_STREET: (row) => sql`${row.col('shelved_by')} = 'STREET_STAFF'`,
    DISPUTE_WINDOW: (row, now) =>
      all(sql`not ${row.col('is_dispute_refused')}`, sql`${row.col('closes_at')} >= ${now}`),
    DISPUTE_BY_RIGHT: (row) => sql`${row.col('disputes')} = 0`,
    DISPUTED_BEFORE: (row) => sql`${row.col('disputes')} > 0`,
    NOT_HANDLED_BY_VIEWER: (row, _now, viewer) =>
      viewer && sql`not ${hasHandledDemand(row, personOf(viewer))}`,
    NOT_HANDLED_BEFORE_RULING: (row, _now, viewer) =>
      viewer && sql`not ${hasHandledDemand(row, personOf(viewer), 'STREET_STAFF')}`,
  },
};

export function demandVisibleTo(row: Row, viewer: Viewer | null): Sql {
  return visibleTo(demandPolicy, row, viewer);
}

/** Visibility of demands, for lists and counts. */
export function demandsVisibleTo(row: Row, viewer: Viewer | null): Sql {
  return visibleAmong(demandPolicy, row, viewer);
}

/** The demands that wait for the viewer: a membership has the waiting party's role and reaches the place or the unit. */
export function demandWaitsForViewer(row: Row, viewer: Viewer): Sql {
  const waits = (party: string) => sql`${row.col('waits_for')} = ${sql.lit(party)}`;
  const isTheirs: Partial<Record<Role, Sql>> = {
    COMMUNITY_STAFF: any(waits('COMMUNITY_STAFF'), isPressingInChain(row)),
    SUPERVISOR: all(waits('SUPERVISOR'), sql`not ${isJudgedByOthers(row, viewer)}`),
  };
  const staff = (
    ['BUILDING_GROUP', 'AREA_BRANCH', 'COMMUNITY_STAFF', 'STREET_STAFF', 'SUPERVISOR'] as const
  ).map((role) => {
    const here = inRegion(row, membershipsAs(viewer, role), viewer);
    return here && all(isTheirs[role] ?? waits(role), here);
  });
  const unit = isOneOf(row.col('waits_unit_id'), unitIds(membershipsAs(viewer, 'UNIT_LIAISON')));
  const isMember = membershipsAs(viewer, 'PARTY_MEMBER').length > 0;
  return any(
    ...staff,
    unit && all(waits('UNIT'), unit),
    isMember ? all(waits('UNIT'), withOrder(row, all(isInHand(order), claimedBy(order, viewer)))) : undefined,
    all(waits('CLAIM_HALL'), withOrder(row, claimableBy(order, viewer))),
  );
}

/** The community finds an emergency, and a resident's wish for urgency, at once, wherever the demand stands in the chain. */
function isPressingInChain(row: Row): Sql {
  return all(
    sql`${row.col('status')} in (${sql.join(statusesBefore(demandWorkflow, 'ACCEPT').map((status) => sql.lit(status)))})`,
    sql`(${row.col('wished_urgency')} is not null or ${row.col('urgency')} = 'EMERGENCY')`,
  );
}

/** Staff of the place see a demand completely; a unit or a member sees only what concerns an order of its own. */
function ofThePlace(row: Row, viewer: Viewer | null): Sql {
  const grants = demandWorkflow.seenBy.filter(({ scope }) => scope === 'REGION');
  return reachedBy(grants, row, viewer, demandPolicy.scopes);
}

/** The viewer may know the unit that the demand waits for: it is the viewer's own, or the place is in the viewer's region. */
export function knowsUnit(row: Row, viewer: Viewer | null): Sql {
  if (viewer === null) return sql`false`;
  const own = viewer.memberships.flatMap(({ unit }) => (unit === null ? [] : [unit.id]));
  return any(ofThePlace(row, viewer), isOneOf(row.col('waits_unit_id'), own));
}

/** A rating is visible to staff of the place and to the units and members with verified work on the demand. */
export function ratingVisibleTo(row: Row, viewer: Viewer | null): Sql {
  if (viewer === null) return sql`false`;
  const { LEAD_UNIT, CO_UNIT, CLAIMANT } = orderPolicy.scopes;
  const liaison = membershipsAs(viewer, 'UNIT_LIAISON');
  const theirs = any(
    LEAD_UNIT?.(order, liaison, viewer),
    CO_UNIT?.(order, liaison, viewer),
    CLAIMANT?.(order, [], viewer),
  );
  return any(
    ofThePlace(row, viewer),
    hasOrder(row, all(sql`${order.col('verified_at')} is not null`, theirs)),
  );
}

/** The grants by which a place alone discloses the requester in full. */
const FULL_BY_PLACE = REQUESTER_DISCLOSURE.FULL.filter(({ scope }) => scope === 'REGION');

const TOLD_BY_PLACE: ReadonlySet<string> = new Set(FULL_BY_PLACE.map(({ role }) => role));

/** The requester is disclosed in full by the place of the row, of a demand or an order. */
export function toldByPlace(row: Row, viewer: Viewer | null): Sql | undefined {
  if (viewer === null || !viewer.memberships.some(({ role }) => TOLD_BY_PLACE.has(role))) return undefined;
  return reachedBy(FULL_BY_PLACE, row, viewer, demandPolicy.scopes);
}

/** All that the viewer sees is seen by such a grant. */
export function isToldEverywhere({ memberships }: Viewer): boolean {
  return memberships.length > 0 && memberships.every(({ role }) => TOLD_BY_PLACE.has(role));
}

/**
 * The viewer reads at least a masked requester: staff of the place, and units with an order, unlike those that only could claim one.
 * @returns undefined where every demand that the viewer sees is one of these
 */
export function isInScope(row: Row, viewer: Viewer | null): Sql | undefined {
  const isOfUnit = (viewer?.memberships ?? []).some(({ role }) => BY_ORDER.has(role));
  if (viewer !== null && !isOfUnit) return undefined;
  return reachedBy([...FULL_BY_PLACE, ...REQUESTER_DISCLOSURE.MASKED], row, viewer, demandPolicy.scopes);
}

/** The roles that see a demand through an order. */
const BY_ORDER: ReadonlySet<string> = new Set(
  demandWorkflow.seenBy.flatMap(({ role, scope }) => (scope === 'HAS_ORDER' ? [role] : [])),
);

/** The requester is disclosed in full. @param reaches whether a grant reaches the row */
export function fullDisclosure(row: Row, reaches: (grant: Grant) => Sql | undefined): Sql {
  const { FULL, FULL_WHILE_WAITED_FOR } = REQUESTER_DISCLOSURE;
  const waitedFor = FULL_WHILE_WAITED_FOR.map((grant) => {
    const reached = reaches(grant);
    return reached && all(sql`${row.col('waits_for')} = ${sql.lit(grant.role)}`, reached);
  });
  return any(...FULL.map(reaches), ...waitedFor);
}

/** How much of the requester the viewer may read: FULL, MASKED, or null for nothing. */
export function requesterDisclosure(row: Row, viewer: Viewer | null): Sql {
  const reaches = (grant: Grant) => reachedBy([grant], row, viewer, demandPolicy.scopes);
  const masked = reachedBy(REQUESTER_DISCLOSURE.MASKED, row, viewer, demandPolicy.scopes);
  return sql`case when ${fullDisclosure(row, reaches)} then 'FULL' when ${masked} then 'MASKED' end`;
}
