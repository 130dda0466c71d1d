import type { DemandStatus } from '../vocabulary/demand.js';
import type { OrderStatus } from '../vocabulary/order.js';
import type { WaitingParty } from '../vocabulary/waiting-party.js';

/** Whom a demand waits for in a state; a dispatched one waits for whom its order waits for. */
export const DEMAND_WAITS_FOR: Record<DemandStatus, WaitingParty | 'ORDER' | null> = {
  SUBMITTED: 'BUILDING_GROUP',
  ASSESSED: 'AREA_BRANCH',
  SCREENED: 'COMMUNITY_STAFF',
  LISTED: 'COMMUNITY_STAFF',
  DISPATCHED: 'ORDER',
  RESOLVED: 'RESIDENT',
  CLOSED: null,
  DECLINED: null,
  MERGED: null,
  WITHDRAWN: null,
};

/** Whom an order waits for in a state. An offered open order waits for the claim hall instead of a unit. */
export const ORDER_WAITS_FOR: Record<OrderStatus, WaitingParty | null> = {
  OFFERED: 'UNIT',
  CLAIMED: 'UNIT',
  IN_PROGRESS: 'UNIT',
  COMPLETED: 'SUPERVISOR',
  VERIFIED: null,
  RETURNED: null,
};

/** Which deadline of an order runs in a state: the one set for claiming or finishing, or that of verifying from now on. */
export const ORDER_CLOCK: Record<OrderStatus, 'CLAIM' | 'FINISH' | 'VERIFY' | null> = {
  OFFERED: 'CLAIM',
  CLAIMED: 'FINISH',
  IN_PROGRESS: 'FINISH',
  COMPLETED: 'VERIFY',
  VERIFIED: null,
  RETURNED: null,
};

/** What decides besides the state. */
export interface DemandWaitingFacts {
  readonly isAboveGrid: boolean;
  readonly awaitsRuling: boolean;
}

/**
 * Whom a demand waits for now.
 * Above the grid the community does the screening itself; a demand returned twice waits for the street.
 * `ORDER`: ask {@link orderWaitsFor} about its order.
 */
export function demandWaitsFor(
  status: DemandStatus,
  facts: DemandWaitingFacts,
): WaitingParty | 'ORDER' | null {
  const party = DEMAND_WAITS_FOR[status];
  if (facts.isAboveGrid && (party === 'BUILDING_GROUP' || party === 'AREA_BRANCH')) return 'COMMUNITY_STAFF';
  if (facts.awaitsRuling && status === 'LISTED') return 'STREET_STAFF';
  return party;
}

/** Whom an order waits for now. `hasUnit` is false only for an open order nobody has claimed. */
export function orderWaitsFor(status: OrderStatus, hasUnit: boolean): WaitingParty | null {
  const party = ORDER_WAITS_FOR[status];
  return party === 'UNIT' && !hasUnit ? 'CLAIM_HALL' : party;
}
