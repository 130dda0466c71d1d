import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { aConnection, aDemand } from '@/testing/builders';
import { refusal } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';

describe('a queue that cannot be shown says why', () => {
  it('leads to the sign-in page without a session, and back afterwards', async () => {
    const { address } = await renderApp({ at: '/queue?status=LISTED' });
    await screen.findByLabelText('账号');
    expect(address()).toBe('/sign-in?next=%2Fqueue%3Fstatus%3DLISTED');
  });

  it('says that it is refused, and offers no retry', async () => {
    const roots = { demands: () => refusal('FORBIDDEN', 'no') };
    await renderApp({ at: '/queue', as: 'BUILDING_GROUP', roots });
    await waitFor(() => expect(screen.getByText('您的身份不能做这件事')).toBeVisible());
    expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull();
  });

  it('offers to try again while the database is away, and shows the rows once it is back', async () => {
    const roots = { demands: () => aConnection([aDemand('SUBMITTED', ['ASSESS'])]) };
    const { server, user } = await renderApp({ at: '/queue', as: 'BUILDING_GROUP', roots });
    await screen.findByRole('link', { name: '路灯不亮' });
    server.setAway(true);
    await user.click(screen.getByRole('link', { name: '需求' }));
    const retry = await screen.findByRole('button', { name: '再试一次' });
    server.setAway(false);
    await user.click(retry);
    await waitFor(() => expect(screen.getByRole('link', { name: '路灯不亮' })).toBeVisible());
  });

  it('says why it is empty and what fills it', async () => {
    await renderApp({ at: '/queue', as: 'COMMUNITY_STAFF', roots: { demands: () => aConnection([]) } });
    await waitFor(() => expect(screen.getByText('现在没有等您处理的需求')).toBeVisible());
    expect(screen.getByText(/就会出现在这里/)).toBeVisible();
  });
});

describe('the queue', () => {
  it('asks for what waits for the viewer, the next to be let down first', async () => {
    const roots = { demands: () => aConnection([]) };
    const { server } = await renderApp({ at: '/queue?status=LISTED&place=p7', as: 'COMMUNITY_STAFF', roots });
    await screen.findByText('现在没有等您处理的需求');
    expect(server.sent('DemandList')[0]).toMatchObject({
      filter: { waitingForMe: true, status: ['LISTED'], regionId: 'p7' },
      orderBy: 'DUE_ASC',
    });
  });

  it('opens the next demand when a step is done', async () => {
    const first = aDemand('SUBMITTED', ['ASSESS'], { title: '路灯不亮' });
    const second = aDemand('SUBMITTED', ['ASSESS'], { title: '井盖破了' });
    const demands = [first, second];
    const { server, user, address } = await renderApp({
      at: `/queue/${String(first['id'])}`,
      as: 'BUILDING_GROUP',
      roots: {
        demands: () => aConnection(demands),
        demand: ({ id }: { id: string }) => demands.find((demand) => demand['id'] === id),
        assessDemand: () => ({ ...first, status: 'ASSESSED', version: 2, allowedActions: [] }),
      },
    });
    await user.click(await screen.findByRole('button', { name: '研判' }));
    await user.type(await screen.findByLabelText(/说明/), '确实坏了');
    await user.click(screen.getAllByRole('button', { name: '研判' }).at(-1) as HTMLElement);
    await waitFor(() => expect(address()).toBe(`/queue/${String(second['id'])}`));
    expect(server.sent('AssessDemand')).toEqual([{ id: first['id'], version: 1, note: '确实坏了' }]);
  });
});
