import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { aConnection, anOrder } from '@/testing/builders';
import { renderApp } from '@/testing/render-app';

async function shown(fields: object) {
  const order = anOrder('OFFERED', [], { id: 'order', ...fields });
  await renderApp({
    at: '/orders/order',
    as: 'SUPERVISOR',
    roots: { orders: () => aConnection([order]), order: () => order },
  });
}

const theText = (text: string) =>
  waitFor(() => expect(within(screen.getByRole('article')).getByText(text)).toBeVisible());

describe('the detail of an order', () => {
  it('marks a push-down and says why', async () => {
    await shown({ isPushDown: true, reason: '社区有专人看护' });
    await theText('下放');
    await theText('下放理由');
    await theText('社区有专人看护');
  });

  it('gives the reason of a ruling and its basis', async () => {
    await shown({ isRuling: true, reason: '路灯归城管', basis: '派单目录第 12 条' });
    await theText('裁定理由');
    await theText('路灯归城管');
    await theText('裁定依据');
    await theText('派单目录第 12 条');
  });

  it('says neither of an ordinary order', async () => {
    await shown({});
    await theText('派单方式');
    expect(screen.queryByText('下放')).toBeNull();
    expect(screen.queryByText(/理由$/)).toBeNull();
  });
});
