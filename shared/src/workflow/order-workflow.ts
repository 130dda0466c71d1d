import type { OrderStatus } from '../vocabulary/order.js';
import { ORDER_STATUSES } from '../vocabulary/order.js';
import type { Grant, Workflow } from './workflow.js';

export const ORDER_ACTIONS = [
  'CLAIM',
  'START',
  'REPORT_PROGRESS',
  'CONTACT',
  'CONFIRM_PART',
  'REQUEST_EXTENSION',
  'DECIDE_EXTENSION',
  'PAUSE',
  'RESUME',
  'COMPLETE',
  'VERIFY',
  'RETURN',
  'ASSIGN',
  'REASSIGN',
  'CANCEL',
  'RAISE',
  'MOVE_DEADLINES',
  'URGE',
] as const;
export type OrderAction = (typeof ORDER_ACTIONS)[number];

/**
 * - RETURNABLE: not dispatched by a ruling of the street, within the time limit of a return, before the first progress report.
 * - BY_COMMUNITY, BY_STREET: the dispatcher's role; a ruling is the street's.
 * - UNCLAIMED: open, and held by no unit.
 * - CLAIM_OVERDUE: not claimed in time, and not raised yet.
 * - HANDLED_BY_ANOTHER: this person neither dispatched nor handled it, in any role.
 * - PART_OPEN: the co-operating unit of the membership has not confirmed its part.
 * - EXTENDABLE: no emergency, and no extension was requested before.
 * - EXTENSION_PENDING: a requested extension is not decided.
 * - RUNNING, PAUSED: the clock runs, or stands still until the end of a pause.
 */
export const ORDER_CONDITIONS = [
  'RETURNABLE',
  'BY_COMMUNITY',
  'BY_STREET',
  'UNCLAIMED',
  'CLAIM_OVERDUE',
  'HANDLED_BY_ANOTHER',
  'PART_OPEN',
  'EXTENDABLE',
  'EXTENSION_PENDING',
  'RUNNING',
  'PAUSED',
] as const;
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
const SYSTEM: Grant = { role: 'SYSTEM', scope: 'NONE' };

/** The states in which a unit works on the order. */
const IN_WORK = ['CLAIMED', 'IN_PROGRESS'] as const satisfies readonly OrderStatus[];
/** The states in which the order can be taken away from its unit. */
const BEFORE_RESULT = ['OFFERED', ...IN_WORK] as const satisfies readonly OrderStatus[];

/** The workflow of an order (工单): one dispatch of one demand. */
export const orderWorkflow: Workflow<OrderStatus, OrderAction, OrderCondition> = {
  noun: 'ORDER',
  initial: 'OFFERED',
  begins: 'OFFER',
  statuses: ORDER_STATUSES,
  actions: ORDER_ACTIONS,
  ends: ['VERIFIED', 'RETURNED', 'CANCELLED'],
  // biome-ignore format: a table reads by its lines
  steps: [
    { action: 'CLAIM', from: ['OFFERED'], to: 'CLAIMED', by: [LEAD, ELIGIBLE_UNIT, ELIGIBLE_MEMBER], takes: ['RESOURCE'] },
    { action: 'START', from: ['CLAIMED'], to: 'IN_PROGRESS', by: [LEAD, CLAIMANT] },
    { action: 'REPORT_PROGRESS', from: ['IN_PROGRESS'], to: 'SAME', by: [LEAD, CO_UNIT, CLAIMANT], asks: ['NOTE'] },
    { action: 'CONTACT', from: IN_WORK, to: 'SAME', by: [LEAD, CLAIMANT], takes: ['NOTE'] },
    { action: 'CONFIRM_PART', from: IN_WORK, to: 'SAME', by: [CO_UNIT], when: ['PART_OPEN'], asks: ['NOTE'] },
    { action: 'REQUEST_EXTENSION', from: IN_WORK, to: 'SAME', by: [LEAD, CLAIMANT], when: ['EXTENDABLE'], asks: ['DAYS', 'REASON'] },
    { action: 'DECIDE_EXTENSION', from: IN_WORK, to: 'SAME', by: [SUPERVISOR], when: ['EXTENSION_PENDING', 'HANDLED_BY_ANOTHER'], asks: ['DECISION'], takes: ['NOTE'] },
    { action: 'PAUSE', from: IN_WORK, to: 'SAME', by: [LEAD, CLAIMANT], when: ['RUNNING'], asks: ['REASON', 'LAST_DAY'] },
    { action: 'RESUME', from: IN_WORK, to: 'SAME', by: [LEAD, CLAIMANT, SYSTEM], when: ['PAUSED'] },
    { action: 'COMPLETE', from: ['IN_PROGRESS'], to: 'COMPLETED', by: [LEAD, CLAIMANT], asks: ['RESULT'] },
    { action: 'VERIFY', outcome: VERIFY_OUTCOMES.PASSED, from: ['COMPLETED'], to: 'VERIFIED', by: [SUPERVISOR], when: ['HANDLED_BY_ANOTHER'], asks: ['VERDICT'] },
    { action: 'VERIFY', outcome: VERIFY_OUTCOMES.FAILED, from: ['COMPLETED'], to: 'IN_PROGRESS', by: [SUPERVISOR], when: ['HANDLED_BY_ANOTHER'], asks: ['VERDICT', 'NOTE'] },
    { action: 'RETURN', from: BEFORE_RESULT, to: 'RETURNED', by: [LEAD, CLAIMANT], when: ['RETURNABLE'], asks: ['REASON', 'NOTE'] },
    { action: 'ASSIGN', from: ['OFFERED'], to: 'SAME', by: [COMMUNITY], when: ['BY_COMMUNITY', 'UNCLAIMED'], asks: ['ASSIGNEE'], takes: ['NOTE'] },
    { action: 'ASSIGN', from: ['OFFERED'], to: 'SAME', by: [STREET], when: ['BY_STREET', 'UNCLAIMED'], asks: ['ASSIGNEE'], takes: ['NOTE'] },
    { action: 'REASSIGN', from: BEFORE_RESULT, to: 'CANCELLED', by: [COMMUNITY], when: ['BY_COMMUNITY'], asks: ['ASSIGNEE', 'NOTE'] },
    { action: 'REASSIGN', from: BEFORE_RESULT, to: 'CANCELLED', by: [STREET], when: ['BY_STREET'], asks: ['ASSIGNEE', 'NOTE'] },
    { action: 'CANCEL', from: BEFORE_RESULT, to: 'CANCELLED', by: [COMMUNITY], when: ['BY_COMMUNITY'], asks: ['REASON'] },
    { action: 'CANCEL', from: BEFORE_RESULT, to: 'CANCELLED', by: [STREET], when: ['BY_STREET'], asks: ['REASON'] },
    { action: 'RAISE', from: ['OFFERED'], to: 'SAME', by: [SYSTEM], when: ['CLAIM_OVERDUE'] },
    { action: 'MOVE_DEADLINES', from: [...BEFORE_RESULT, 'COMPLETED'], to: 'SAME', by: [SYSTEM] },
    { action: 'URGE', from: BEFORE_RESULT, to: 'SAME', by: [SUPERVISOR, COMMUNITY, STREET], asks: ['NOTE'] },
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
