import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { refusal } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';

const invitation = () => ({ name: '周晓', account: 'zhouxiao', expiresAt: '2026-03-18T02:00:00.000Z' });
const PASSWORD = 'a-better-one-2026';

describe('the page of a link', () => {
  it('says why a link does not work, and what to do', async () => {
    await renderApp({
      at: '/join#old',
      roots: {
        invitation: () => {
          throw refusal('BAD_USER_INPUT', '有误', { fields: { token: '链接已过期' } });
        },
      },
    });
    await waitFor(() => expect(screen.getByText('链接已过期')).toBeVisible());
    expect(screen.getByText(/向管理员要/)).toBeVisible();
  });

  it('asks for a password twice, and sends no two that differ', async () => {
    const { user, server } = await renderApp({ at: '/join#token', roots: { invitation } });
    await user.type(await screen.findByLabelText('新密码'), PASSWORD);
    await user.type(screen.getByLabelText('再输一次'), 'another');
    await user.click(screen.getByRole('button', { name: '设置密码' }));
    await waitFor(() => expect(screen.getByText('两次输入不一致')).toBeVisible());
    expect(server.sent('AcceptInvitation')).toEqual([]);
  });

  it('sets the password, signs in by one press, and reads the used link no more', async () => {
    const { user, server } = await renderApp({
      at: '/join#token',
      roots: {
        invitation,
        acceptInvitation: () => true,
        signIn: () => ({ expiresAt: '2026-03-18T02:00:00.000Z' }),
      },
    });
    expect(await screen.findByLabelText('账号')).toHaveValue('zhouxiao');
    await user.type(screen.getByLabelText('新密码'), PASSWORD);
    await user.type(screen.getByLabelText('再输一次'), PASSWORD);
    await user.click(screen.getByRole('button', { name: '设置密码' }));
    await user.click(await screen.findByRole('button', { name: '登录（zhouxiao）' }));
    await waitFor(() =>
      expect(server.sent('SignIn')).toEqual([{ input: { account: 'zhouxiao', password: PASSWORD } }]),
    );
    expect(server.sent('AcceptInvitation')).toEqual([{ token: 'token', password: PASSWORD }]);
    expect(server.sent('Invitation')).toEqual([{ token: 'token' }]);
  });
});
