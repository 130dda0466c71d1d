import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { aCommunity, aConnection } from '@/testing/builders';
import { renderApp } from '@/testing/render-app';

const place = (id: string, name: string, street: string) =>
  aCommunity({
    id,
    name,
    path: [
      { id: street, kind: 'STREET', name: street },
      { id, kind: 'COMMUNITY', name },
    ],
  });
const guanpo = place('guanpo', '官坡社区', '舞阳坝街道');
const other = place('other', '官坡社区', '龙凤镇');

async function opened() {
  const { user, server } = await renderApp({
    at: '/demands',
    as: 'COMMUNITY_STAFF',
    roots: {
      demands: () => aConnection([]),
      regions: ({ filter }: { filter?: { search?: string } }) =>
        filter?.search === undefined
          ? { ...aConnection([guanpo]), totalCount: 213 }
          : aConnection(filter.search === '422801001001' ? [guanpo] : [guanpo, other]),
    },
  });
  const field = await screen.findByRole('combobox', { name: '区域' });
  await user.click(field);
  return { user, server, field };
}

describe('a select of places', () => {
  it('says how many more there are than it shows', async () => {
    await opened();
    await waitFor(() =>
      expect(screen.getByText('还有 212 个，请继续输入名称、上级名称或代码')).toBeVisible(),
    );
  });

  it('has the server search for what is typed, and tells places of one name apart', async () => {
    const { user, server, field } = await opened();
    await user.type(field, '官坡社区居委会');
    await waitFor(() => expect(screen.getByTitle('龙凤镇 · 官坡社区')).toBeVisible());
    expect(screen.getByTitle('舞阳坝街道 · 官坡社区')).toBeVisible();
    expect(screen.queryByText(/还有/)).toBeNull();
    expect(server.sent('RegionChoices')).toContainEqual({ filter: { search: '官坡社区居委会' }, first: 50 });
  });

  it('finds a place by its code', async () => {
    const { user, field } = await opened();
    await user.type(field, '422801001001');
    await waitFor(() => expect(screen.getByTitle('舞阳坝街道 · 官坡社区')).toBeVisible());
    expect(screen.queryByTitle('龙凤镇 · 官坡社区')).toBeNull();
  });
});
