import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { aConnection, anOrder, inHours } from '@/testing/builders';
import { openedDialog } from '@/testing/opened-dialog';
import { renderApp } from '@/testing/render-app';

async function desk(order: ReturnType<typeof anOrder>, roots = {}) {
  const app = await renderApp({
    at: `/supervision/${String(order['id'])}?view=verify`,
    as: 'SUPERVISOR',
    roots: { orders: () => aConnection([order]), order: () => order, ...roots },
  });
  await screen.findByRole('group', { name: '可以做的' });
  return app;
}

const finished = () => anOrder('COMPLETED', ['VERIFY'], { result: '已换灯泡 6 只' });

describe('verifying', () => {
  it('needs a look and a verdict', async () => {
    const { user, server } = await desk(finished());
    await user.click(screen.getByRole('button', { name: '核查' }));
    const dialog = within(await openedDialog());
    await user.click(dialog.getByRole('button', { name: '核查' }));
    await waitFor(() => expect(dialog.getAllByText('必填')).toHaveLength(2));
    expect(server.sent('VerifyOrder')).toEqual([]);
  });

  it('needs to say what has to be mended when it fails', async () => {
    const { user, server } = await desk(finished());
    await user.click(screen.getByRole('button', { name: '核查' }));
    const dialog = within(await openedDialog());
    await user.click(dialog.getByText('现场核查'));
    await user.click(dialog.getByText(/不通过/));
    await user.click(dialog.getByRole('button', { name: '核查' }));
    await waitFor(() => expect(dialog.getByText('必填')).toBeVisible());
    expect(server.sent('VerifyOrder')).toEqual([]);
  });

  it('stands beside the result, and takes the order off the desk when it passes', async () => {
    const order = finished();
    const { user, server } = await desk(order, {
      verifyOrder: () => ({ ...order, status: 'VERIFIED', allowedActions: [] }),
    });
    await user.click(screen.getByRole('button', { name: '核查' }));
    const dialog = within(await openedDialog());
    expect(dialog.getByText('已换灯泡 6 只')).toBeVisible();
    expect(dialog.getByText(/由居民评价；15 天内/)).toBeVisible();
    await user.click(dialog.getByText('电话核查'));
    await user.click(dialog.getByText(/^通过/));
    await user.click(dialog.getByRole('button', { name: '核查' }));
    await waitFor(() =>
      expect(server.sent('VerifyOrder')).toEqual([
        { id: order['id'], version: 1, passed: true, method: 'CALL', note: null, attachmentIds: null },
      ]),
    );
  });
});

describe('urging', () => {
  it('says how often it was urged and for how long nothing was heard', async () => {
    const events = [
      {
        id: 'e1',
        at: inHours(-73),
        action: 'CLAIM',
        from: 'OFFERED',
        to: 'CLAIMED',
        note: null,
        actor: { name: null, role: 'UNIT_LIAISON', unit: '市城管局' },
      },
    ];
    const { user } = await desk(
      anOrder('CLAIMED', ['URGE'], { urges: 2, clock: 'OVERDUE', dueAt: inHours(-3), events }),
    );
    expect((await screen.findAllByText('超 3 小时')).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: '催办' }));
    const dialog = within(await openedDialog());
    expect(dialog.getByText('已催 2 次。 单位已 3 天 没有动静。')).toBeVisible();
  });
});
