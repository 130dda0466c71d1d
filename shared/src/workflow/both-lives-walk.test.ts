import { describe, expect, it } from 'vitest';

import type { DemandStatus } from '../vocabulary/demand.js';
import type { OrderStatus } from '../vocabulary/order.js';
import { ORDER_STATUSES } from '../vocabulary/order.js';
import type { WaitingParty } from '../vocabulary/waiting-party.js';
import type { OrderCondition } from './order-workflow.js';
import { orderWorkflow } from './order-workflow.js';
import type { OrderWaitingFacts } from './waiting.js';
import { DEMAND_WAITS_FOR, ORDER_CLOCK, orderWaitsFor } from './waiting.js';
import { finalStatuses } from './workflow.js';

/** The roles that act for a party. */
const ROLES: Readonly<Record<WaitingParty, readonly string[]>> = {
  BUILDING_GROUP: ['BUILDING_GROUP'],
  AREA_BRANCH: ['AREA_BRANCH'],
  COMMUNITY_STAFF: ['COMMUNITY_STAFF'],
  STREET_STAFF: ['STREET_STAFF'],
  UNIT: ['UNIT_LIAISON', 'PARTY_MEMBER'],
  CLAIM_HALL: ['UNIT_LIAISON', 'PARTY_MEMBER'],
  SUPERVISOR: ['SUPERVISOR'],
  RESIDENT: ['RESIDENT'],
};

const either = [false, true];
/** All that can be said of an order besides its state. */
const SITUATIONS = either.flatMap((hasUnit) =>
  either.flatMap((isRaised) =>
    either.flatMap((isByStreet) =>
      either.flatMap((isPaused) =>
        either.map((isReturnable) => ({ hasUnit, isRaised, isByStreet, isPaused, isReturnable })),
      ),
    ),
  ),
);
type Situation = (typeof SITUATIONS)[number];

function conditionsOf({ hasUnit, isByStreet, isPaused, isReturnable }: Situation): readonly OrderCondition[] {
  return [
    isByStreet ? 'BY_STREET' : 'BY_COMMUNITY',
    isPaused ? 'PAUSED' : 'RUNNING',
    // Another supervisor has not handled it: the rule is about persons, not about orders.
    'HANDLED_BY_ANOTHER',
    ...(hasUnit ? [] : (['UNCLAIMED'] as const)),
    ...(isReturnable ? (['RETURNABLE'] as const) : []),
  ];
}

/** The steps with which a party leads an order on: to another state, or an unclaimed order to a unit. */
function onward(status: OrderStatus, party: WaitingParty, situation: Situation) {
  const conditions = conditionsOf(situation);
  return orderWorkflow.steps.filter(
    ({ action, from, to, by, when = [] }) =>
      from.includes(status) &&
      (to !== 'SAME' || action === 'ASSIGN') &&
      by.some(({ role }) => ROLES[party].includes(role)) &&
      when.every((condition) => conditions.includes(condition)),
  );
}

const OPEN = ORDER_STATUSES.filter((status) => !finalStatuses(orderWorkflow).includes(status));

describe.each(OPEN)('a dispatched demand with an order that is %s', (status) => {
  it('waits for the party of its order, which can lead it on in whatever situation', () => {
    const dispatched: DemandStatus = 'DISPATCHED';
    expect(DEMAND_WAITS_FOR[dispatched]).toBe('ORDER');
    for (const situation of SITUATIONS) {
      const facts: OrderWaitingFacts = situation;
      const party = orderWaitsFor(status, facts);
      expect(party).not.toBeNull();
      expect(onward(status, party as WaitingParty, situation), JSON.stringify(situation)).not.toEqual([]);
    }
  });

  it('has a clock that runs', () => {
    expect(ORDER_CLOCK[status]).not.toBeNull();
  });
});

describe('an order that has ended', () => {
  it.each(finalStatuses(orderWorkflow))('as %s waits for nobody, and no clock runs', (status) => {
    expect(orderWaitsFor(status, { hasUnit: true, isRaised: false, isByStreet: false })).toBeNull();
    expect(ORDER_CLOCK[status]).toBeNull();
  });
});
