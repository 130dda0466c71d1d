import type { OrderStatus } from '../vocabulary/order.js';
import { ORDER_STATUSES } from '../vocabulary/order.js';
import type { Grant, Workflow } from './workflow.js';

export const ORDER_ACTIONS = [
  'CLAIM',
  'START',
  'REPORT_PROGRESS',
  'COMPLETE',
  'VERIFY',
  'RETURN',
  'URGE',
] as const;
export type OrderAction = (typeof ORDER_ACTIONS)[number];

/** RETURNABLE: not dispatched by a ruling of the street, and within the time limit of a return. */
export const ORDER_CONDITIONS = ['RETURNABLE'] as const;
export type OrderCondition = (typeof ORDER_CONDITIONS)[number];

/** The outcomes of a verification. */
export const VERIFY_OUTCOMES = { PASSED: 'PASSED', FAILED: 'FAILED' } as const;

const LEAD: Grant = { role: 'UNIT_LIAISON', scope: 'LEAD_UNIT' };
const CO_UNIT: Grant = { role: 'UNIT_LIAISON', scope: 'CO_UNIT' };
const ELIGIBLE_UNIT: Grant = { role: 'UNIT_LIAISON', scope: 'ELIGIBLE_UNIT' };
const ELIGIBLE_MEMBER: Grant = { role: 'PARTY_MEMBER', scope: 'ELIGIBLE_MEMBER' };
const CLAIMANT: Grant = { role: 'PARTY_MEMBER', scope: 'CLAIMANT' };
const SUPERVISOR: Grant = { role: 'SUPERVISOR', scope: 'REGION' };
const COMMUNITY: Grant = { role: 'COMMUNITY_STAFF', scope: 'REGION' };
const STREET: Grant = { role: 'STREET_STAFF', scope: 'REGION' };

/** The workflow of an order (工单): one dispatch of one demand. */
export const orderWorkflow: Workflow<OrderStatus, OrderAction, OrderCondition> = {
  noun: 'ORDER',
  initial: 'OFFERED',
  begins: 'OFFER',
  statuses: ORDER_STATUSES,
  actions: ORDER_ACTIONS,
  // biome-ignore format: a table reads by its lines
  steps: [
    { action: 'CLAIM', from: ['OFFERED'], to: 'CLAIMED', by: [LEAD, ELIGIBLE_UNIT, ELIGIBLE_MEMBER] },
    { action: 'START', from: ['CLAIMED'], to: 'IN_PROGRESS', by: [LEAD, CLAIMANT] },
    { action: 'REPORT_PROGRESS', from: ['IN_PROGRESS'], to: 'SAME', by: [LEAD, CO_UNIT, CLAIMANT], asks: ['NOTE'] },
    { action: 'COMPLETE', from: ['IN_PROGRESS'], to: 'COMPLETED', by: [LEAD, CLAIMANT], asks: ['RESULT'] },
    { action: 'VERIFY', outcome: VERIFY_OUTCOMES.PASSED, from: ['COMPLETED'], to: 'VERIFIED', by: [SUPERVISOR], asks: ['VERDICT'] },
    { action: 'VERIFY', outcome: VERIFY_OUTCOMES.FAILED, from: ['COMPLETED'], to: 'IN_PROGRESS', by: [SUPERVISOR], asks: ['VERDICT', 'NOTE'] },
    { action: 'RETURN', from: ['OFFERED', 'CLAIMED'], to: 'RETURNED', by: [LEAD, CLAIMANT], when: ['RETURNABLE'], asks: ['REASON', 'NOTE'] },
    { action: 'URGE', from: ['OFFERED', 'CLAIMED', 'IN_PROGRESS'], to: 'SAME', by: [SUPERVISOR, COMMUNITY, STREET], asks: ['NOTE'] },
  ],
  seenBy: [
    { role: 'GRID_WORKER', scope: 'REGION' },
    { role: 'BUILDING_GROUP', scope: 'REGION' },
    { role: 'AREA_BRANCH', scope: 'REGION' },
    COMMUNITY,
    STREET,
    SUPERVISOR,
    { role: 'ADMIN', scope: 'REGION' },
    LEAD,
    CO_UNIT,
    ELIGIBLE_UNIT,
    CLAIMANT,
    ELIGIBLE_MEMBER,
  ],
};
