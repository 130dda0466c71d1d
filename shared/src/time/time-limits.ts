import type { Urgency } from '../vocabulary/demand.js';
import type { Tier } from '../vocabulary/order.js';
import { WORKING_DAY_HOURS } from './working-time.js';

/** A length of time, in working hours or around the clock. */
export interface TimeLimit {
  readonly hours: number;
  readonly aroundTheClock: boolean;
}

const working = (hours: number): TimeLimit => ({ hours, aroundTheClock: false });
const clock = (hours: number): TimeLimit => ({ hours, aroundTheClock: true });
const workingDays = (days: number): TimeLimit => working(days * WORKING_DAY_HOURS);

/** From the dispatch to the claim. */
export const CLAIM_LIMIT: Record<Urgency, TimeLimit> = {
  NORMAL: workingDays(1),
  URGENT: working(1),
  EMERGENCY: clock(1),
};

/** From the dispatch to the first contact with the resident. */
export const CONTACT_LIMIT: Record<Urgency, TimeLimit> = {
  NORMAL: workingDays(1),
  URGENT: working(4),
  EMERGENCY: clock(1),
};

/** From the dispatch to the completion, for tiers without a limit of their own. */
const FINISH_LIMIT: Record<Urgency, TimeLimit> = {
  NORMAL: workingDays(5),
  URGENT: working(24),
  EMERGENCY: clock(2),
};

/** Tiers that bring many parties together have longer, unless the demand is urgent. */
const LONG_TIERS: readonly Tier[] = ['COMMITTEE', 'LEADER'];

/** From the dispatch to the completion. */
export function finishLimit(urgency: Urgency, tier: Tier): TimeLimit {
  return urgency === 'NORMAL' && LONG_TIERS.includes(tier) ? workingDays(15) : FINISH_LIMIT[urgency];
}

/** From the dispatch until an order can no longer be returned. */
export const RETURN_LIMIT: TimeLimit = workingDays(2);

/** From the completion to the verification. */
export const VERIFY_LIMIT: TimeLimit = workingDays(2);

/** From entering a state of the screening chain, or the list, to the next step. */
export const STEP_LIMIT: Record<Urgency, TimeLimit> = {
  NORMAL: workingDays(1),
  URGENT: working(2),
  EMERGENCY: clock(1),
};

/** The share of a limit after which it is due soon: the last fifth is left. */
export const DUE_SOON_SHARE = 0.8;
