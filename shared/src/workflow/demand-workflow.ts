import type { DemandStatus } from '../vocabulary/demand.js';
import { DEMAND_STATUSES } from '../vocabulary/demand.js';
import type { Grant, Workflow } from './workflow.js';

export const DEMAND_ACTIONS = [
  'ASSESS',
  'SCREEN',
  'LIST',
  'DECLINE',
  'MERGE',
  'ABSORB',
  'WITHDRAW',
  'DISPATCH',
  'RELIST',
  'RESOLVE',
  'RATE',
] as const;
export type DemandAction = (typeof DEMAND_ACTIONS)[number];

/**
 * - PLACE_ABOVE_GRID: submitted for the community as a whole, so no building group or branch is below.
 * - ONLY_BACKER: no merged demand follows it, so its requester alone may withdraw it.
 * - AWAITING_RULING: returned twice; the street rules which unit is responsible (裁定).
 */
export const DEMAND_CONDITIONS = [
  'PLACE_ABOVE_GRID',
  'AWAITING_RULING',
  'NOT_AWAITING_RULING',
  'ONLY_BACKER',
] as const;
export type DemandCondition = (typeof DEMAND_CONDITIONS)[number];

/** The states of the screening chain and the list, before a dispatch. */
const BEFORE_DISPATCH = [
  'SUBMITTED',
  'ASSESSED',
  'SCREENED',
  'LISTED',
] as const satisfies readonly DemandStatus[];

const BUILDING_GROUP: Grant = { role: 'BUILDING_GROUP', scope: 'REGION' };
const AREA_BRANCH: Grant = { role: 'AREA_BRANCH', scope: 'REGION' };
const COMMUNITY: Grant = { role: 'COMMUNITY_STAFF', scope: 'REGION' };
const STREET: Grant = { role: 'STREET_STAFF', scope: 'REGION' };
const RESIDENT: Grant = { role: 'RESIDENT', scope: 'CODE' };
const SYSTEM: Grant = { role: 'SYSTEM', scope: 'NONE' };

/** The workflow of a demand (需求). */
export const demandWorkflow: Workflow<DemandStatus, DemandAction, DemandCondition> = {
  noun: 'DEMAND',
  initial: 'SUBMITTED',
  begins: 'SUBMIT',
  statuses: DEMAND_STATUSES,
  actions: DEMAND_ACTIONS,
  // biome-ignore format: a table reads by its lines
  steps: [
    { action: 'ASSESS', from: ['SUBMITTED'], to: 'ASSESSED', by: [BUILDING_GROUP], takes: ['NOTE'] },
    { action: 'ASSESS', from: ['SUBMITTED'], to: 'ASSESSED', by: [COMMUNITY], when: ['PLACE_ABOVE_GRID'], takes: ['NOTE'] },
    { action: 'SCREEN', from: ['ASSESSED'], to: 'SCREENED', by: [AREA_BRANCH], takes: ['NOTE'] },
    { action: 'SCREEN', from: ['ASSESSED'], to: 'SCREENED', by: [COMMUNITY], when: ['PLACE_ABOVE_GRID'], takes: ['NOTE'] },
    { action: 'LIST', from: ['SCREENED'], to: 'LISTED', by: [COMMUNITY], asks: ['CATEGORY'] },
    { action: 'DECLINE', from: ['ASSESSED'], to: 'DECLINED', by: [AREA_BRANCH], asks: ['REASON'] },
    { action: 'DECLINE', from: BEFORE_DISPATCH, to: 'DECLINED', by: [COMMUNITY], asks: ['REASON'] },
    { action: 'MERGE', from: ['ASSESSED'], to: 'MERGED', by: [AREA_BRANCH], asks: ['TARGET'] },
    { action: 'MERGE', from: BEFORE_DISPATCH, to: 'MERGED', by: [COMMUNITY], asks: ['TARGET'] },
    { action: 'ABSORB', from: [...BEFORE_DISPATCH, 'DISPATCHED'], to: 'SAME', by: [SYSTEM] },
    { action: 'WITHDRAW', from: BEFORE_DISPATCH, to: 'WITHDRAWN', by: [RESIDENT], when: ['ONLY_BACKER'] },
    { action: 'DISPATCH', from: ['LISTED'], to: 'DISPATCHED', by: [COMMUNITY], when: ['NOT_AWAITING_RULING'], asks: ['UNIT'] },
    { action: 'DISPATCH', from: ['LISTED'], to: 'DISPATCHED', by: [STREET], when: ['AWAITING_RULING'], asks: ['UNIT'] },
    { action: 'RELIST', from: ['DISPATCHED'], to: 'LISTED', by: [SYSTEM] },
    { action: 'RESOLVE', from: ['DISPATCHED'], to: 'RESOLVED', by: [SYSTEM] },
    { action: 'RATE', from: ['RESOLVED'], to: 'CLOSED', by: [RESIDENT], asks: ['RATING'] },
  ],
  seenBy: [
    { role: 'GRID_WORKER', scope: 'REGION' },
    BUILDING_GROUP,
    AREA_BRANCH,
    COMMUNITY,
    STREET,
    { role: 'SUPERVISOR', scope: 'REGION' },
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
    { role: 'GRID_WORKER', scope: 'REGION' },
    { role: 'UNIT_LIAISON', scope: 'HANDLES_ORDER' },
    { role: 'PARTY_MEMBER', scope: 'HANDLES_ORDER' },
  ],
  FULL_WHILE_WAITED_FOR: [BUILDING_GROUP, AREA_BRANCH, STREET, { role: 'SUPERVISOR', scope: 'REGION' }],
  MASKED: [
    BUILDING_GROUP,
    AREA_BRANCH,
    STREET,
    { role: 'SUPERVISOR', scope: 'REGION' },
    { role: 'ADMIN', scope: 'REGION' },
    { role: 'UNIT_LIAISON', scope: 'LEAD_UNIT' },
    { role: 'UNIT_LIAISON', scope: 'CO_UNIT' },
    { role: 'PARTY_MEMBER', scope: 'CLAIMANT' },
  ],
};
