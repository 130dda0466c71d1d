import { describe, expect, it } from 'vitest';

import { describeRights, expectPaths } from '../testing/expect-rights.js';
import { orderWorkflow } from './order-workflow.js';
import { finalStatuses } from './workflow.js';

// Rights by state. `-` is a refusal; a role without a row is refused everything.
const IN_TIME_FOR_A_RETURN = `
who                          | OFFERED      | CLAIMED      | IN_PROGRESS              | COMPLETED | VERIFIED RETURNED
RESIDENT CODE                | -            | -            | -                        | -         | -
GRID_WORKER REGION           | -            | -            | -                        | -         | -
BUILDING_GROUP REGION        | -            | -            | -                        | -         | -
AREA_BRANCH REGION           | -            | -            | -                        | -         | -
COMMUNITY_STAFF REGION       | URGE         | URGE         | URGE                     | -         | -
STREET_STAFF REGION          | URGE         | URGE         | URGE                     | -         | -
UNIT_LIAISON LEAD_UNIT       | CLAIM RETURN | START RETURN | REPORT_PROGRESS COMPLETE | -         | -
UNIT_LIAISON CO_UNIT         | -            | -            | REPORT_PROGRESS          | -         | -
UNIT_LIAISON ELIGIBLE_UNIT   | CLAIM        | -            | -                        | -         | -
PARTY_MEMBER ELIGIBLE_MEMBER | CLAIM        | -            | -                        | -         | -
PARTY_MEMBER CLAIMANT        | RETURN       | START RETURN | REPORT_PROGRESS COMPLETE | -         | -
SUPERVISOR REGION            | URGE         | URGE         | URGE                     | VERIFY    | -
ADMIN REGION                 | -            | -            | -                        | -         | -
SYSTEM NONE                  | -            | -            | -                        | -         | -
`;

const RULED_OR_TOO_LATE_FOR_A_RETURN = `
who                          | OFFERED      | CLAIMED      | IN_PROGRESS              | COMPLETED | VERIFIED RETURNED
UNIT_LIAISON LEAD_UNIT       | CLAIM        | START        | REPORT_PROGRESS COMPLETE | -         | -
PARTY_MEMBER CLAIMANT        | -            | START        | REPORT_PROGRESS COMPLETE | -         | -
`;

const PATHS = `
action          | outcome | from                        | to
CLAIM           | -       | OFFERED                     | CLAIMED
START           | -       | CLAIMED                     | IN_PROGRESS
REPORT_PROGRESS | -       | IN_PROGRESS                 | stays
COMPLETE        | -       | IN_PROGRESS                 | COMPLETED
VERIFY          | PASSED  | COMPLETED                   | VERIFIED
VERIFY          | FAILED  | COMPLETED                   | IN_PROGRESS
RETURN          | -       | OFFERED CLAIMED             | RETURNED
URGE            | -       | OFFERED CLAIMED IN_PROGRESS | stays
`;

describe('the life of an order', () => {
  describeRights('that may still be returned', orderWorkflow, ['RETURNABLE'], IN_TIME_FOR_A_RETURN);
  describeRights(
    'that the street has ruled on, or whose days for a return are over',
    orderWorkflow,
    [],
    IN_TIME_FOR_A_RETURN,
    RULED_OR_TOO_LATE_FOR_A_RETURN,
  );

  it('leads from each state exactly where the rules say', () => {
    expectPaths(orderWorkflow, PATHS);
  });

  it('ends verified or returned', () => {
    expect(finalStatuses(orderWorkflow)).toEqual(['VERIFIED', 'RETURNED']);
  });

  it('asks for a result on completing, a reason and a note on returning, and a note with a failed verdict', () => {
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
      COMPLETE: ['RESULT'],
      'VERIFY PASSED': ['VERDICT'],
      'VERIFY FAILED': ['VERDICT', 'NOTE'],
      RETURN: ['REASON', 'NOTE'],
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
      expect(sees(one.role, one.scope), `${one.role} ${one.scope}`).toBe(true);
    }
  });
});
