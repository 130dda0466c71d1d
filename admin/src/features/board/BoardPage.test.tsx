import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { aCommunity, aUnit } from '@/testing/builders';
import { renderApp } from '@/testing/render-app';

const board = {
  demandsByStatus: [{ status: 'LISTED', count: 83 }],
  ordersByStatus: [{ status: 'OFFERED', count: 12 }],
  byCategory: [
    ...Array.from({ length: 12 }, (_, index) => ({
      category: { code: `c${index}`, name: `类别 ${index}`, parent: null },
      count: 12 - index,
    })),
    { category: null, count: 5 },
  ],
  byUnit: [
    {
      unit: aUnit(),
      offered: 9,
      claimed: 8,
      verified: 5,
      returned: 1,
      overdue: 2,
      completed: 3,
      medianHours: null,
    },
  ],
  byRegion: [
    { region: aCommunity({ id: 'grid' }), submitted: 70, resolved: 3, overdue: 0 },
    { region: aCommunity(), submitted: 13, resolved: 0, overdue: 0 },
  ],
  daily: [{ date: '2026-11-21', submitted: 3, resolved: 1 }],
  responseRate: { numerator: 18, denominator: 20 },
  resolutionRate: { numerator: 2, denominator: 3 },
  satisfactionRate: { numerator: 0, denominator: 0 },
  returnRate: { numerator: 1, denominator: 10 },
};

const opened = (at = '/board') => renderApp({ at, as: 'COMMUNITY_STAFF', roots: { board: () => board } });

describe('figures', () => {
  it('under a minimum of cases say so instead of a percentage', async () => {
    await opened();
    await waitFor(() => expect(screen.getByText('样本太少（2 / 3）')).toBeVisible());
    expect(screen.queryByText('67%')).toBeNull();
  });

  it('come with numerator and denominator', async () => {
    await opened();
    await waitFor(() => expect(screen.getByText('90%')).toBeVisible());
    expect(screen.getByText('18 / 20')).toBeVisible();
  });

  it('add up in each panel: without a category, of the place itself, of no unit yet', async () => {
    await opened();
    await waitFor(() => expect(screen.getAllByText('共 83 件')).toHaveLength(2));
    expect(screen.getByRole('link', { name: '还没有分类' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/demands\?view=all&category=none&/),
    );
    expect(screen.getByRole('row', { name: /本级.* 13 0 0$/ })).toBeVisible();
    expect(screen.getByRole('row', { name: '合计 83 3 0' })).toBeVisible();
    expect(screen.getByRole('row', { name: '还没有单位领 3 – – – – –' })).toBeVisible();
    expect(screen.getByRole('row', { name: /^合计 12 8 5 1 2/ })).toBeVisible();
  });

  it('of too few completed orders say how many there are instead of a median', async () => {
    await opened();
    await waitFor(() => expect(screen.getByText('仅 3 件')).toBeVisible());
  });

  it('lead to the rows behind them, of the same place and days', async () => {
    await opened('/board?place=p1&from=2026-11-01&to=2026-11-20');
    expect(await screen.findByRole('link', { name: '待派单' })).toHaveAttribute(
      'href',
      '/demands?view=all&status=LISTED&place=p1&from=2026-11-01&to=2026-11-20',
    );
    expect(screen.getByRole('link', { name: '市城管局' }).getAttribute('href')).toMatch(
      /^\/orders\?view=all&unit=.+&place=p1&from=2026-11-01&to=2026-11-20$/,
    );
  });
});

it('period and place are chosen once, and stand in the address', async () => {
  const { user, server, address } = await opened();
  await user.click(await screen.findByRole('button', { name: '近 7 天' }));
  expect(address()).toBe('/board?days=7');
  expect(server.sent('Board').at(-1)).toMatchObject({ regionId: 'community' });
});
