import { describe, expect, it } from 'vitest';

import { demandWorkflow } from './demand-workflow.js';
import { orderWorkflow } from './order-workflow.js';
import { nextStatus, statusesBefore, stepsOf } from './workflow.js';

describe('asking the table', () => {
  it('an action that the state does not know leads nowhere', () => {
    expect(nextStatus(orderWorkflow, 'CLAIM', 'CLAIMED')).toBeUndefined();
    expect(nextStatus(demandWorkflow, 'RATE', 'CLOSED')).toBeUndefined();
  });

  it('a verification without a verdict leads nowhere', () => {
    expect(nextStatus(orderWorkflow, 'VERIFY', 'COMPLETED')).toBeUndefined();
    expect(nextStatus(orderWorkflow, 'VERIFY', 'COMPLETED', 'PASSED')).toBe('VERIFIED');
  });

  it('an action that changes no state leads to the same one', () => {
    expect(nextStatus(orderWorkflow, 'URGE', 'CLAIMED')).toBe('CLAIMED');
  });

  it('tells from where an action is possible, in the order of the life', () => {
    expect(statusesBefore(demandWorkflow, 'DECLINE')).toEqual([
      'SUBMITTED',
      'ASSESSED',
      'SCREENED',
      'LISTED',
      'ESCALATED',
    ]);
    expect(statusesBefore(orderWorkflow, 'RETURN')).toEqual(['OFFERED', 'CLAIMED', 'IN_PROGRESS']);
  });

  it('gives every line of an action, one per grant or outcome', () => {
    expect(stepsOf(demandWorkflow, 'DISPATCH').map((step) => step.when)).toEqual([
      ['NOT_AWAITING_RULING'],
      ['AWAITING_RULING', 'NOT_HANDLED_BEFORE_RULING'],
      undefined,
    ]);
    expect(stepsOf(orderWorkflow, 'VERIFY').map((step) => step.outcome)).toEqual(['PASSED', 'FAILED']);
  });
});
