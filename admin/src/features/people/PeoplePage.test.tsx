import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { aCommunity, aConnection, aMembership, aPerson, aUnit } from '@/testing/builders';
import type { Roots } from '@/testing/mock-server';
import { refusal } from '@/testing/mock-server';
import { openedDialog } from '@/testing/opened-dialog';
import { renderApp } from '@/testing/render-app';

const EXPIRES = '2026-03-18T02:00:00.000Z';
const one = aPerson('ACTIVE', { id: 'p' });

function page(roots: Roots = {}, at = '/people/p', person = one) {
  return renderApp({
    at,
    as: 'ADMIN',
    roots: { people: () => aConnection([person]), person: () => person, ...roots },
  });
}

describe('people', () => {
  it('say that they are not for everybody', async () => {
    await page(
      {
        people: () => {
          throw refusal('FORBIDDEN', 'no');
        },
      },
      '/people',
    );
    await waitFor(() => expect(screen.getByRole('alert')).toBeVisible());
  });

  it('are narrowed by the address: role, state, place and words', async () => {
    const { server } = await page({}, '/people?role=ADMIN&status=INVITED&place=x&search=周');
    await screen.findByRole('link', { name: '周晓' });
    expect(server.sent('People')[0]?.['filter']).toEqual({
      role: 'ADMIN',
      status: 'INVITED',
      regionId: 'x',
      search: '周',
    });
  });

  it('offer what the server allows, and nothing else', async () => {
    await page({}, '/people/p', aPerson('DISABLED', { id: 'p' }));
    const bar = within(await screen.findByRole('group', { name: '可做的事' }));
    expect(bar.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      '调整身份',
      '修改',
      '恢复使用',
    ]);
  });
});

describe('an invitation', () => {
  const fill = async (user: Awaited<ReturnType<typeof page>>['user']) => {
    await user.click(await screen.findByRole('button', { name: '邀请人员' }));
    const dialog = within(await openedDialog());
    await user.type(dialog.getByLabelText(/姓名/), '李四');
    await user.type(dialog.getByLabelText(/账号/), 'li si');
    await user.click(dialog.getByRole('button', { name: '移除第 1 个身份' }));
    await user.click(dialog.getByRole('button', { name: '生成邀请链接' }));
    return dialog;
  };

  it('that is refused shows why beside the field, and keeps what was typed', async () => {
    const { user } = await page({
      invitePerson: () => {
        throw refusal('BAD_USER_INPUT', '有误', { fields: { 'input.account': '已被使用' } });
      },
    });
    const dialog = await fill(user);
    await waitFor(() => expect(dialog.getByText('已被使用')).toBeVisible());
    expect(dialog.getByLabelText(/姓名/)).toHaveValue('李四');
  });

  it('that the setup list leads to begins with the place and the role that are missing', async () => {
    const { user, server } = await page(
      {
        region: () => aCommunity({ id: 'grid', kind: 'GRID', name: '第一网格' }),
        invitePerson: () => ({ link: 'l', token: 't', expiresAt: EXPIRES, person: aPerson('INVITED') }),
      },
      '/people?invite=GRID_WORKER&where=grid',
    );
    const dialog = within(await openedDialog());
    await user.type(dialog.getByLabelText(/姓名/), '李四');
    await user.type(dialog.getByLabelText(/账号/), 'lisi');
    await user.click(dialog.getByRole('button', { name: '生成邀请链接' }));
    await user.click(await screen.findByRole('button', { name: '完成' }));
    expect(server.sent('InvitePerson')[0]).toMatchObject({
      input: { memberships: [{ role: 'GRID_WORKER', regionId: 'grid' }] },
    });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await screen.findByRole('link', { name: '周晓' });
    expect(server.sent('People')[0]).toMatchObject({ filter: {} });
    expect(server.sent('People')[0]?.['after']).toBeUndefined();
  });

  it('for a unit shows its name', async () => {
    await page({ unit: () => aUnit({ id: 'u', name: '城管局' }) }, '/people?invite=UNIT_LIAISON&of=u');
    const dialog = within(await openedDialog());
    await waitFor(() => expect(dialog.getByTitle('城管局')).toBeVisible());
    await waitFor(() => expect(dialog.getByTitle('单位联络员')).toBeVisible());
  });

  it('shows its link once, with the moment of its end', async () => {
    const link = 'https://lindan.test/join#token';
    const { user, server } = await page({
      invitePerson: () => ({ link, token: 'token', expiresAt: EXPIRES, person: aPerson('INVITED') }),
    });
    await fill(user);
    await waitFor(() => expect(screen.getByLabelText('一次性链接')).toHaveValue(link));
    await waitFor(() => expect(screen.getByText(/有效至 2026.*用一次即失效/)).toBeVisible());
    const [{ input }] = server.sent('InvitePerson') as [{ input: Record<string, unknown> }];
    expect(input).toMatchObject({ name: '李四', account: 'li si', memberships: [] });
    expect(input['idempotencyKey']).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('a person', () => {
  it('is disabled with a reason, and the last staff is asked about first', async () => {
    const { user, server } = await page({
      disablePerson: ({ confirm }: { confirm?: string[] }) => {
        if (confirm === undefined) throw refusal('CONFLICT', '先确认', { confirm: ['LAST_STAFF'] });
        return { ...one, status: 'DISABLED' };
      },
    });
    await user.click(await screen.findByRole('button', { name: '停用' }));
    const dialog = within(await openedDialog());
    await user.type(dialog.getByLabelText(/停用原因/), '调离');
    await user.click(dialog.getByRole('button', { name: '停用' }));
    await waitFor(() => expect(screen.getByText(/最后一名工作人员/)).toBeVisible());
    await user.click(screen.getByRole('button', { name: '仍要这样做' }));
    await waitFor(() =>
      expect(server.sent('DisablePerson').at(-1)).toEqual({
        id: 'p',
        version: 3,
        reason: '调离',
        confirm: ['LAST_STAFF'],
      }),
    );
  });

  it('gets a new link, while the old password goes on', async () => {
    const { user } = await page({
      renewInvitation: () => ({ link: '/join#new', token: 'new', expiresAt: EXPIRES }),
    });
    await user.click(await screen.findByRole('button', { name: '重发链接' }));
    await waitFor(() => expect(screen.getByLabelText('一次性链接')).toHaveValue('/join#new'));
    await waitFor(() => expect(screen.getByText(/原密码仍然有效/)).toBeVisible());
  });

  it('keeps the memberships that are not touched, and shows what is wrong beside a field of one', async () => {
    const memberships = [aMembership('UNIT_LIAISON', { region: null, unit: aUnit({ id: 'u' }) })];
    const { user, server } = await page(
      {
        setMemberships: () => {
          throw refusal('BAD_USER_INPUT', '有误', { fields: { 'memberships[0].unitId': '已撤并' } });
        },
      },
      '/people/p',
      { ...one, memberships },
    );
    await user.click(await screen.findByRole('button', { name: '调整身份' }));
    const dialog = within(await openedDialog());
    await user.click(dialog.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(dialog.getByText('已撤并')).toBeVisible());
    expect(server.sent('SetMemberships')).toEqual([
      { id: 'p', version: 3, memberships: [{ role: 'UNIT_LIAISON', unitId: 'u' }] },
    ]);
  });
});
