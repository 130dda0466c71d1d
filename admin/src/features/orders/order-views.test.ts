import { ORDER_STATUSES } from '@lindan/shared';
import { expect, it } from 'vitest';

import { ORDER_STATUSES_TO } from './order-views';

it('every order is either still open or has ended', () => {
  const { open, end } = ORDER_STATUSES_TO;
  expect([...open, ...end].sort()).toEqual([...ORDER_STATUSES].sort());
});

it('an order is claimed, worked on and verified in states of their own', () => {
  const { claim, work, verify } = ORDER_STATUSES_TO;
  expect([claim, work, verify]).toEqual([['OFFERED'], ['CLAIMED', 'IN_PROGRESS'], ['COMPLETED']]);
});
