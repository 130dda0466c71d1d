import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { aCommunity, aConnection, aUnit } from '@/testing/builders';
import { refusal } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';

import { pairingGaps } from './pairing-gaps';

const unit = (id: string, name: string) => ({ id, name });
const community = aCommunity({
  pairings: [
    { isLead: true, unit: unit('u1', '市住建局') },
    { isLead: false, unit: unit('u2', '市城管局') },
  ],
});
const regions = () => ({
  nodes: [community],
  pageInfo: { hasNextPage: false, endCursor: null },
  totalCount: 1,
});
const page = (as: 'ADMIN' | 'STREET_STAFF', roots = {}) =>
  renderApp({ at: '/pairings', as, roots: { regions, region: () => community, ...roots } });

describe('the pairings', () => {
  it('are read, and not edited, by the street', async () => {
    await page('STREET_STAFF');
    const table = await screen.findByRole('table', { name: '社区与结对单位' });
    expect(within(table).getByText('市住建局')).toBeVisible();
    expect(within(table).getByText('成员少于 3 个')).toBeVisible();
    expect(screen.queryByRole('button', { name: /解除/ })).toBeNull();
  });

  it('name another lead unit, and say why not where the server refuses', async () => {
    const { user, server } = await page('ADMIN', {
      pairUnit: () => {
        throw refusal('BAD_USER_INPUT', '有误', { fields: { unitId: '这个单位已撤销' } });
      },
    });
    await user.click(await screen.findByRole('button', { name: '把市城管局定为五峰山社区的牵头单位' }));
    await waitFor(() =>
      expect(server.sent('PairUnit')).toEqual([{ unitId: 'u2', communityId: 'community', isLead: true }]),
    );
    await waitFor(() => expect(screen.getByRole('alert')).toBeVisible());
  });

  it('ask what the first unit of a community is, lead or member, before it is paired', async () => {
    const alone = { ...community, pairings: [] };
    const { user, server } = await page('ADMIN', {
      regions: () => ({ ...regions(), nodes: [alone] }),
      units: () => aConnection([aUnit({ id: 'u9', name: '市民政局' })]),
      pairUnit: () => alone,
    });
    await user.click(await screen.findByRole('combobox', { name: '为五峰山社区添加单位' }));
    await user.click(await screen.findByTitle('市民政局'));
    const question = await screen.findByRole('group', { name: '市民政局作为' });
    expect(server.sent('PairUnit')).toEqual([]);
    await user.click(within(question).getByRole('button', { name: '成员单位' }));
    await waitFor(() =>
      expect(server.sent('PairUnit')).toEqual([{ unitId: 'u9', communityId: 'community', isLead: false }]),
    );
    await waitFor(() => expect(screen.queryByRole('group', { name: '市民政局作为' })).toBeNull());
  });

  it('end after a confirmation', async () => {
    const { user, server } = await page('ADMIN', { unpairUnit: () => community });
    await user.click(await screen.findByRole('button', { name: '解除市城管局与五峰山社区的结对' }));
    expect(server.sent('UnpairUnit')).toEqual([]);
    const tooltip = await screen.findByRole('tooltip');
    await user.click(within(tooltip).getByRole('button', { name: /解\s?除/ }));
    await waitFor(() =>
      expect(server.sent('UnpairUnit')).toEqual([{ unitId: 'u2', communityId: 'community' }]),
    );
  });
});

it.each([
  [0, 0, ['noLead', 'fewMembers']],
  [1, 3, []],
  [1, 6, ['manyMembers']],
])('%i lead and %i members lack %j', (leads, members, gaps) => {
  const pairings = [
    ...Array.from({ length: leads }, () => true),
    ...Array.from({ length: members }, () => false),
  ];
  expect(pairingGaps(pairings.map((isLead) => ({ isLead })))).toEqual(gaps);
});
