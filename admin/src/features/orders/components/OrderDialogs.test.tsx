import type { OrderAction, Role } from '@lindan/shared';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { aConnection, anOrder, aResource, aUnit, aViewer } from '@/testing/builders';
import { openedDialog } from '@/testing/opened-dialog';
import { renderApp } from '@/testing/render-app';

const lamps = aUnit({ id: 'lamps', name: '市城管局' });

/** An order on its page, with the dialog of a step open. */
async function opened(action: OrderAction, label: string, as: Role, roots = {}, fields = {}) {
  const order = anOrder('CLAIMED', [action], { id: 'order', ...fields });
  const app = await renderApp({
    at: '/orders/order',
    as,
    roots: {
      orders: () => aConnection([order]),
      order: () => order,
      units: () => aConnection([lamps]),
      ...roots,
    },
  });
  await app.user.click(await screen.findByRole('button', { name: label }));
  const dialog = within(await openedDialog());
  return { ...app, dialog, send: () => app.user.click(dialog.getByRole('button', { name: label })) };
}

const changed = () => anOrder('CLAIMED', [], { id: 'order' });

describe('the dialog of a step', () => {
  it('begins in its first field, so that typing or Enter never closes it', async () => {
    const { dialog } = await opened('CANCEL', '撤回派单', 'COMMUNITY_STAFF');
    await waitFor(() => expect(dialog.getByLabelText('为什么撤回')).toHaveFocus());
  });

  it('leads to the field that is missing', async () => {
    const { dialog, send } = await opened('REASSIGN', '改派', 'COMMUNITY_STAFF');
    await send();
    await waitFor(() => expect(dialog.getByRole('combobox', { name: '承办单位' })).toHaveFocus());
  });

  it('cancels with a reason, and without one sends nothing', async () => {
    const { server, user, dialog, send } = await opened('CANCEL', '撤回派单', 'COMMUNITY_STAFF', {
      cancelOrder: changed,
    });
    await send();
    await waitFor(() => expect(dialog.getByText('必填')).toBeVisible());
    await user.type(dialog.getByLabelText('为什么撤回'), '派错了');
    await send();
    await waitFor(() =>
      expect(server.sent('CancelOrder')).toEqual([{ id: 'order', version: 1, reason: '派错了' }]),
    );
    await waitFor(() => expect(screen.getByText('已撤回派单：')).toBeVisible());
  });

  it('reassigns to a unit, with a note and a key', async () => {
    const { server, user, dialog, send } = await opened('REASSIGN', '改派', 'COMMUNITY_STAFF', {
      reassignOrder: changed,
    });
    await user.click(dialog.getByRole('combobox', { name: '承办单位' }));
    await user.click(await screen.findByTitle('市城管局'));
    await user.type(dialog.getByLabelText('说明'), '归城管');
    await send();
    await waitFor(() =>
      expect(server.sent('ReassignOrder')).toEqual([
        { id: 'order', version: 1, unitId: 'lamps', note: '归城管', idempotencyKey: expect.any(String) },
      ]),
    );
  });

  it('asks for an extension of at most ten days', async () => {
    const { server, user, dialog, send } = await opened('REQUEST_EXTENSION', '申请延期', 'UNIT_LIAISON', {
      requestExtension: changed,
    });
    await user.type(dialog.getByLabelText('延长几个工作日'), '12');
    await user.type(dialog.getByLabelText('原因'), '等配件');
    await send();
    await waitFor(() =>
      expect(server.sent('RequestExtension')).toEqual([
        { id: 'order', version: 1, workingDays: 10, reason: '等配件' },
      ]),
    );
  });

  it('shows what was asked for, where it is decided', async () => {
    const extension = { workingDays: 4, reason: '等配件', decision: 'PENDING' };
    const { server, user, dialog, send } = await opened(
      'DECIDE_EXTENSION',
      '审定延期',
      'SUPERVISOR',
      { decideExtension: changed },
      { extension },
    );
    expect(dialog.getByText('申请延长 4 个工作日：等配件')).toBeVisible();
    await user.click(dialog.getByText('已同意'));
    await send();
    await waitFor(() =>
      expect(server.sent('DecideExtension')).toEqual([
        { id: 'order', version: 1, granted: true, note: null },
      ]),
    );
  });

  it('pauses until a day', async () => {
    const { server, user, dialog, send } = await opened('PAUSE', '暂停', 'UNIT_LIAISON', {
      pauseOrder: changed,
    });
    await user.type(dialog.getByLabelText('暂停到哪一天'), '2026-12-04');
    await user.type(dialog.getByLabelText('原因'), '下雨');
    await send();
    await waitFor(() =>
      expect(server.sent('PauseOrder')).toEqual([
        { id: 'order', version: 1, until: '2026-12-04', reason: '下雨' },
      ]),
    );
  });

  it('notes a contact, reached or not', async () => {
    const { server, user, dialog, send } = await opened('CONTACT', '联系居民', 'UNIT_LIAISON', {
      contactRequester: changed,
    });
    await user.click(dialog.getByText('没联系上'));
    await send();
    await waitFor(() =>
      expect(server.sent('ContactRequester')).toEqual([{ id: 'order', reached: false, note: null }]),
    );
  });
});

describe('a claim that gives something', () => {
  it('names one of the unit’s own offers', async () => {
    const order = anOrder('OFFERED', ['CLAIM'], { id: 'order' });
    const unit = aUnit({ id: 'ours' });
    const { user, server } = await renderApp({
      at: '/claim-hall/order',
      as: 'UNIT_LIAISON',
      roots: {
        me: () => aViewer('UNIT_LIAISON', { memberships: [{ role: 'UNIT_LIAISON', region: null, unit }] }),
        orders: () => aConnection([order]),
        order: () => order,
        resources: () => aConnection([aResource({ id: 'lamp', title: '路灯维修' })]),
        claimOrder: () => anOrder('CLAIMED', [], { id: 'order' }),
      },
    });
    await user.click(await screen.findByRole('button', { name: '领单并提供资源' }));
    const dialog = within(await openedDialog());
    await user.click(dialog.getByRole('combobox', { name: '提供什么' }));
    await user.click(await screen.findByTitle('路灯维修'));
    await user.click(dialog.getByRole('button', { name: '领单' }));
    await waitFor(() =>
      expect(server.sent('ClaimOrder')).toEqual([{ id: 'order', version: 1, resourceId: 'lamp' }]),
    );
    expect(server.sent('OwnOffers')[0]).toEqual({ unitId: 'ours' });
  });
});
