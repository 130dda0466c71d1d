import type { OrderAction, OrderCondition, OrderStatus } from '@lindan/shared';
import { finalStatuses, orderWorkflow } from '@lindan/shared';
import { sql } from 'kysely';
import type { Viewer } from '../../context/viewer.js';
import type { Policy } from '../../policy/allowed-actions.js';
import { visibleAmong, visibleTo } from '../../policy/allowed-actions.js';
import type { ScopePredicate } from '../../policy/grants.js';
import { inRegion, isOneOf, membershipsAs, unitIds } from '../../policy/grants.js';
import type { Sql } from '../../sql/fragment.js';
import { all, any } from '../../sql/fragment.js';
import type { Row } from '../../sql/row.js';
import { ORDER_CONDITION_SQL, withoutUnit } from './order.conditions.js';

const leadUnit: ScopePredicate = (row, memberships) => isOneOf(row.col('unit_id'), unitIds(memberships));

const coUnit: ScopePredicate = (row, memberships) => {
  const among = isOneOf(sql.ref('c.unit_id'), unitIds(memberships));
  return among && sql`exists (select from order_co_units c where c.order_id = ${row.col('id')} and ${among})`;
};

/**
 * The set form of {@link coUnit}, for lists. An array, because a sub-select next to an `or` prevents index use in
 * PostgreSQL.
 */
const coUnitAmong: ScopePredicate = (row, memberships) => {
  const among = isOneOf(sql.ref('c.unit_id'), unitIds(memberships));
  return among && sql`${row.col('id')} = any(array(select c.order_id from order_co_units c where ${among}))`;
};

/** Units that are paired with the community or responsible for the category. */
const mayClaimAsUnit: ScopePredicate = (row, memberships) => {
  const units = memberships.flatMap(({ unit }) => (unit === null ? [] : [unit]));
  const codes = units.flatMap((unit) => unit.categoryCodes);
  return all(
    sql`${row.col('mode')} = 'OPEN'`,
    any(
      isOneOf(
        row.col('community_id'),
        units.flatMap((unit) => unit.pairedCommunityIds),
      ),
      // Written for an empty list too, so that liaisons of all units share one statement text.
      sql`${row.col('category_code')} = any(${codes}::text[])`,
    ),
  );
};

/** Micro-wishes of a community where the member is reported. The claim is made for the member's unit, so a unit is required. */
const mayClaimAsMember: ScopePredicate = (row, memberships, viewer) => {
  const sent = memberships.filter(({ unit }) => unit !== null);
  const here = inRegion(row, sent, viewer);
  return here && all(sql`${row.col('mode')} = 'OPEN'`, sql`${row.col('demand_kind')} = 'WISH'`, here);
};

const unclaimed = (row: Row): Sql =>
  all(sql`${row.col('status')} = ${sql.lit(orderWorkflow.initial)}`, withoutUnit(row));

/** Orders that the viewer claimed in person. */
export function claimedBy(row: Row, viewer: Viewer): Sql {
  return sql`${row.col('claimed_by_id')} = ${viewer.personId}::uuid`;
}

export const orderPolicy: Policy<OrderStatus, OrderAction, OrderCondition> = {
  workflow: orderWorkflow,
  scopes: {
    REGION: inRegion,
    LEAD_UNIT: leadUnit,
    CO_UNIT: coUnit,
    ELIGIBLE_UNIT: (row, memberships, viewer) =>
      all(unclaimed(row), mayClaimAsUnit(row, memberships, viewer)),
    ELIGIBLE_MEMBER: (row, memberships, viewer) => {
      const eligible = mayClaimAsMember(row, memberships, viewer);
      return eligible && all(unclaimed(row), eligible);
    },
    CLAIMANT: (row, _memberships, viewer) => claimedBy(row, viewer),
  },
  among: { CO_UNIT: coUnitAmong },
  conditions: ORDER_CONDITION_SQL,
};

/** The states of an order in hand: claimed and not final. */
const IN_HAND = orderWorkflow.statuses.filter(
  (status) => status !== orderWorkflow.initial && !finalStatuses(orderWorkflow).includes(status),
);

export function isInHand(row: Row): Sql {
  return sql`${row.col('status')} in (${sql.join(IN_HAND.map((status) => sql.lit(status)))})`;
}

/** The order is in the hands of the viewer or of the viewer's unit, by its own columns. */
export function holdsOrder(row: Row, viewer: Viewer | null): Sql {
  if (viewer === null) return sql`false`;
  const isLiaisons = leadUnit(row, membershipsAs(viewer, 'UNIT_LIAISON'), viewer);
  const isMember = membershipsAs(viewer, 'PARTY_MEMBER').length > 0;
  return all(isInHand(row), any(isLiaisons, isMember ? claimedBy(row, viewer) : undefined));
}

export function orderVisibleTo(row: Row, viewer: Viewer | null): Sql {
  return visibleTo(orderPolicy, row, viewer);
}

/** Visibility of orders, for lists and counts. */
export function ordersVisibleTo(row: Row, viewer: Viewer | null): Sql {
  return visibleAmong(orderPolicy, row, viewer);
}

/** The orders in the claim hall that the viewer may claim now. */
export function claimableBy(row: Row, viewer: Viewer): Sql {
  return all(unclaimed(row), couldClaim(row, viewer));
}

/** The viewer is among the parties that may claim this order of the hall, whether it is claimed by now or not. */
export function couldClaim(row: Row, viewer: Viewer): Sql {
  return any(
    ...(['UNIT_LIAISON', 'PARTY_MEMBER'] as const).map((role) => {
      const memberships = membershipsAs(viewer, role);
      if (memberships.length === 0) return undefined;
      return role === 'UNIT_LIAISON'
        ? mayClaimAsUnit(row, memberships, viewer)
        : mayClaimAsMember(row, memberships, viewer);
    }),
  );
}

/** The orders that the viewer, or the viewer's unit, holds or was assigned. */
export function heldBy(row: Row, viewer: Viewer): Sql {
  return any(
    leadUnit(row, membershipsAs(viewer, 'UNIT_LIAISON'), viewer),
    coUnitAmong(row, membershipsAs(viewer, 'UNIT_LIAISON'), viewer),
    claimedBy(row, viewer),
  );
}
