import type { DemandStatus } from '../vocabulary/demand.js';
import type { OrderStatus } from '../vocabulary/order.js';
import type { WaitingParty } from '../vocabulary/waiting-party.js';

/** The waiting party of a demand by state; a dispatched demand has the waiting party of its order. */
export const DEMAND_WAITS_FOR: Record<DemandStatus, WaitingParty | 'ORDER' | null> = {
  SUBMITTED: 'BUILDING_GROUP',
  ASSESSED: 'AREA_BRANCH',
  SCREENED: 'COMMUNITY_STAFF',
  LISTED: 'COMMUNITY_STAFF',
  ESCALATED: 'STREET_STAFF',
  SHELVED: 'COMMUNITY_STAFF',
  DISPATCHED: 'ORDER',
  RESOLVED: 'RESIDENT',
  DISPUTED: 'SUPERVISOR',
  CLOSED: null,
  DECLINED: null,
  MERGED: null,
  WITHDRAWN: null,
};

/** The waiting party of an order by state. An offered open order waits for the claim hall instead of a unit. */
export const ORDER_WAITS_FOR: Record<OrderStatus, WaitingParty | null> = {
  OFFERED: 'UNIT',
  CLAIMED: 'UNIT',
  IN_PROGRESS: 'UNIT',
  COMPLETED: 'SUPERVISOR',
  VERIFIED: null,
  RETURNED: null,
  CANCELLED: null,
};

/** The deadline of an order by state: set at the dispatch for claiming and finishing, and at the completion for verifying. */
export const ORDER_CLOCK: Record<OrderStatus, 'CLAIM' | 'FINISH' | 'VERIFY' | null> = {
  OFFERED: 'CLAIM',
  CLAIMED: 'FINISH',
  IN_PROGRESS: 'FINISH',
  COMPLETED: 'VERIFY',
  VERIFIED: null,
  RETURNED: null,
  CANCELLED: null,
};

/** The facts that decide besides the state. */
export interface DemandWaitingFacts {
  readonly isAboveGrid: boolean;
  readonly awaitsRuling: boolean;
  readonly isShelvedByStreet?: boolean;
}

/**
 * The present waiting party of a demand. Above the grid the community screens by itself; a demand returned twice waits for
 * the street, and a shelved one for the party that shelved it. `ORDER` refers to {@link orderWaitsFor} of its order.
 */
export function demandWaitsFor(
  status: DemandStatus,
  facts: DemandWaitingFacts,
): WaitingParty | 'ORDER' | null {
  const party = DEMAND_WAITS_FOR[status];
  if (facts.isAboveGrid && (party === 'BUILDING_GROUP' || party === 'AREA_BRANCH')) return 'COMMUNITY_STAFF';
  if (facts.isShelvedByStreet === true && status === 'SHELVED') return 'STREET_STAFF';
  if (facts.awaitsRuling && status === 'LISTED') return 'STREET_STAFF';
  return party;
}

/** The facts of an order that decide besides the state. */
export interface OrderWaitingFacts {
  /** False only for an unclaimed open order. */
  readonly hasUnit: boolean;
  /** Not claimed in time. */
  readonly isRaised: boolean;
  readonly isByStreet: boolean;
}

/**
 * The present waiting party of an order. An order that was raised waits for its dispatcher, because nobody else can assign,
 * reassign or cancel it.
 */
export function orderWaitsFor(
  status: OrderStatus,
  { hasUnit, isRaised, isByStreet }: OrderWaitingFacts,
): WaitingParty | null {
  if (status === 'OFFERED' && isRaised) return isByStreet ? 'STREET_STAFF' : 'COMMUNITY_STAFF';
  const party = ORDER_WAITS_FOR[status];
  return party === 'UNIT' && !hasUnit ? 'CLAIM_HALL' : party;
}
