import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { aConnection, aViewer } from '@/testing/builders';
import { refusal } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';

async function signIn(at: string, signInRoot: () => unknown, roots = {}) {
  const app = await renderApp({
    at,
    roots: { signIn: signInRoot, demands: () => aConnection([]), ...roots },
  });
  await app.user.type(await screen.findByLabelText('账号'), 'building');
  await app.user.type(screen.getByLabelText('密码'), 'Demo-2026!');
  await app.user.click(screen.getByRole('button', { name: '登录' }));
  return app;
}

describe('signing in', () => {
  it('that fails says why and nothing of an ended session, until something is typed', async () => {
    const { user } = await signIn('/sign-in', () => refusal('UNAUTHENTICATED', '账号或密码不对'));
    await waitFor(() => expect(screen.getByText('账号或密码不对')).toBeVisible());
    expect(screen.getByLabelText('账号')).toHaveValue('building');
    expect(screen.queryByText(/重新登录/)).toBeNull();
    await user.type(screen.getByLabelText('密码'), '1');
    await waitFor(() => expect(screen.queryByText('账号或密码不对')).toBeNull());
  });

  it('too often says for how long to wait', async () => {
    await signIn('/sign-in', () => refusal('RATE_LIMITED', '', { retryAfter: 42 }));
    await waitFor(() => expect(screen.getByText(/42 秒/)).toBeVisible());
  });

  it('never leads to another site', async () => {
    let isSignedIn = false;
    const viewer = aViewer('BUILDING_GROUP');
    const { address } = await signIn(
      '/sign-in?next=//elsewhere.example',
      () => {
        isSignedIn = true;
        return { expiresAt: '2026-12-01T00:00:00Z', viewer };
      },
      { me: () => (isSignedIn ? viewer : null) },
    );
    await waitFor(() => expect(address()).toBe('/queue'));
  });
});

describe('what the browser sends along', () => {
  it('that the request comes from our own page, and in which language to answer', async () => {
    const { server } = await renderApp({
      at: '/queue',
      as: 'BUILDING_GROUP',
      locale: 'en',
      roots: { demands: () => aConnection([]) },
    });
    await screen.findByText('Nothing waits for you now');
    expect(document.documentElement.lang).toBe('en');
    const headers = server.requests.map((one) => one.headers);
    expect(headers.every((one) => one.get('apollo-require-preflight') === 'true')).toBe(true);
    expect(headers.every((one) => one.get('accept-language') === 'en')).toBe(true);
  });
});
