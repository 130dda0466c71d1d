import type { DemandStatus } from '../vocabulary/demand.js';
import { DEMAND_STATUSES } from '../vocabulary/demand.js';
import type { Grant, Workflow } from './workflow.js';

export const DEMAND_ACTIONS = [
  'ASSESS',
  'SCREEN',
  'ACCEPT',
  'LIST',
  'SETTLE',
  'ESCALATE',
  'SEND_BACK',
  'SHELVE',
  'UNSHELVE',
  'DECLINE',
  'MERGE',
  'ABSORB',
  'BACK',
  'WITHDRAW',
  'SET_URGENCY',
  'CORRECT',
  'DISPATCH',
  'REDISPATCH',
  'RELIST',
  'RESOLVE',
  'RATE',
  'CLOSE',
  'DISPUTE',
  'DECIDE_DISPUTE',
] as const;
export type DemandAction = (typeof DEMAND_ACTIONS)[number];

/**
 * - PLACE_ABOVE_GRID: submitted for the community as a whole, so no building group or branch is below.
 * - ONLY_BACKER: one requester is left, so a withdrawal ends the demand. OTHER_BACKERS: it goes on for the others.
 * - AWAITING_RULING: returned twice as not the unit's duty; the street rules which unit is responsible (裁定).
 * - RESULT_NOT_IN: no completed order waits to be verified: "still broken" is not swallowed by a finished order.
 * - SHELVED_BY_COMMUNITY, SHELVED_BY_STREET: the party that shelved the demand takes it up again.
 * - DISPUTE_WINDOW: within the window of the round's result, and no dispute was refused before.
 * - DISPUTE_BY_RIGHT: never disputed before. DISPUTED_BEFORE: the supervisor decides.
 * - NOT_HANDLED_BY_VIEWER: this person has not handled, claimed or dispatched the demand; NOT_HANDLED_BEFORE_RULING: not in
 *   another role than the street's.
 */
export const DEMAND_CONDITIONS = [
  'PLACE_ABOVE_GRID',
  'AWAITING_RULING',
  'NOT_AWAITING_RULING',
  'ONLY_BACKER',
  'OTHER_BACKERS',
  'RESULT_NOT_IN',
  'SHELVED_BY_COMMUNITY',
  'SHELVED_BY_STREET',
  'DISPUTE_WINDOW',
  'DISPUTE_BY_RIGHT',
  'DISPUTED_BEFORE',
  'NOT_HANDLED_BY_VIEWER',
  'NOT_HANDLED_BEFORE_RULING',
] as const;
export type DemandCondition = (typeof DEMAND_CONDITIONS)[number];

/** A withdrawal of one of several requesters. */
export const OTHERS_GO_ON = 'OTHERS_GO_ON';
/** The review date of a shelved demand has come. */
export const REVIEW_DUE = 'REVIEW_DUE';
/** The outcomes of a dispute: the first one is a right, later ones are decided on. */
export const DISPUTE_OUTCOMES = { BY_RIGHT: 'BY_RIGHT', TO_DECIDE: 'TO_DECIDE' } as const;
export const DISPUTE_DECISIONS = { GRANTED: 'GRANTED', REFUSED: 'REFUSED' } as const;

/** The states of the screening chain. */
const STATED = ['SUBMITTED', 'ASSESSED', 'SCREENED'] as const satisfies readonly DemandStatus[];
/** The states of the screening chain and the list. */
const BEFORE_DISPATCH = [...STATED, 'LISTED'] as const satisfies readonly DemandStatus[];
/** The states without an order. */
const UNDISPATCHED = [...BEFORE_DISPATCH, 'ESCALATED', 'SHELVED'] as const satisfies readonly DemandStatus[];
/** The states without a result. */
const OPEN = [...UNDISPATCHED, 'DISPATCHED'] as const satisfies readonly DemandStatus[];

const GRID_WORKER: Grant = { role: 'GRID_WORKER', scope: 'REGION' };
const BUILDING_GROUP: Grant = { role: 'BUILDING_GROUP', scope: 'REGION' };
const AREA_BRANCH: Grant = { role: 'AREA_BRANCH', scope: 'REGION' };
const COMMUNITY: Grant = { role: 'COMMUNITY_STAFF', scope: 'REGION' };
const STREET: Grant = { role: 'STREET_STAFF', scope: 'REGION' };
const SUPERVISOR: Grant = { role: 'SUPERVISOR', scope: 'REGION' };
const RESIDENT: Grant = { role: 'RESIDENT', scope: 'CODE' };
const NEIGHBOUR: Grant = { role: 'RESIDENT', scope: 'TOKEN' };
const SYSTEM: Grant = { role: 'SYSTEM', scope: 'NONE' };

/** The workflow of a demand (需求). */
export const demandWorkflow: Workflow<DemandStatus, DemandAction, DemandCondition> = {
  noun: 'DEMAND',
  initial: 'SUBMITTED',
  begins: 'SUBMIT',
  statuses: DEMAND_STATUSES,
  actions: DEMAND_ACTIONS,
  ends: ['CLOSED', 'DECLINED', 'MERGED', 'WITHDRAWN'],
  // biome-ignore format: a table reads by its lines
  steps: [
    { action: 'ASSESS', from: ['SUBMITTED'], to: 'ASSESSED', by: [BUILDING_GROUP], takes: ['NOTE'] },
    { action: 'ASSESS', from: ['SUBMITTED'], to: 'ASSESSED', by: [COMMUNITY], when: ['PLACE_ABOVE_GRID'], takes: ['NOTE'] },
    { action: 'SCREEN', from: ['ASSESSED'], to: 'SCREENED', by: [AREA_BRANCH], takes: ['NOTE'] },
    { action: 'SCREEN', from: ['ASSESSED'], to: 'SCREENED', by: [COMMUNITY], when: ['PLACE_ABOVE_GRID'], takes: ['NOTE'] },
    { action: 'ACCEPT', from: STATED, to: 'LISTED', by: [COMMUNITY], asks: ['CATEGORY'], takes: ['URGENCY'] },
    { action: 'LIST', from: ['SCREENED'], to: 'LISTED', by: [COMMUNITY], asks: ['CATEGORY'], takes: ['URGENCY'] },
    { action: 'SETTLE', from: ['SUBMITTED', 'ASSESSED'], to: 'RESOLVED', by: [GRID_WORKER, BUILDING_GROUP], asks: ['RESULT'] },
    { action: 'SETTLE', from: BEFORE_DISPATCH, to: 'RESOLVED', by: [COMMUNITY], asks: ['RESULT'] },
    { action: 'ESCALATE', from: ['LISTED'], to: 'ESCALATED', by: [COMMUNITY], when: ['NOT_AWAITING_RULING'], asks: ['REASON'] },
    { action: 'SEND_BACK', from: ['ESCALATED'], to: 'LISTED', by: [STREET], asks: ['NOTE'] },
    { action: 'SHELVE', from: ['LISTED'], to: 'SHELVED', by: [COMMUNITY], asks: ['REASON', 'REVIEW_DATE'] },
    { action: 'SHELVE', from: ['ESCALATED'], to: 'SHELVED', by: [STREET], asks: ['REASON', 'REVIEW_DATE'] },
    { action: 'UNSHELVE', from: ['SHELVED'], to: 'LISTED', by: [COMMUNITY], when: ['SHELVED_BY_COMMUNITY'], asks: ['NOTE'] },
    { action: 'UNSHELVE', from: ['SHELVED'], to: 'LISTED', by: [STREET], when: ['SHELVED_BY_STREET'], asks: ['NOTE'] },
    { action: 'UNSHELVE', outcome: REVIEW_DUE, from: ['SHELVED'], to: 'LISTED', by: [SYSTEM] },
    { action: 'DECLINE', from: ['ASSESSED'], to: 'DECLINED', by: [AREA_BRANCH], asks: ['REASON'] },
    { action: 'DECLINE', from: BEFORE_DISPATCH, to: 'DECLINED', by: [COMMUNITY], asks: ['REASON'] },
    { action: 'DECLINE', from: ['ESCALATED'], to: 'DECLINED', by: [STREET], asks: ['REASON'] },
    { action: 'MERGE', from: ['ASSESSED'], to: 'MERGED', by: [AREA_BRANCH], asks: ['TARGET'] },
    { action: 'MERGE', from: BEFORE_DISPATCH, to: 'MERGED', by: [COMMUNITY], asks: ['TARGET'] },
    { action: 'ABSORB', from: OPEN, to: 'SAME', by: [SYSTEM], when: ['RESULT_NOT_IN'] },
    { action: 'BACK', from: OPEN, to: 'SAME', by: [COMMUNITY, GRID_WORKER, NEIGHBOUR], when: ['RESULT_NOT_IN'] },
    { action: 'WITHDRAW', from: UNDISPATCHED, to: 'WITHDRAWN', by: [RESIDENT], when: ['ONLY_BACKER'] },
    { action: 'WITHDRAW', outcome: OTHERS_GO_ON, from: UNDISPATCHED, to: 'SAME', by: [RESIDENT], when: ['OTHER_BACKERS'] },
    { action: 'SET_URGENCY', from: OPEN, to: 'SAME', by: [COMMUNITY], asks: ['URGENCY', 'NOTE'] },
    { action: 'CORRECT', from: OPEN, to: 'SAME', by: [COMMUNITY], asks: ['NOTE'] },
    { action: 'DISPATCH', from: ['LISTED'], to: 'DISPATCHED', by: [COMMUNITY], when: ['NOT_AWAITING_RULING'], asks: ['UNIT', 'CATEGORY'] },
    { action: 'DISPATCH', from: ['LISTED'], to: 'DISPATCHED', by: [STREET], when: ['AWAITING_RULING', 'NOT_HANDLED_BEFORE_RULING'], asks: ['UNIT', 'CATEGORY'] },
    { action: 'DISPATCH', from: ['ESCALATED'], to: 'DISPATCHED', by: [STREET], asks: ['UNIT', 'CATEGORY'] },
    { action: 'REDISPATCH', from: ['DISPATCHED'], to: 'SAME', by: [SYSTEM], asks: ['UNIT'] },
    { action: 'RELIST', from: ['DISPATCHED'], to: 'LISTED', by: [SYSTEM] },
    { action: 'RESOLVE', from: ['DISPATCHED'], to: 'RESOLVED', by: [SYSTEM] },
    { action: 'RATE', from: ['RESOLVED'], to: 'SAME', by: [RESIDENT], asks: ['RATING'] },
    { action: 'CLOSE', from: ['RESOLVED'], to: 'CLOSED', by: [RESIDENT, SYSTEM] },
    { action: 'DISPUTE', outcome: DISPUTE_OUTCOMES.BY_RIGHT, from: ['RESOLVED', 'CLOSED'], to: 'LISTED', by: [RESIDENT], when: ['DISPUTE_WINDOW', 'DISPUTE_BY_RIGHT'], asks: ['REASON'] },
    { action: 'DISPUTE', outcome: DISPUTE_OUTCOMES.TO_DECIDE, from: ['RESOLVED', 'CLOSED'], to: 'DISPUTED', by: [RESIDENT], when: ['DISPUTE_WINDOW', 'DISPUTED_BEFORE'], asks: ['REASON'] },
    { action: 'DECIDE_DISPUTE', outcome: DISPUTE_DECISIONS.GRANTED, from: ['DISPUTED'], to: 'LISTED', by: [SUPERVISOR], when: ['NOT_HANDLED_BY_VIEWER'], asks: ['REASON'] },
    { action: 'DECIDE_DISPUTE', outcome: DISPUTE_DECISIONS.REFUSED, from: ['DISPUTED'], to: 'CLOSED', by: [SUPERVISOR], when: ['NOT_HANDLED_BY_VIEWER'], asks: ['REASON'] },
  ],
  seenBy: [
    GRID_WORKER,
    BUILDING_GROUP,
    AREA_BRANCH,
    COMMUNITY,
    STREET,
    SUPERVISOR,
    { role: 'ADMIN', scope: 'REGION' },
    { role: 'UNIT_LIAISON', scope: 'HAS_ORDER' },
    { role: 'PARTY_MEMBER', scope: 'HAS_ORDER' },
    RESIDENT,
  ],
};

/**
 * The disclosure of the requester's name, phone and address. FULL: the parties that handle the demand, and the party that
 * it waits for while it does, because the group that assesses, the branch that screens, the street that rules and the
 * supervisor that verifies may have to ask. MASKED: the other roles in scope. All others get null.
 */
export const REQUESTER_DISCLOSURE: {
  readonly FULL: readonly Grant[];
  readonly FULL_WHILE_WAITED_FOR: readonly Grant[];
  readonly MASKED: readonly Grant[];
} = {
  FULL: [
    COMMUNITY,
    GRID_WORKER,
    { role: 'UNIT_LIAISON', scope: 'HANDLES_ORDER' },
    { role: 'PARTY_MEMBER', scope: 'HANDLES_ORDER' },
  ],
  FULL_WHILE_WAITED_FOR: [BUILDING_GROUP, AREA_BRANCH, STREET, SUPERVISOR],
  MASKED: [
    BUILDING_GROUP,
    AREA_BRANCH,
    STREET,
    SUPERVISOR,
    { role: 'ADMIN', scope: 'REGION' },
    { role: 'UNIT_LIAISON', scope: 'LEAD_UNIT' },
    { role: 'UNIT_LIAISON', scope: 'CO_UNIT' },
    { role: 'PARTY_MEMBER', scope: 'CLAIMANT' },
  ],
};
