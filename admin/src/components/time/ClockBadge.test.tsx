import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';

import { aConnection, anOrder, inHours } from '@/testing/builders';
import { renderApp } from '@/testing/render-app';

it('a clock that stands still is not late, though its moment is over', async () => {
  const order = anOrder('CLAIMED', [], { id: 'order', dueAt: inHours(-5), isPaused: true });
  await renderApp({
    at: '/orders/order',
    as: 'SUPERVISOR',
    roots: { orders: () => aConnection([order]), order: () => order },
  });
  await waitFor(() => expect(screen.getAllByText('已暂停计时')[0]).toBeVisible());
  expect(screen.queryByText(/^超/)).toBeNull();
});
