import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import { aCommunity, aConnection, aDemand, aViewer } from '@/testing/builders';
import { refusal } from '@/testing/mock-server';
import { openedDialog } from '@/testing/opened-dialog';
import { renderApp } from '@/testing/render-app';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

const collect = (roots = {}) =>
  renderApp({ at: '/collect', as: 'GRID_WORKER', roots: { region: () => aCommunity(), ...roots } });
/** Of the session's person. */
const NAME = String(aViewer('GRID_WORKER')['name']);
const WHAT = '什么事';
const RESTORED = /已恢复上次未提交的内容/;

describe('a page’s form', () => {
  it('comes back after the page was closed, with one line, and is emptied by it', async () => {
    const first = await collect();
    await first.user.type(await screen.findByLabelText(WHAT), '楼道灯不亮');
    await first.user.type(screen.getByLabelText(/^电话/), '13800000000');
    first.unmount();

    const { user } = await collect();
    await waitFor(() => expect(screen.getByLabelText(WHAT)).toHaveValue('楼道灯不亮'));
    expect(screen.getByLabelText(/^电话/)).toHaveValue('13800000000');
    expect(screen.getAllByText(RESTORED)).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: '清空' }));
    await waitFor(() => expect(screen.getByLabelText(WHAT)).toHaveValue(''));
    expect(screen.queryByText(RESTORED)).toBeNull();
    expect(localStorage.length + sessionStorage.length).toBe(0);
  });

  it('is another person’s own', async () => {
    const first = await collect();
    await first.user.type(await screen.findByLabelText(WHAT), '楼道灯不亮');
    first.unmount();
    await collect({ me: () => aViewer('GRID_WORKER', { id: 'another' }) });
    await screen.findByLabelText(WHAT);
    expect(screen.getByLabelText(WHAT)).toHaveValue('');
    expect(screen.queryByText(RESTORED)).toBeNull();
  });

  it('is gone once it was sent', async () => {
    const demand = aDemand('SUBMITTED', []);
    const first = await collect({ submitDemand: () => ({ demand, trackingCode: 'DYH2-3FKK-18Z1' }) });
    await first.user.type(await screen.findByLabelText(WHAT), '楼道灯不亮');
    await first.user.type(screen.getByLabelText('说详细一点'), '三楼');
    await first.user.click(screen.getByRole('button', { name: '提交' }));
    await screen.findByText('DYH2-3FKK-18Z1');
    first.unmount();
    await collect();
    expect(await screen.findByLabelText(WHAT)).toHaveValue('');
  });
});

describe('when the session is over', () => {
  const signIn = () => ({ expiresAt: '2026-12-01T00:00:00Z', viewer: aViewer('GRID_WORKER') });

  it('one signs in in place, and the demand is filed once, in one’s own name', async () => {
    let isOver = true;
    const demand = aDemand('SUBMITTED', []);
    const { user, server } = await collect({
      submitDemand: () =>
        isOver ? refusal('UNAUTHENTICATED', '请先登录') : { demand, trackingCode: 'DYH2-3FKK-18Z1' },
      signIn,
    });
    await user.type(await screen.findByLabelText(WHAT), '楼道灯不亮');
    await user.type(screen.getByLabelText('说详细一点'), '三楼');
    await user.click(screen.getByRole('button', { name: '提交' }));
    const dialog = within(await openedDialog());
    await user.type(dialog.getByLabelText('密码'), 'Demo-2026!');
    isOver = false;
    await user.click(dialog.getByRole('button', { name: '登录' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByLabelText(WHAT)).toHaveValue('楼道灯不亮');
    await user.click(screen.getByRole('button', { name: '提交' }));
    await screen.findByText('DYH2-3FKK-18Z1');
    const requests = server.requests.filter(({ operation }) => operation === 'SubmitDemand');
    const keys = requests.map(
      ({ variables }) => (variables['input'] as { idempotencyKey: string }).idempotencyKey,
    );
    expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
    expect(requests.map(({ headers }) => headers.get('lindan-person'))).toEqual(['viewer', 'viewer']);
  });

  it('neither Escape nor a cross signs out: that is said by a button', async () => {
    const { user } = await collect({ submitDemand: () => refusal('UNAUTHENTICATED', '请先登录') });
    await user.type(await screen.findByLabelText(WHAT), '楼道灯不亮');
    await user.type(screen.getByLabelText('说详细一点'), '三楼');
    await user.click(screen.getByRole('button', { name: '提交' }));
    const dialog = await openedDialog();
    await user.keyboard('{Escape}');
    expect(dialog).toBeVisible();
    expect(within(dialog).getByRole('button', { name: '退出登录' })).toBeVisible();
  });
});

describe('when another person has signed in in another tab', () => {
  it('the tab says who is who, and goes on as the person that it was drawn for', async () => {
    let isOther = true;
    const { user, server } = await collect({
      submitDemand: () =>
        isOther
          ? refusal('OTHER_PERSON', '换人了', { signedIn: { name: '陈街道' } })
          : { demand: aDemand('SUBMITTED', []), trackingCode: 'DYH2-3FKK-18Z1' },
      signIn: () => ({ expiresAt: '2026-12-01T00:00:00Z', viewer: aViewer('GRID_WORKER') }),
    });
    await user.type(await screen.findByLabelText(WHAT), '楼道灯不亮');
    await user.type(screen.getByLabelText('说详细一点'), '三楼');
    await user.click(screen.getByRole('button', { name: '提交' }));
    const dialog = within(await openedDialog());
    expect(dialog.getByText(`此页是以${NAME}打开的，现在登录的是陈街道`)).toBeVisible();
    expect(dialog.getByRole('button', { name: '以陈街道打开此页' })).toBeVisible();
    isOther = false;
    await user.type(dialog.getByLabelText('密码'), 'Demo-2026!');
    await user.click(dialog.getByRole('button', { name: `以${NAME}登录` }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByLabelText(WHAT)).toHaveValue('楼道灯不亮');
    // Signing in says nothing of a person: it is what changes who is signed in.
    const [signIn] = server.requests.filter(({ operation }) => operation === 'SignIn');
    expect(signIn?.headers.has('lindan-person')).toBe(false);
  });

  it('a wrong password there leaves the dialog as it is', async () => {
    const { user } = await collect({
      submitDemand: () => refusal('OTHER_PERSON', '换人了', { signedIn: { name: '陈街道' } }),
      signIn: () => refusal('UNAUTHENTICATED', '账号或密码不对'),
    });
    await user.type(await screen.findByLabelText(WHAT), '楼道灯不亮');
    await user.type(screen.getByLabelText('说详细一点'), '三楼');
    await user.click(screen.getByRole('button', { name: '提交' }));
    const dialog = within(await openedDialog());
    await user.type(dialog.getByLabelText('密码'), 'no');
    await user.click(dialog.getByRole('button', { name: /^以.*登录$/ }));
    await waitFor(() => expect(dialog.getByText('账号或密码不对')).toBeVisible());
    expect(dialog.getByText(/现在登录的是陈街道/)).toBeVisible();
  });
});

describe('a dialog', () => {
  async function declining() {
    const demand = aDemand('LISTED', ['DECLINE']);
    const app = await renderApp({
      at: `/demands/${String(demand['id'])}`,
      as: 'COMMUNITY_STAFF',
      roots: { demands: () => aConnection([demand]), demand: () => demand },
    });
    await app.user.click(await screen.findByRole('button', { name: '不予受理' }));
    return app;
  }

  it('closed by Escape keeps what was typed and says so; opened again it is there', async () => {
    const { user } = await declining();
    await user.type(within(await openedDialog()).getByRole('textbox'), '不属于社区事项');
    await user.keyboard('{Escape}');
    await screen.findByText('未提交的内容已保留，再打开时会恢复');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: '不予受理' }));
    const dialog = within(await openedDialog());
    await waitFor(() => expect(dialog.getByRole('textbox')).toHaveValue('不属于社区事项'));
    expect(dialog.getByText(RESTORED)).toBeVisible();
  });

  it('closed untouched says nothing and keeps nothing', async () => {
    const { user } = await declining();
    await openedDialog();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.queryByText(/未提交的内容已保留/)).toBeNull();
    expect(localStorage).toHaveLength(0);
  });
});
