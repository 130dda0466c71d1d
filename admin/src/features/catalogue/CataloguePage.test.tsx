import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { aConnection, aUnit } from '@/testing/builders';
import { refusal } from '@/testing/mock-server';
import { openedDialog } from '@/testing/opened-dialog';
import { renderApp } from '@/testing/render-app';

const lamps = aUnit({ id: 'lamps', name: '城市管理执法局', shortName: '城管局' });
const category = { code: '0205', name: '路灯与照明', parent: null };
const version = {
  id: 'rule',
  version: 2,
  leadUnit: lamps,
  from: '2026-03-01',
  savedAt: '2026-03-01T00:00:00.000Z',
};
const rule = {
  ...version,
  category,
  coUnits: [],
  tier: 'DEPARTMENT',
  basis: '单位表·职责',
  mayPushDown: false,
  isInForce: true,
  returns: 3,
  overturned: 1,
  powers: [{ id: 'power', code: 'Q1', name: '占道处罚', law: '《城市道路管理条例》' }],
  history: [
    { ...version, savedBy: '黄管' },
    { ...version, id: 'first', version: 1, savedBy: null },
  ],
};
const proposal = {
  id: 'proposal',
  cause: 'RETURNS',
  proposedAt: '2026-03-01T00:00:00.000Z',
  category,
  unit: aUnit({ id: 'power', name: '供电公司' }),
  orders: [{ id: 'order', number: 'GD1' }],
};
const page = (as: 'ADMIN' | 'SUPERVISOR', roots = {}, at = '/catalogue') =>
  renderApp({
    at,
    as,
    roots: {
      dispatchCatalogue: () => aConnection([rule]),
      amendmentProposals: () => aConnection([proposal]),
      categories: () => [category],
      saveDispatchRule: () => rule,
      dismissAmendment: () => ({ id: 'proposal', status: 'DISMISSED' }),
      ...roots,
    },
  });

describe('the dispatch catalogue', () => {
  it('is only read by supervisors: no button changes it, and no proposal is asked for', async () => {
    const { server } = await page('SUPERVISOR');
    await waitFor(() => expect(screen.getByText('路灯与照明')).toBeVisible());
    expect(screen.queryByRole('button', { name: '修改' })).toBeNull();
    expect(server.sent('AmendmentProposals')).toEqual([]);
  });

  it('keeps what was typed when another version was saved meanwhile', async () => {
    const { user } = await page('ADMIN', {
      saveDispatchRule: () => {
        throw refusal('CONFLICT', '已有新版本');
      },
    });
    await user.click(await screen.findByRole('button', { name: '修改' }));
    const dialog = within(await openedDialog());
    await user.clear(dialog.getByLabelText(/依据/));
    await user.type(dialog.getByLabelText(/依据/), '三定规定');
    await user.click(dialog.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(screen.getByText(/已有新版本/)).toBeVisible());
    expect(dialog.getByLabelText(/依据/)).toHaveValue('三定规定');
  });

  it('saves a new version of what was seen', async () => {
    const { user, server } = await page('ADMIN');
    await user.click(await screen.findByRole('button', { name: '修改' }));
    await user.click(within(await openedDialog()).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(server.sent('SaveDispatchRule')).toMatchObject([
        {
          input: {
            categoryCode: '0205',
            leadUnitId: 'lamps',
            version: 2,
            tier: 'DEPARTMENT',
            proposalId: null,
          },
        },
      ]),
    );
  });

  it('names the category in the title of its form', async () => {
    const { user } = await page('ADMIN');
    await user.click(await screen.findByRole('button', { name: '修改' }));
    await waitFor(() => expect(screen.getByText('修改条目：路灯与照明')).toBeVisible());
  });

  it('opens the form that an address asks for: of the rule that there is, or of a new one', async () => {
    const there = await page('ADMIN', {}, '/catalogue?category=0205&edit=0205');
    await openedDialog();
    await waitFor(() => expect(screen.getByText('修改条目：路灯与照明')).toBeVisible());
    there.unmount();
    const none = { dispatchCatalogue: () => aConnection([]) };
    const { user, server, address } = await page('ADMIN', none, '/catalogue?category=0205&edit=0205');
    const dialog = within(await openedDialog());
    await waitFor(() => expect(screen.getByText('新增条目：路灯与照明')).toBeVisible());
    expect(server.sent('SaveDispatchRule')).toEqual([]);
    await user.click(dialog.getByRole('button', { name: /取\s?消/ }));
    await waitFor(() => expect(address()).toBe('/catalogue?category=0205'));
  });

  it('opens no form for roles that only read', async () => {
    await page('SUPERVISOR', {}, '/catalogue?category=0205&edit=0205');
    await waitFor(() => expect(screen.getByRole('button', { name: '历史' })).toBeVisible());
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('marks a closed lead unit, and proposes the unit that took over', async () => {
    const heir = aUnit({ id: 'heir', name: '城市管理局' });
    const closed = { ...lamps, closedAt: '2026-03-02T00:00:00.000Z', closedInto: heir };
    const { user, server } = await page('ADMIN', {
      dispatchCatalogue: () => aConnection([{ ...rule, leadUnit: closed }]),
    });
    await waitFor(() => expect(screen.getByText('已撤销')).toBeVisible());
    await user.click(screen.getByRole('button', { name: '修改' }));
    const dialog = within(await openedDialog());
    await waitFor(() => expect(dialog.getByText(/城市管理执法局已撤销/)).toBeVisible());
    await user.click(dialog.getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(server.sent('SaveDispatchRule')).toMatchObject([{ input: { leadUnitId: 'heir' } }]),
    );
  });

  it('shows who saved which version, and the powers that are handed down', async () => {
    const { user } = await page('ADMIN');
    await user.click(await screen.findByRole('button', { name: '历史' }));
    const dialog = within(await openedDialog());
    expect(dialog.getByRole('list', { name: '历次版本' })).toHaveTextContent(/第 2 版.*黄管.*第 1 版.*导入/);
    expect(dialog.getByText(/城市道路管理条例/)).toBeInTheDocument();
  });

  it('takes a proposal into the editor, or dismisses it with a reason', async () => {
    const { user, server } = await page('ADMIN');
    await user.click(await screen.findByRole('button', { name: '不采纳' }));
    const dialog = within(await openedDialog());
    await user.type(dialog.getByLabelText('理由'), '属个案');
    await user.click(dialog.getByRole('button', { name: '不采纳' }));
    await waitFor(() =>
      expect(server.sent('DismissAmendment')).toEqual([{ id: 'proposal', reason: '属个案' }]),
    );
  });
});
