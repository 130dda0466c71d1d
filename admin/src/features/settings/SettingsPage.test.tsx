import { MATCH_WEIGHTS, TIME_LIMITS } from '@lindan/shared';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { refusal } from '@/testing/mock-server';
import { openedDialog } from '@/testing/opened-dialog';
import { renderApp } from '@/testing/render-app';

const saved = (version: number, isInForce: boolean) => ({
  version,
  holdsFrom: '2026-03-01T00:00:00.000Z',
  savedAt: '2026-03-01T00:00:00.000Z',
  savedBy: version === 1 ? null : '黄管',
  isInForce,
});
const hours = (opens: string) => ({ opens, closes: '18:00', minutesAfterOpening: 60 });
const noBounds = { south: null, west: null, north: null, east: null };
const settings = () => ({
  cityBounds: [{ ...saved(1, true), ...noBounds }],
  matchWeights: [{ ...saved(1, true), ...MATCH_WEIGHTS }],
  proposedCityBounds: { south: 30.17, west: 109.38, north: 30.38, east: 109.6 },
  openingHours: [
    { ...saved(2, true), ...hours('08:30') },
    { ...saved(1, false), ...hours('09:00') },
  ],
  timeLimits: [
    {
      ...saved(1, true),
      limits: TIME_LIMITS.map((limit) => ({ ...limit, counts: 'WORKED_DATES' })),
    },
  ],
  calendarYears: [{ ...saved(1, true), year: 2026, holidays: ['2026-10-01'], workdays: ['2026-10-10'] }],
});
const page = (roots = {}) =>
  renderApp({ at: '/settings', as: 'ADMIN', roots: { settings, saveSetting: settings, ...roots } });

describe('the settings', () => {
  it('say that they are not for everybody', async () => {
    await page({
      settings: () => {
        throw refusal('FORBIDDEN', 'no');
      },
    });
    await waitFor(() => expect(screen.getByRole('alert')).toBeVisible());
  });

  it('take an older value back by saving it again, on top of the newest version', async () => {
    const { user, server } = await page();
    await user.click(await screen.findByText('历史版本（2）'));
    await user.click(screen.getByRole('button', { name: '重新采用此版本' }));
    await waitFor(() =>
      expect(server.sent('SaveSetting')).toEqual([{ input: { openingHours: hours('09:00'), version: 2 } }]),
    );
  });

  it('save the limit of a cell with all the others, and clear none', async () => {
    const { user, server } = await page();
    const cell = await screen.findByRole('spinbutton', { name: '领单 · 紧急' });
    await user.clear(cell);
    await user.type(cell, '3');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(server.sent('SaveSetting')).toHaveLength(1));
    const [{ input }] = server.sent('SaveSetting') as [{ input: { timeLimits: object[]; version: number } }];
    expect(input.version).toBe(1);
    expect(input.timeLimits).toHaveLength(TIME_LIMITS.length);
    expect(input.timeLimits).toContainEqual({
      step: 'CLAIM',
      categoryCode: null,
      urgency: 'URGENT',
      tier: null,
      hours: 3,
    });
  });

  it('keep limits that were typed and not saved, and drop them on request', async () => {
    const first = await page();
    const cell = () => screen.findByRole('spinbutton', { name: '领单 · 紧急' });
    const before = (await cell()).getAttribute('value');
    await first.user.clear(await cell());
    await first.user.type(await cell(), '3');
    first.unmount();
    const { user } = await page();
    expect(await cell()).toHaveValue('3');
    await user.click(screen.getByRole('button', { name: /清\s?空/ }));
    expect(await cell()).toHaveValue(before);
  });

  it('have no bounds of the city until figures are filled in, here from the places', async () => {
    const { user, server } = await page();
    await waitFor(() => expect(screen.getByText(/还没有设市界/)).toBeVisible());
    const section = screen.getByRole('heading', { name: '市界' }).closest('section') as HTMLElement;
    await user.click(within(section).getByRole('button', { name: /修\s?改/ }));
    const dialog = within(await openedDialog());
    await user.click(dialog.getByRole('button', { name: '按已有区域的坐标填' }));
    const north = dialog.getByLabelText(/最北/);
    await user.clear(north);
    await user.type(north, '30.67');
    await user.click(dialog.getByRole('button', { name: /保\s?存/ }));
    const cityBounds = { south: 30.17, west: 109.38, north: 30.67, east: 109.6 };
    await waitFor(() =>
      expect(server.sent('SaveSetting')).toEqual([{ input: { cityBounds, holdsFrom: null, version: 1 } }]),
    );
  });

  it('change a weight of suggestions, each with its range beside it', async () => {
    const { user, server } = await page();
    const section = (await screen.findByRole('heading', { name: '推荐的权重' })).closest(
      'section',
    ) as HTMLElement;
    await user.click(within(section).getByRole('button', { name: /修\s?改/ }));
    const dialog = within(await openedDialog());
    await waitFor(() => expect(dialog.getByText('应在 0 到 0.3 之间')).toBeVisible());
    const returns = dialog.getByLabelText(/退单/);
    await user.clear(returns);
    await user.type(returns, '9');
    await user.click(dialog.getByRole('button', { name: /保\s?存/ }));
    await waitFor(() => expect(dialog.getAllByText('应在 0 到 0.3 之间')).toHaveLength(2));
    expect(returns).toHaveDisplayValue(/^9/);
    expect(server.sent('SaveSetting')).toEqual([]);
    await user.clear(returns);
    await user.type(returns, '0.2');
    await user.click(dialog.getByRole('button', { name: /保\s?存/ }));
    const matchWeights = { ...MATCH_WEIGHTS, returns: 0.2 };
    await waitFor(() =>
      expect(server.sent('SaveSetting')).toEqual([{ input: { matchWeights, holdsFrom: null, version: 1 } }]),
    );
  });

  it('import a year from pasted dates, and show the refusal beside the list', async () => {
    const { user, server } = await page({
      importCalendarYear: () => {
        throw refusal('BAD_USER_INPUT', '有误', { fields: { 'workdays[0]': '既是放假日又是上班日' } });
      },
    });
    await user.click(await screen.findByRole('button', { name: '导入年度安排' }));
    const dialog = within(await openedDialog());
    await user.type(dialog.getByLabelText(/放假日期/), '2027-01-01， 2027-02-05');
    await user.type(dialog.getByLabelText(/调休上班日期/), '2027-01-01');
    await user.click(dialog.getByRole('button', { name: '导入年度安排' }));
    await waitFor(() => expect(dialog.getByText('1: 既是放假日又是上班日')).toBeVisible());
    expect(server.sent('ImportCalendarYear')).toEqual([
      { year: 2027, holidays: ['2027-01-01', '2027-02-05'], workdays: ['2027-01-01'] },
    ]);
  });
});
