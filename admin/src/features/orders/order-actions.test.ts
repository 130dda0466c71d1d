import { ORDER_ACTIONS, orderWorkflow } from '@lindan/shared';
import { expect, it } from 'vitest';

import { offeredOrderActions } from './order-actions';

it('offers nothing when the server allows nothing', () => {
  expect(offeredOrderActions([])).toEqual([]);
});

it('puts claiming before returning', () => {
  expect(offeredOrderActions(['RETURN', 'CLAIM'])).toEqual(['CLAIM', 'RETURN']);
});

it('has a button for every step of an order that a person takes', () => {
  const byPeople = orderWorkflow.steps.filter(({ by }) => by.some(({ role }) => role !== 'SYSTEM'));
  const actions = [...new Set(byPeople.map(({ action }) => action))];
  expect([...offeredOrderActions(ORDER_ACTIONS)].sort()).toEqual(actions.sort());
});
