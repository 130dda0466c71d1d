import type { DemandCondition } from '../demand-workflow.js';
import type { OrderCondition } from '../order-workflow.js';
import type { Scope, StepInput } from '../workflow.js';

/** A scope in words: short after a role's name, and in full. */
export const SCOPE_IN_WORDS: Record<Scope, { readonly short: string; readonly full: string }> = {
  REGION: {
    short: 'in their place',
    full: 'the record belongs to the place of the membership or to one below it, never to a neighbour',
  },
  LEAD_UNIT: {
    short: 'of the lead unit',
    full: 'the order was dispatched to the unit, or claimed for it',
  },
  CO_UNIT: { short: 'of a co-operating unit', full: 'the dispatcher named the unit as one that helps' },
  ELIGIBLE_UNIT: {
    short: 'of a unit that may claim it',
    full: 'nobody has claimed the open order, and the unit is paired with the community or responsible for the category',
  },
  ELIGIBLE_MEMBER: {
    short: 'who may claim it',
    full: 'nobody has claimed the open order, it is a micro-wish, and the member has reported to the community',
  },
  CLAIMANT: { short: 'who claimed it', full: 'this very person claimed the order, in the name of the unit' },
  HAS_ORDER: {
    short: 'who sees an order of it',
    full: 'an order of the demand is visible to the unit or the person',
  },
  HANDLES_ORDER: {
    short: 'who works on an order of it',
    full: 'the unit (also a co-operating one) or the person works on an order of the demand, claimed and not ended',
  },
  OWN_UNIT: { short: 'of its unit', full: 'the resource belongs to the unit of the membership' },
  CODE: { short: 'with number and code', full: 'no account: the number and the tracking code' },
  TOKEN: {
    short: 'with the token of a look-alike',
    full: 'no account: the token of a look-alike that was shown',
  },
  NONE: { short: 'by itself', full: 'no person: it follows from another step, in the same transaction' },
};

export const CONDITION_IN_WORDS: Record<DemandCondition | OrderCondition, string> = {
  PLACE_ABOVE_GRID: 'stated for the community as a whole',
  AWAITING_RULING: 'returned twice as not theirs',
  NOT_AWAITING_RULING: 'not returned twice as not theirs',
  ONLY_BACKER: 'no other resident backs it',
  OTHER_BACKERS: 'other residents back it',
  RESULT_NOT_IN: 'no result of its order waits to be verified',
  SHELVED_BY_COMMUNITY: 'shelved by the community',
  SHELVED_BY_STREET: 'shelved by the street',
  DISPUTE_WINDOW: 'within 15 days of the result, and no dispute was refused',
  DISPUTE_BY_RIGHT: 'not disputed before',
  DISPUTED_BEFORE: 'disputed before',
  NOT_HANDLED_BY_VIEWER: 'not by a person that handled, claimed or dispatched it',
  NOT_HANDLED_BEFORE_RULING: 'not by a person that handled, claimed or dispatched it in another role',
  RETURNABLE: 'within the days for a return, before the first progress report, and not ruled by the street',
  BY_COMMUNITY: 'dispatched by the community',
  BY_STREET: 'dispatched or ruled by the street',
  UNCLAIMED: 'open, and nobody has claimed it',
  CLAIM_OVERDUE: 'the time to claim is over, and it is not raised yet',
  HANDLED_BY_ANOTHER: 'this person has neither dispatched nor handled it in another role',
  PART_OPEN: 'the unit has not confirmed its part',
  EXTENDABLE: 'no emergency, and the first request',
  EXTENSION_PENDING: 'an extension is requested and not decided',
  RUNNING: 'not paused',
  PAUSED: 'paused',
};

export const INPUT_IN_WORDS: Record<StepInput, string> = {
  NOTE: 'a note',
  REASON: 'a reason',
  TARGET: 'the demand that stays',
  CATEGORY: 'the category',
  UNIT: 'the unit or the claim hall',
  RESULT: 'the result',
  VERDICT: 'the verdict and how it was checked',
  REVIEW_DATE: 'the date of the review',
  URGENCY: 'the urgency',
  RATING: 'answered, solved, satisfied 1–5',
  ASSIGNEE: 'the unit',
  RESOURCE: 'the resource that the unit gives',
  DAYS: 'the number of working days',
  LAST_DAY: 'the last day',
  DECISION: 'granted or refused',
};
