import { describe, expect, it } from 'vitest';

import { describeRights, expectPaths } from '../testing/expect-rights.js';
import type { OrderCondition } from './order-workflow.js';
import { orderWorkflow } from './order-workflow.js';
import { finalStatuses } from './workflow.js';

// Rights by state. `-` is a refusal; a role without a row is refused everything.
const BY_THE_COMMUNITY = `
who                          | OFFERED             | CLAIMED                                             | IN_PROGRESS                                                            | COMPLETED | VERIFIED RETURNED CANCELLED
RESIDENT CODE                | -                   | -                                                   | -                                                                      | -         | -
GRID_WORKER REGION           | -                   | -                                                   | -                                                                      | -         | -
BUILDING_GROUP REGION        | -                   | -                                                   | -                                                                      | -         | -
AREA_BRANCH REGION           | -                   | -                                                   | -                                                                      | -         | -
COMMUNITY_STAFF REGION       | CANCEL REASSIGN URGE | CANCEL REASSIGN URGE                               | CANCEL REASSIGN URGE                                                   | -         | -
STREET_STAFF REGION          | URGE                | URGE                                                | URGE                                                                   | -         | -
UNIT_LIAISON LEAD_UNIT       | CLAIM RETURN        | CONTACT PAUSE REQUEST_EXTENSION RETURN START        | COMPLETE CONTACT PAUSE REPORT_PROGRESS REQUEST_EXTENSION RETURN        | -         | -
UNIT_LIAISON CO_UNIT         | -                   | CONFIRM_PART                                        | CONFIRM_PART REPORT_PROGRESS                                           | -         | -
UNIT_LIAISON ELIGIBLE_UNIT   | CLAIM               | -                                                   | -                                                                      | -         | -
PARTY_MEMBER ELIGIBLE_MEMBER | CLAIM               | -                                                   | -                                                                      | -         | -
PARTY_MEMBER CLAIMANT        | RETURN              | CONTACT PAUSE REQUEST_EXTENSION RETURN START        | COMPLETE CONTACT PAUSE REPORT_PROGRESS REQUEST_EXTENSION RETURN        | -         | -
SUPERVISOR REGION            | URGE                | URGE                                                | URGE                                                                   | VERIFY    | -
ADMIN REGION                 | -                   | -                                                   | -                                                                      | -         | -
SYSTEM NONE                  | MOVE_DEADLINES      | MOVE_DEADLINES                                      | MOVE_DEADLINES                                                         | MOVE_DEADLINES | -
`;

const BY_THE_STREET = `
who                          | OFFERED              | CLAIMED              | IN_PROGRESS          | COMPLETED | VERIFIED RETURNED CANCELLED
COMMUNITY_STAFF REGION       | URGE                 | URGE                 | URGE                 | -         | -
STREET_STAFF REGION          | CANCEL REASSIGN URGE | CANCEL REASSIGN URGE | CANCEL REASSIGN URGE | -         | -
`;

const UNCLAIMED_IN_TIME = `
who                          | OFFERED                     | CLAIMED              | IN_PROGRESS          | COMPLETED | VERIFIED RETURNED CANCELLED
COMMUNITY_STAFF REGION       | ASSIGN CANCEL REASSIGN URGE | CANCEL REASSIGN URGE | CANCEL REASSIGN URGE | -         | -
SYSTEM NONE                  | MOVE_DEADLINES RAISE        | MOVE_DEADLINES       | MOVE_DEADLINES       | MOVE_DEADLINES | -
`;

const RULED_OR_TOO_LATE_FOR_A_RETURN = `
who                          | OFFERED      | CLAIMED                                | IN_PROGRESS                                                       | COMPLETED | VERIFIED RETURNED CANCELLED
UNIT_LIAISON LEAD_UNIT       | CLAIM        | CONTACT PAUSE REQUEST_EXTENSION START  | COMPLETE CONTACT PAUSE REPORT_PROGRESS REQUEST_EXTENSION          | -         | -
PARTY_MEMBER CLAIMANT        | -            | CONTACT PAUSE REQUEST_EXTENSION START  | COMPLETE CONTACT PAUSE REPORT_PROGRESS REQUEST_EXTENSION          | -         | -
`;

const PAUSED_WITH_A_REQUEST = `
who                          | OFFERED      | CLAIMED                | IN_PROGRESS                              | COMPLETED | VERIFIED RETURNED CANCELLED
UNIT_LIAISON LEAD_UNIT       | CLAIM        | CONTACT RESUME START   | COMPLETE CONTACT REPORT_PROGRESS RESUME  | -         | -
UNIT_LIAISON CO_UNIT         | -            | -                      | REPORT_PROGRESS                          | -         | -
PARTY_MEMBER CLAIMANT        | -            | CONTACT RESUME START   | COMPLETE CONTACT REPORT_PROGRESS RESUME  | -         | -
SUPERVISOR REGION            | URGE         | DECIDE_EXTENSION URGE  | DECIDE_EXTENSION URGE                    | VERIFY    | -
SYSTEM NONE                  | MOVE_DEADLINES | MOVE_DEADLINES RESUME  | MOVE_DEADLINES RESUME                    | MOVE_DEADLINES | -
`;

const HANDLED_BY_THIS_PERSON = `
who                          | OFFERED      | CLAIMED              | IN_PROGRESS          | COMPLETED | VERIFIED RETURNED CANCELLED
SUPERVISOR REGION            | URGE         | URGE                 | URGE                 | -         | -
`;

const PATHS = `
action            | outcome | from                        | to
CLAIM             | -       | OFFERED                     | CLAIMED
START             | -       | CLAIMED                     | IN_PROGRESS
REPORT_PROGRESS   | -       | IN_PROGRESS                 | stays
CONTACT           | -       | CLAIMED IN_PROGRESS         | stays
CONFIRM_PART      | -       | CLAIMED IN_PROGRESS         | stays
REQUEST_EXTENSION | -       | CLAIMED IN_PROGRESS         | stays
DECIDE_EXTENSION  | -       | CLAIMED IN_PROGRESS         | stays
PAUSE             | -       | CLAIMED IN_PROGRESS         | stays
RESUME            | -       | CLAIMED IN_PROGRESS         | stays
COMPLETE          | -       | IN_PROGRESS                 | COMPLETED
VERIFY            | PASSED  | COMPLETED                   | VERIFIED
VERIFY            | FAILED  | COMPLETED                   | IN_PROGRESS
RETURN            | -       | OFFERED CLAIMED IN_PROGRESS | RETURNED
ASSIGN            | -       | OFFERED                     | stays
REASSIGN          | -       | OFFERED CLAIMED IN_PROGRESS | CANCELLED
CANCEL            | -       | OFFERED CLAIMED IN_PROGRESS | CANCELLED
RAISE             | -       | OFFERED                     | stays
MOVE_DEADLINES    | -       | OFFERED CLAIMED IN_PROGRESS COMPLETED | stays
URGE              | -       | OFFERED CLAIMED IN_PROGRESS | stays
`;

const USUAL: readonly OrderCondition[] = [
  'BY_COMMUNITY',
  'RETURNABLE',
  'HANDLED_BY_ANOTHER',
  'PART_OPEN',
  'EXTENDABLE',
  'RUNNING',
];
const without = (...gone: OrderCondition[]) => USUAL.filter((condition) => !gone.includes(condition));

describe('the life of an order', () => {
  describeRights('that the community has dispatched', orderWorkflow, USUAL, BY_THE_COMMUNITY);
  describeRights(
    'that the street has dispatched',
    orderWorkflow,
    [...without('BY_COMMUNITY'), 'BY_STREET'],
    BY_THE_COMMUNITY,
    BY_THE_STREET,
  );
  describeRights(
    'that lies in the claim hall past its time',
    orderWorkflow,
    [...USUAL, 'UNCLAIMED', 'CLAIM_OVERDUE'],
    BY_THE_COMMUNITY,
    UNCLAIMED_IN_TIME,
  );
  describeRights(
    'that the street has ruled on, or that is past its days for a return, or reported on',
    orderWorkflow,
    without('RETURNABLE'),
    BY_THE_COMMUNITY,
    RULED_OR_TOO_LATE_FOR_A_RETURN,
  );
  describeRights(
    'that is paused, with an extension to decide and all parts confirmed',
    orderWorkflow,
    [...without('RUNNING', 'EXTENDABLE', 'PART_OPEN', 'RETURNABLE'), 'PAUSED', 'EXTENSION_PENDING'],
    BY_THE_COMMUNITY,
    PAUSED_WITH_A_REQUEST,
  );
  describeRights(
    'that this person dispatched or handled in another role',
    orderWorkflow,
    [...without('HANDLED_BY_ANOTHER'), 'EXTENSION_PENDING'],
    BY_THE_COMMUNITY,
    HANDLED_BY_THIS_PERSON,
  );

  it('leads from each state exactly where the rules say', () => {
    expectPaths(orderWorkflow, PATHS);
  });

  it('ends verified, returned or cancelled', () => {
    expect(finalStatuses(orderWorkflow)).toEqual(['VERIFIED', 'RETURNED', 'CANCELLED']);
  });

  it('asks for a result on completing, a reason and a note on returning, a unit on assigning, and a note with a failed verdict', () => {
    const asks = Object.fromEntries(
      orderWorkflow.steps.map((step) => [
        [step.action, step.outcome].filter(Boolean).join(' '),
        step.asks ?? [],
      ]),
    );
    expect(asks).toEqual({
      CLAIM: [],
      START: [],
      REPORT_PROGRESS: ['NOTE'],
      CONTACT: [],
      CONFIRM_PART: ['NOTE'],
      REQUEST_EXTENSION: ['DAYS', 'REASON'],
      DECIDE_EXTENSION: ['DECISION'],
      PAUSE: ['REASON', 'LAST_DAY'],
      RESUME: [],
      COMPLETE: ['RESULT'],
      'VERIFY PASSED': ['VERDICT'],
      'VERIFY FAILED': ['VERDICT', 'NOTE'],
      RETURN: ['REASON', 'NOTE'],
      ASSIGN: ['ASSIGNEE'],
      REASSIGN: ['ASSIGNEE', 'NOTE'],
      CANCEL: ['REASON'],
      RAISE: [],
      MOVE_DEADLINES: [],
      URGE: ['NOTE'],
    });
  });

  it('is visible to its place, its units and the parties that may claim it, never to another unit or the resident', () => {
    expect([...new Set(orderWorkflow.seenBy.map((one) => `${one.role} ${one.scope}`))].sort()).toEqual([
      'ADMIN REGION',
      'AREA_BRANCH REGION',
      'BUILDING_GROUP REGION',
      'COMMUNITY_STAFF REGION',
      'GRID_WORKER REGION',
      'PARTY_MEMBER CLAIMANT',
      'PARTY_MEMBER ELIGIBLE_MEMBER',
      'STREET_STAFF REGION',
      'SUPERVISOR REGION',
      'UNIT_LIAISON CO_UNIT',
      'UNIT_LIAISON ELIGIBLE_UNIT',
      'UNIT_LIAISON LEAD_UNIT',
    ]);
  });

  it('grants no action without visibility', () => {
    const sees = (role: string, scope: string) =>
      orderWorkflow.seenBy.some((one) => one.role === role && one.scope === scope);
    for (const one of orderWorkflow.steps.flatMap((step) => step.by)) {
      if (one.role === 'SYSTEM') continue;
      expect(sees(one.role, one.scope), `${one.role} ${one.scope}`).toBe(true);
    }
  });
});
