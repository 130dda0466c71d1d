import type { Role } from '@lindan/shared';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { aCommunity, aConnection, aDemand, aPerson, aResource, aUnit } from '@/testing/builders';
import { renderApp } from '@/testing/render-app';

const demand: Record<string, unknown> = {
  ...aDemand('LISTED', []),
  title: '官坡社区电梯坏了',
  number: 'XQ261122-00007',
};
const unit = aUnit({ name: '官坡物业' });

function open(as: Role, at = '/board', roots = {}) {
  return renderApp({
    at,
    as,
    roots: {
      demands: () => aConnection([demand]),
      orders: () => aConnection([]),
      units: () => aConnection([unit]),
      regions: () => aConnection([aCommunity({ name: '官坡社区' })]),
      resources: () => aConnection([aResource({ title: '官坡社区义诊' })]),
      people: () => aConnection([aPerson('ACTIVE', { name: '官坡张', account: 'zhang' })]),
      ...roots,
    },
  });
}
const box = () => screen.findByRole('combobox', { name: '搜编号、电话或文字' });

describe('the search box', () => {
  it('shows what is found in groups, as far as the pages of the role go', async () => {
    const { user } = await open('STREET_STAFF', '/demands');
    await user.type(await box(), '官坡');
    const found = within(await screen.findByRole('listbox', { name: '搜到的' }));
    expect(found.getAllByRole('group').map((group) => group.getAttribute('aria-label'))).toEqual([
      '需求',
      '资源',
      '单位',
      '人员',
      '区域',
    ]);
    expect(found.getAllByRole('option')[0]).toHaveTextContent('官坡社区电梯坏了 XQ261122-00007');
  });

  it('leads by the arrow keys and Enter to what is chosen', async () => {
    const app = await open('STREET_STAFF', '/demands');
    await app.user.type(await box(), '官坡');
    await screen.findByRole('listbox', { name: '搜到的' });
    await app.user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(screen.getByRole('option', { name: /官坡物业/ })).toHaveAttribute('aria-selected', 'true');
    await app.user.keyboard('{ArrowUp}{ArrowUp}{Enter}');
    await waitFor(() => expect(app.address()).toBe(`/demands/${String(demand['id'])}`));
    expect(screen.queryByRole('listbox', { name: '搜到的' })).toBeNull();
  });

  it('shows the whole list by Enter, when nothing is chosen', async () => {
    const app = await open('COMMUNITY_STAFF', '/demands');
    await app.user.type(await box(), '137 0000 9999{Enter}');
    await waitFor(() => expect(app.address()).toBe('/demands?view=all&search=137%200000%209999'));
  });

  it('closes by Escape, and says when nothing is found', async () => {
    const nothing = () => aConnection([]);
    const { user } = await open('COMMUNITY_STAFF', '/demands', {
      demands: nothing,
      regions: nothing,
      resources: nothing,
      units: nothing,
      people: nothing,
    });
    await user.type(await box(), '没有的');
    await waitFor(() => expect(screen.getByText('没有搜到。按回车键到清单里看。')).toBeVisible());
    await user.keyboard('{Escape}');
    expect(screen.queryByText('没有搜到。按回车键到清单里看。')).toBeNull();
  });

  it('keeps what is typed when another page opens, and is empty once a hit was opened', async () => {
    const app = await open('STREET_STAFF', '/demands');
    await app.user.type(await box(), '官坡');
    await app.user.click(screen.getByRole('link', { name: '单位' }));
    await waitFor(() => expect(app.address()).toBe('/units'));
    expect(await box()).toHaveValue('官坡');
    await app.user.click(await box());
    await app.user.click(await screen.findByRole('option', { name: /官坡物业/ }));
    await waitFor(async () => expect(await box()).toHaveValue(''));
  });

  it('shows what was searched before, and leads there by the keys', async () => {
    const app = await open('COMMUNITY_STAFF', '/demands');
    await app.user.type(await box(), '路灯{Enter}');
    await app.user.clear(await box());
    await app.user.type(await box(), '13812345678{Enter}');
    await app.user.clear(await box());
    await app.user.click(await box());
    const before = within(await screen.findByRole('group', { name: '最近搜过' }));
    expect(before.getAllByRole('option').map((one) => one.textContent?.trim())).toEqual(['路灯']);
    await app.user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(app.address()).toBe('/demands?view=all&search=%E8%B7%AF%E7%81%AF'));
  });

  it('asks for people only where the role keeps them', async () => {
    const { user, server } = await open('GRID_WORKER', '/demands');
    await user.type(await box(), '官坡');
    await waitFor(() => expect(server.sent('SearchHits')).toHaveLength(1));
    expect(server.sent('SearchHits')[0]).toMatchObject({ people: false, units: false, resources: true });
  });

  it('asks for the own orders alone, where the role has no others', async () => {
    const { user, server } = await open('UNIT_LIAISON', '/my-orders');
    await user.type(await box(), '官坡');
    await waitFor(() => expect(server.sent('SearchHits')).toHaveLength(1));
    expect(server.sent('SearchHits')[0]).toMatchObject({
      search: '官坡',
      mine: true,
      demands: false,
      units: false,
    });
  });
});
