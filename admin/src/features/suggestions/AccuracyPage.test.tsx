import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { refusal } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';

const of = (numerator: number, denominator: number) => ({ numerator, denominator });
const row = (fields: object) => ({
  month: '2026-11',
  kind: 'UNIT',
  modelVersion: 'UNIT-3',
  dispatches: of(40, 50),
  first: of(30, 40),
  amongThree: of(36, 40),
  overridden: of(8, 40),
  toHall: of(2, 40),
  reasons: [
    { reason: 'NOT_ITS_DUTY', count: 6 },
    { reason: null, count: 2 },
  ],
  firstReturned: of(1, 30),
  otherReturned: of(2, 8),
  firstRight: of(20, 25),
  otherRight: of(1, 3),
  ...fields,
});
const none = Object.fromEntries(
  ['first', 'amongThree', 'overridden', 'toHall', 'firstReturned', 'firstRight'].map((key) => [
    key,
    of(0, 0),
  ]),
);

const opened = (
  rows: unknown = [row({}), row({ modelVersion: null, ...none, dispatches: of(10, 50), reasons: [] })],
  as: 'COMMUNITY_STAFF' | 'UNIT_LIAISON' = 'COMMUNITY_STAFF',
  at = '/suggestions',
) => renderApp({ at, as, roots: { suggestionAccuracy: () => rows } });

describe('the accuracy of suggestions', () => {
  it('shows each share with both counts, and few cases without a share', async () => {
    await opened();
    await waitFor(() => expect(screen.getByRole('row', { name: /^2026-11 · UNIT-3/ })).toBeVisible());
    const texts = screen.getByRole('row', { name: /^2026-11 · UNIT-3/ }).textContent;
    expect(texts).toContain('75% 30 / 40');
    expect(texts).toContain('样本太少（1 / 3）');
    expect(texts).not.toContain('33%');
    expect(screen.getByRole('row', { name: /^2026-11 · 没有推荐 20% 10 \/ 50 –/ })).toBeVisible();
  });

  it('adds the reasons up, most first', async () => {
    await opened([
      row({}),
      row({ month: '2026-10', modelVersion: 'keywords', reasons: [{ reason: null, count: 9 }] }),
    ]);
    await waitFor(() => expect(screen.getByRole('table', { name: '为什么另选' })).toBeVisible());
    expect(screen.getByRole('row', { name: '没有说 11' })).toBeVisible();
    expect(screen.getByRole('row', { name: /^2026-10 · 按关键词/ })).toBeVisible();
    expect(screen.getByRole('row', { name: '不是它的职责 6' })).toBeVisible();
  });

  it('asks for the own place first, and for the whole city at a press', async () => {
    const { user, server } = await opened();
    await user.click(await screen.findByRole('button', { name: '全市' }));
    await waitFor(() =>
      expect(server.sent('SuggestionAccuracy').map(({ regionId }) => regionId)).toEqual(['community', null]),
    );
  });

  it('is of the whole city for a unit, which has no place', async () => {
    const { server } = await opened([], 'UNIT_LIAISON');
    await waitFor(() => expect(screen.getByText('这段时间还没有记下推荐')).toBeVisible());
    expect(screen.queryByRole('button', { name: '全市' })).toBeNull();
    expect(server.sent('SuggestionAccuracy')).toMatchObject([{ regionId: null }]);
  });

  it('shows one kind at a time', async () => {
    const { user } = await opened([row({}), row({ kind: 'RESOURCE', modelVersion: 'rules' })]);
    await user.click(await screen.findByRole('button', { name: '资源' }));
    await waitFor(() => expect(screen.getByRole('row', { name: /^2026-11 · 按规则/ })).toBeVisible());
    expect(screen.queryByRole('row', { name: /UNIT-3/ })).toBeNull();
  });

  it('says so when it is refused', async () => {
    await opened(refusal('NOT_FOUND', '没有找到'));
    await waitFor(() => expect(screen.getByRole('alert')).toBeVisible());
  });
});
