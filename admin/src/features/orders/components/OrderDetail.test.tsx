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

const detail = () => within(screen.getByRole('article'));

describe('the detail of an order', () => {
  it.each([
    [
      'marks a push-down and says why',
      { isPushDown: true, reason: '社区有专人看护' },
      ['下放', '下放理由', '社区有专人看护'],
    ],
    [
      'gives the reason of a ruling and its basis',
      { isRuling: true, reason: '路灯归城管', basis: '派单目录第 12 条' },
      ['裁定理由', '路灯归城管', '裁定依据', '派单目录第 12 条'],
    ],
    [
      'keeps the rule of the catalogue that it was dispatched by',
      {
        dispatchRule: {
          id: 'rule',
          from: '2026-01-01',
          basis: '三定规定',
          isInForce: false,
          leadUnit: { id: 'unit', shortName: '城管局' },
        },
      },
      ['派单目录', '由城管局负责，2026-01-01 起执行 · 依据：三定规定 · 目录后来有调整'],
    ],
  ])('%s', async (_, fields, texts) => {
    await shown(fields);
    for (const text of texts) await waitFor(() => expect(detail().getByText(text)).toBeVisible());
  });

  it('says neither of an ordinary order', async () => {
    await shown({});
    await waitFor(() => expect(detail().getByText('派单方式')).toBeVisible());
    expect(screen.queryByText('下放')).toBeNull();
    expect(screen.queryByText(/理由$/)).toBeNull();
  });
});
