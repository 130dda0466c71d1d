import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { aCommunity } from '@/testing/builders';
import { refusal } from '@/testing/mock-server';
import { openedDialog } from '@/testing/opened-dialog';
import { renderApp } from '@/testing/render-app';

const grid = (fields = {}) =>
  aCommunity({
    id: 'grid',
    kind: 'GRID',
    name: '第一网格',
    version: 3,
    households: 320,
    estateType: 'OLD_ESTATE',
    contactPhone: null,
    openingHours: null,
    closedInto: null,
    path: [aCommunity(), { id: 'grid', kind: 'GRID', name: '第一网格' }],
    events: [],
    ...fields,
  });
const regions = () => ({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 });
const page = (as: 'ADMIN' | 'COMMUNITY_STAFF' | 'STREET_STAFF', roots = {}) =>
  renderApp({ at: '/places?in=grid', as, roots: { region: () => grid(), regions, ...roots } });

describe('a place', () => {
  it('is shown, and not edited, to the street', async () => {
    await page('STREET_STAFF');
    await waitFor(() => expect(screen.getByText('老旧小区')).toBeVisible());
    expect(screen.queryByRole('button', { name: /修\s?改/ })).toBeNull();
  });

  it('in a list has the way above it without its own name, and a code with a sheet to print', async () => {
    const path = [
      aCommunity(),
      { id: 'grid', kind: 'GRID', name: '第一网格' },
      { id: 'b', kind: 'BUILDING', name: '1号楼' },
    ];
    const building = grid({
      id: 'b',
      kind: 'BUILDING',
      name: '1号楼',
      path,
      placeCode: 'CODE',
      takesOrders: true,
    });
    const { user } = await page('STREET_STAFF', {
      regions: () => ({ ...regions(), nodes: [building], totalCount: 1 }),
    });
    await waitFor(() => expect(screen.getByText('五峰山社区 · 第一网格')).toBeVisible());
    const print = vi.fn<() => void>();
    vi.stubGlobal('print', print);
    await user.click(screen.getByRole('button', { name: '1号楼的二维码' }));
    const dialog = within(await openedDialog());
    await waitFor(() => expect(dialog.getByText('扫码说事')).toBeVisible());
    expect(dialog.getByText('1号楼')).toBeVisible();
    expect(dialog.getByText(/\/r\/CODE/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: /打\s?印/ }));
    expect(print).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  it('says how what stands below it is added', async () => {
    await page('COMMUNITY_STAFF');
    await waitFor(() => expect(screen.getByText(/用“新增楼栋”添加/)).toBeVisible());
  });

  it('gets a building of its community’s staff, once', async () => {
    const { user, server } = await page('COMMUNITY_STAFF', {
      createRegion: () => grid({ id: 'new', name: '1号楼' }),
    });
    await user.click(await screen.findByRole('button', { name: '新增楼栋' }));
    const dialog = within(await openedDialog());
    await user.type(dialog.getByLabelText(/名称/), '1号楼');
    await user.click(dialog.getByRole('button', { name: /新\s?增/ }));
    await waitFor(() => expect(server.sent('CreateRegion')).toHaveLength(1));
    expect(server.sent('CreateRegion')).toEqual([
      { input: expect.objectContaining({ parentId: 'grid', kind: 'BUILDING', name: '1号楼' }) },
    ]);
  });

  it('is changed with its version, and a cleared field is cleared', async () => {
    const { user, server } = await page('ADMIN', { updateRegion: () => grid() });
    await user.click(await screen.findByRole('button', { name: /修\s?改/ }));
    const dialog = within(await openedDialog());
    await user.clear(dialog.getByLabelText(/户数/));
    await user.type(dialog.getByLabelText(/联系电话/), '0718-8222222');
    await user.click(dialog.getByRole('button', { name: /保\s?存/ }));
    await waitFor(() => expect(server.sent('UpdateRegion')).toHaveLength(1));
    expect(server.sent('UpdateRegion')).toEqual([
      {
        input: expect.objectContaining({
          id: 'grid',
          version: 3,
          households: null,
          contactPhone: '0718-8222222',
        }),
      },
    ]);
  });

  it('is closed into another after the dialog said what moves; a refusal stands beside the field', async () => {
    const { user, server } = await page('ADMIN', {
      regionContents: () => ({ openDemands: 7, people: 2, places: 4, units: 0 }),
      regions: () => ({ ...regions(), nodes: [grid({ id: 'other', name: '第二网格' })], totalCount: 1 }),
      closeRegion: () => {
        throw refusal('BAD_USER_INPUT', '有误', { fields: { intoId: '只能并入同一街道内的区域' } });
      },
    });
    await user.click(await screen.findByRole('button', { name: /撤\s?并/ }));
    const dialog = within(await openedDialog());
    await waitFor(() => expect(dialog.getByText('7')).toBeVisible());
    await user.click(dialog.getByRole('combobox'));
    await user.click(await screen.findByTitle(/第二网格/));
    await user.click(dialog.getByRole('button', { name: /撤\s?并/ }));
    await waitFor(() => expect(dialog.getByText('只能并入同一街道内的区域')).toBeVisible());
    expect(server.sent('CloseRegion')).toEqual([{ id: 'grid', intoId: 'other', version: 3 }]);
  });
});
