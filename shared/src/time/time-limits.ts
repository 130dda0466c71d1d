import type { Urgency } from '../vocabulary/demand.js';
import type { Tier } from '../vocabulary/order.js';

/**
 * How time is counted. AROUND_THE_CLOCK: it never stands still. EVERY_DAY: the same, but nothing ends in the closed hours of
 * any day. WORKED_DATES: through the whole of each worked date, and nothing ends in the closed hours of those.
 */
export const TIME_COUNTS = ['AROUND_THE_CLOCK', 'EVERY_DAY', 'WORKED_DATES'] as const;
export type TimeCount = (typeof TIME_COUNTS)[number];

/** A length of time, and how it is counted. */
export interface TimeLimit {
  readonly hours: number;
  readonly counts: TimeCount;
}

type LimitByUrgency = Readonly<Record<Urgency, TimeLimit>>;

/** A worked date counts as a whole, so five of them are one week and breaks do not matter. */
export const WORKED_DATE_HOURS = 24;

/** Worked dates, whatever the urgency. */
export const workedDates = (dates: number): TimeLimit => ({
  hours: dates * WORKED_DATE_HOURS,
  counts: 'WORKED_DATES',
});
const everyDay = (hours: number): TimeLimit => ({ hours, counts: 'EVERY_DAY' });
const aroundTheClock = (hours: number): TimeLimit => ({ hours, counts: 'AROUND_THE_CLOCK' });

/** From the dispatch to the claim. */
export const CLAIM_LIMIT: LimitByUrgency = {
  NORMAL: workedDates(1),
  URGENT: everyDay(1),
  EMERGENCY: aroundTheClock(1),
};

/** From the dispatch to the first contact with the resident. */
export const CONTACT_LIMIT: LimitByUrgency = {
  NORMAL: workedDates(1),
  URGENT: everyDay(4),
  EMERGENCY: aroundTheClock(1),
};

/** From the dispatch to the completion, for tiers without a limit of their own. */
export const FINISH_LIMIT: LimitByUrgency = {
  NORMAL: workedDates(5),
  URGENT: everyDay(24),
  EMERGENCY: aroundTheClock(2),
};

/** Tiers that bring many parties together have longer, unless the demand is urgent. */
export const LONG_TIERS: readonly Tier[] = ['COMMITTEE', 'LEADER'];
export const LONG_FINISH_LIMIT: TimeLimit = workedDates(15);

/** From the dispatch until an order can no longer be returned. */
export const RETURN_LIMIT: TimeLimit = workedDates(2);

/** From the completion to the verification. */
export const VERIFY_LIMIT: TimeLimit = workedDates(2);

/** From entering a state before the dispatch to the next step. */
export const STEP_LIMIT: LimitByUrgency = {
  NORMAL: workedDates(1),
  URGENT: everyDay(2),
  EMERGENCY: aroundTheClock(1),
};

/** From the second return as not ours to the ruling. */
export const RULING_LIMIT: TimeLimit = workedDates(1);

/** From the moment that an unclaimed order is raised to what the community does about it. */
export const RAISED_LIMIT: TimeLimit = workedDates(1);

/** From a later dispute to its decision. */
export const DISPUTE_LIMIT: TimeLimit = workedDates(2);

/** From the request for an extension to its decision. */
export const EXTENSION_LIMIT: TimeLimit = workedDates(1);

/** The share of the time to a deadline after which it is due soon: the last fifth is left. */
export const DUE_SOON_SHARE = 0.8;
