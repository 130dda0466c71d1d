import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { aConnection, anOrder } from '@/testing/builders';
import { refusal } from '@/testing/mock-server';
import { openedDialog } from '@/testing/opened-dialog';
import { renderApp } from '@/testing/render-app';

async function hall(roots = {}) {
  const order = anOrder('OFFERED', ['CLAIM', 'RETURN']);
  const app = await renderApp({
    at: `/claim-hall/${String(order['id'])}`,
    as: 'UNIT_LIAISON',
    roots: { orders: () => aConnection([order]), order: () => order, ...roots },
  });
  await screen.findByRole('button', { name: '领单' });
  return { ...app, order };
}

describe('a claim that comes too late', () => {
  it('names who has it, and reads the order again', async () => {
    const { user, server, address, order } = await hall({
      claimOrder: () => refusal('CONFLICT', '市住建局已领走这张工单'),
    });
    await user.click(screen.getByRole('button', { name: '领单' }));
    await waitFor(() => expect(screen.getByText('市住建局已领走这张工单')).toBeVisible());
    expect(address()).toBe(`/claim-hall/${String(order['id'])}`);
    await waitFor(() => expect(server.sent('Order').length).toBeGreaterThan(1));
  });
});

describe('the loser of a claim', () => {
  it('sees the holder at once, and no button that cannot work, though the order is gone for this unit', async () => {
    const unit = { id: 'winner', name: '恩施市住房和城乡建设局' };
    const { user, server, order } = await hall();
    const current = { id: order['id'], status: 'CLAIMED', version: 2 };
    server.answer({
      claimOrder: () =>
        refusal('CONFLICT', '这张工单已被恩施市住房和城乡建设局领走。', { current, holder: unit }),
      order: () => refusal('NOT_FOUND', '没有找到'),
      orders: () => aConnection([]),
    });
    await user.click(screen.getByRole('button', { name: '领单' }));
    await waitFor(() => expect(screen.getByText('这张工单已被恩施市住房和城乡建设局领走。')).toBeVisible());
    const pane = within(screen.getByRole('complementary', { name: '工单详情' }));
    await waitFor(() => expect(pane.getByText('已领单')).toBeVisible());
    expect(pane.getByText(unit.name)).toBeVisible();
    expect(pane.queryByRole('button', { name: '领单' })).toBeNull();
    expect(pane.queryByText('待领单')).toBeNull();
  });
});

describe('the claim hall', () => {
  it('leads from claiming to the order in hand', async () => {
    const { user, server, address, order } = await hall({
      claimOrder: () => anOrder('CLAIMED', ['START'], { id: 'claimed' }),
    });
    await user.click(screen.getByRole('button', { name: '领单' }));
    await waitFor(() => expect(address()).toBe(`/my-orders/${String(order['id'])}`));
    expect(server.sent('ClaimOrder')).toEqual([{ id: order['id'], version: 1 }]);
  });

  it('says what was claimed', async () => {
    const { user } = await hall({ claimOrder: () => anOrder('CLAIMED', ['START'], { id: 'claimed' }) });
    await user.click(screen.getByRole('button', { name: '领单' }));
    await waitFor(() => expect(screen.getByText('已领单：')).toBeVisible());
  });

  it('asks for the unit whose duty it is, where it is not ours', async () => {
    const { user, server } = await hall();
    await user.click(screen.getByRole('button', { name: '退单' }));
    const dialog = within(await openedDialog());
    await user.click(dialog.getByText('不属本单位职责'));
    await user.click(dialog.getByRole('button', { name: '退单' }));
    await waitFor(() => expect(dialog.getAllByText('必填')).toHaveLength(2));
    expect(server.sent('ReturnOrder')).toEqual([]);
  });

  it('asks a return for its reason and a word of explanation', async () => {
    const { user, server } = await hall();
    await user.click(screen.getByRole('button', { name: '退单' }));
    const dialog = within(await openedDialog());
    await user.click(dialog.getByRole('button', { name: '退单' }));
    await waitFor(() => expect(dialog.getAllByText('必填')).toHaveLength(2));
    expect(server.sent('ReturnOrder')).toEqual([]);
  });

  it('shows a party member the hall alone', async () => {
    const roots = { orders: () => aConnection([]) };
    await renderApp({ at: '/claim-hall', as: 'PARTY_MEMBER', roots });
    await waitFor(() => expect(screen.getByText('领单大厅里现在没有您能领的工单')).toBeVisible());
    expect(screen.getByText('谁先领，归谁办。')).toBeVisible();
    expect(screen.queryByRole('link', { name: /派给我们的/ })).toBeNull();
  });
});
