import { ORDER_ACTIONS } from '@lindan/shared';
import { expect, it } from 'vitest';

import { offeredOrderActions } from './order-actions';

it('offers nothing when the server allows nothing', () => {
  expect(offeredOrderActions([])).toEqual([]);
});

it('puts claiming before returning', () => {
  expect(offeredOrderActions(['RETURN', 'CLAIM'])).toEqual(['CLAIM', 'RETURN']);
});

it('has a button for every step of an order', () => {
  expect([...offeredOrderActions(ORDER_ACTIONS)].sort()).toEqual([...ORDER_ACTIONS].sort());
});
