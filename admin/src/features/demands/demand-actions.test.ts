import { DEMAND_ACTIONS, demandWorkflow } from '@lindan/shared';
import { expect, it } from 'vitest';

import { offeredDemandActions } from './demand-actions';

it('offers nothing when the server allows nothing', () => {
  expect(offeredDemandActions([])).toEqual([]);
});

it('puts the way on before the ways out', () => {
  expect(offeredDemandActions(['DECLINE', 'MERGE', 'LIST'])).toEqual(['LIST', 'MERGE', 'DECLINE']);
});

it('has a button for every step that an account can take', () => {
  const byAccounts = DEMAND_ACTIONS.filter((action) =>
    demandWorkflow.steps.some(
      (step) =>
        step.action === action && step.by.some(({ role }) => role !== 'RESIDENT' && role !== 'SYSTEM'),
    ),
  );
  expect([...offeredDemandActions(DEMAND_ACTIONS)].sort()).toEqual([...byAccounts].sort());
});
