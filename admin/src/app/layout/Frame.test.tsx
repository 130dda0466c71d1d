import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';

import { aConnection, aDemand, aViewer } from '@/testing/builders';
import { renderApp } from '@/testing/render-app';

const list = (isDemonstration: boolean) =>
  renderApp({
    at: '/demands',
    as: 'COMMUNITY_STAFF',
    roots: {
      me: () => aViewer('COMMUNITY_STAFF', { isDemonstration }),
      demands: () => aConnection([aDemand('LISTED', []), aDemand('LISTED', [])]),
    },
  });

it('an account of the demonstration reads so once, before the page', async () => {
  await list(true);
  await waitFor(() => expect(screen.getAllByText('路灯不亮').length).toBeGreaterThan(1));
  expect(screen.getAllByText(/演示/)).toEqual([screen.getByRole('note')]);
  expect(within(screen.getByRole('main')).getByRole('note')).toBe(screen.getByRole('main').firstChild);
});

it('any other account reads nothing of it', async () => {
  await list(false);
  await waitFor(() => expect(screen.getAllByText('路灯不亮').length).toBeGreaterThan(1));
  expect(screen.queryByText(/演示/)).toBeNull();
});

it('the box above shows the search of its own list, and leaves that of another page to the page', async () => {
  const demands = await renderApp({ at: '/demands?search=路灯', as: 'ADMIN' });
  const box = () => within(screen.getAllByRole('search')[0] as HTMLElement).getByRole('combobox');
  await waitFor(() => expect(box()).toHaveValue('路灯'));
  demands.unmount();
  await renderApp({ at: '/units?search=城管', as: 'ADMIN', roots: { units: () => aConnection([]) } });
  await waitFor(() => expect(screen.getByLabelText('搜单位')).toHaveValue('城管'));
  expect(box()).toHaveValue('');
});

it('a page of another role is refused with the way back, and nothing of it is read', async () => {
  const { server, user, address } = await renderApp({
    at: '/dispatch/some-id',
    as: 'GRID_WORKER',
    roots: { demands: () => aConnection([]) },
  });
  await waitFor(() => expect(screen.getByText('这个页面不属于您现在的身份')).toBeVisible());
  expect(server.sent('Demand')).toEqual([]);
  expect(server.sent('SuggestedResources')).toEqual([]);
  await user.click(screen.getByRole('link', { name: '回到首页' }));
  await waitFor(() => expect(address()).toBe('/ground'));
});

it('a page beside a place lights that place', async () => {
  await renderApp({ at: '/orders', as: 'UNIT_LIAISON', roots: { orders: () => aConnection([]) } });
  const places = within(await screen.findByRole('navigation', { name: '功能' }));
  await waitFor(() => expect(places.getByRole('link', { current: 'page' })).toHaveTextContent('我的工单'));
});
