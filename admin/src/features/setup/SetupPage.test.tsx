import type { Role } from '@lindan/shared';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { aCommunity, aConnection, aUnit } from '@/testing/builders';
import { refusal } from '@/testing/mock-server';
import { openedDialog } from '@/testing/opened-dialog';
import { renderApp } from '@/testing/render-app';

const aGap = (kind: string, fields: object = {}) => ({
  __typename: 'SetupGap',
  kind,
  text: kind,
  region: null,
  unit: null,
  category: null,
  invitee: null,
  ...fields,
});
const GAPS = [
  aGap('COMMUNITY_WITHOUT_LEAD_UNIT', { region: aCommunity(), text: '五峰山社区没有牵头包保单位' }),
  aGap('GRID_WITHOUT_WORKER', { region: aCommunity({ id: 'grid' }), text: '第一网格没有网格员' }),
  aGap('UNIT_WITHOUT_LIAISON', { unit: aUnit({ id: 'u1' }), text: '城管局没有联络员' }),
  aGap('CITY_WITHOUT_BOUNDS', { region: aCommunity({ id: 'city', kind: 'CITY' }), text: '恩施市没有设市界' }),
  aGap('CATEGORY_WITHOUT_UNIT', { category: { code: '0401', name: '井盖' }, text: '井盖没有责任单位' }),
];
const gaps = (nodes: readonly { readonly kind: string }[] = GAPS, fields: object = {}) =>
  aConnection(nodes, {
    counts: nodes.map(({ kind }) => ({ kind, count: 1 })),
    progress: { communities: 215, ready: 12 },
    ...fields,
  });

const open = (roots: object, as: Role = 'ADMIN', at = '/setup') => renderApp({ at, as, roots: { ...roots } });
const addressOf = (gap: string) =>
  screen.getByRole('link', { name: new RegExp(`：${gap}$`) }).getAttribute('href');
const pageOf = (gap: string) => screen.getByRole('link', { name: gap }).getAttribute('href');

describe('the setup list', () => {
  it('leads from each gap to where it is mended, with what is known filled in', async () => {
    await open({ setupGaps: () => gaps() });
    await waitFor(() => expect(screen.getByText('第一网格没有网格员')).toBeVisible());
    expect(addressOf('第一网格没有网格员')).toBe('/people?invite=GRID_WORKER&where=grid');
    expect(addressOf('城管局没有联络员')).toBe('/people?invite=UNIT_LIAISON&of=u1');
    expect(addressOf('五峰山社区没有牵头包保单位')).toBe('/pairings?street=street');
    expect(addressOf('井盖没有责任单位')).toBe('/catalogue?category=0401&edit=0401');
    expect(addressOf('恩施市没有设市界')).toBe('/settings');
    expect(pageOf('城管局没有联络员')).toBe('/units/u1');
    expect(pageOf('井盖没有责任单位')).toBe('/categories?search=0401');
    expect(screen.getByText('215 个社区中 12 个已就绪')).toBeVisible();
  });

  it('says that somebody is invited already, until when, and leads to a new link', async () => {
    const invitee = { id: 'zhou', name: '周晓', expiresAt: '2026-03-18T02:00:00.000Z' };
    const [, lack] = GAPS;
    await open({
      setupGaps: () =>
        gaps([
          { ...lack, kind: 'GRID_WITHOUT_WORKER', invitee } as never,
          aGap('GRID_WITHOUT_BRANCH', { invitee: { id: null, name: null, expiresAt: null } }),
        ]),
    });
    await waitFor(() =>
      expect(screen.getByText(/已邀请周晓，还没有加入；链接有效至 2026\/03\/18 10:00/)).toBeVisible(),
    );
    expect(screen.getByRole('link', { name: '给周晓换新链接' })).toHaveAttribute('href', '/people/zhou');
    expect(screen.getByText(/已邀请一人.*链接已失效/)).toBeVisible();
    expect(screen.getAllByRole('link', { name: /换新链接/ })).toHaveLength(1);
  });

  it('is gone back to, of the same place, when an invitation ends', async () => {
    const { user, address } = await open(
      {
        setupGaps: () => gaps(),
        people: () => aConnection([]),
        region: () => aCommunity({ id: 'grid', kind: 'GRID' }),
      },
      'ADMIN',
      '/setup?place=community',
    );
    await user.click(await screen.findByRole('link', { name: /：第一网格没有网格员$/ }));
    const dialog = within(await openedDialog());
    await user.click(dialog.getByRole('button', { name: /取\s?消/ }));
    await waitFor(() => expect(address()).toBe('/setup?place=community'));
  });

  it('names the role that mends where the viewer may not', async () => {
    const community = await open({ setupGaps: () => gaps() }, 'COMMUNITY_STAFF');
    await waitFor(() => expect(addressOf('第一网格没有网格员')).toContain('GRID_WORKER'));
    expect(screen.getAllByText('由系统管理员补上')).toHaveLength(4);
    community.unmount();
    await open({ setupGaps: () => gaps() }, 'STREET_STAFF');
    await waitFor(() => expect(screen.getByText('由社区大党委补上')).toBeVisible());
  });

  it('narrows to one kind, in the address', async () => {
    const { user, server, address } = await open({ setupGaps: () => gaps() });
    await waitFor(() => expect(screen.getByRole('button', { name: /网格没有网格员/ })).toBeVisible());
    await user.click(screen.getByRole('button', { name: /网格没有网格员/ }));
    await waitFor(() => expect(address()).toBe('/setup?kind=GRID_WITHOUT_WORKER'));
    expect(server.sent('SetupGaps').at(-1)).toMatchObject({ kind: 'GRID_WITHOUT_WORKER' });
  });

  it('says so where nothing is missing, and where it cannot be read', async () => {
    const none = await open({ setupGaps: () => gaps([]) });
    await waitFor(() => expect(screen.getByText('都齐了')).toBeVisible());
    none.unmount();
    await open({ setupGaps: () => refusal('UNAVAILABLE', '稍后再试') });
    await waitFor(() => expect(screen.getByText('系统暂时不能存取数据')).toBeVisible());
  });
});

describe('the first page of an administrator', () => {
  const first = async (missing: number, demands: readonly object[]) => {
    const roots = {
      setupGaps: () => gaps(GAPS.slice(0, missing)),
      demands: () => aConnection(demands),
    };
    return (await open(roots, 'ADMIN', '/')).address;
  };

  it('is the setup list while a city without demands lacks something', async () => {
    const address = await first(2, []);
    await waitFor(() => expect(address()).toBe('/setup'));
  });

  it.each([
    ['a demand', 2, [{ __typename: 'Demand', id: 'd' }]],
    ['nothing missing', 0, []],
  ])('is the board in a city with %s', async (_case, missing, demands) => {
    const address = await first(missing, demands);
    await waitFor(() => expect(address()).toMatch(/^\/board/));
  });
});
