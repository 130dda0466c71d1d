import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import { aCommunity, aDemand } from '@/testing/builders';
import { refusal } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';

beforeEach(() => localStorage.clear());

const collected = () => ({
  demand: aDemand('SUBMITTED', [], { number: 'XQ261122-00119' }),
  trackingCode: 'DYH2-3FKK-18Z1',
});

async function atTheDoor(submitDemand: () => unknown) {
  const app = await renderApp({
    at: '/collect',
    as: 'GRID_WORKER',
    roots: { region: () => aCommunity(), submitDemand },
  });
  await app.user.type(await screen.findByLabelText('什么事'), '楼道灯不亮');
  await app.user.type(screen.getByLabelText('说详细一点'), '三楼声控灯坏了');
  return app;
}

const send = () => screen.getByRole('button', { name: '提交' });

describe('collecting at the door', () => {
  it('asks for what is missing before anything is sent', async () => {
    const { user, server } = await renderApp({
      at: '/collect',
      as: 'GRID_WORKER',
      roots: { region: () => aCommunity() },
    });
    await screen.findByLabelText('什么事');
    await user.click(send());
    await waitFor(() => expect(screen.getAllByText('必填')).toHaveLength(2));
    expect(server.sent('SubmitDemand')).toEqual([]);
  });

  it('puts the server’s word on the phone beside the phone', async () => {
    const { user } = await atTheDoor(() =>
      refusal('BAD_USER_INPUT', '请检查', { fields: { 'input.requester.phone': '不是有效的电话号码' } }),
    );
    await user.type(screen.getByLabelText(/^电话/), '123');
    await user.click(send());
    await waitFor(() => expect(screen.getByText('不是有效的电话号码')).toBeVisible());
    expect(screen.getByLabelText('什么事')).toHaveValue('楼道灯不亮');
  });

  it('loses nothing while the database is away, and takes it down once', async () => {
    const { user, server } = await atTheDoor(collected);
    server.setAway(true);
    await user.click(send());
    await screen.findByText('系统暂时不能存取数据');
    expect(screen.getByLabelText('说详细一点')).toHaveValue('三楼声控灯坏了');
    server.setAway(false);
    await user.click(send());
    await waitFor(() => expect(screen.getByText('XQ261122-00119')).toBeVisible());
    const keys = server
      .sent('SubmitDemand')
      .map(({ input }) => (input as { idempotencyKey: string }).idempotencyKey);
    expect(new Set(keys).size).toBe(1);
  });

  it('shows number and code, and remembers the place for the next door', async () => {
    const { user, server } = await atTheDoor(collected);
    await user.click(send());
    await waitFor(() => expect(screen.getByText('DYH2-3FKK-18Z1')).toBeVisible());
    await user.click(screen.getByRole('button', { name: '收下一件' }));
    await waitFor(() => expect(screen.getByLabelText('什么事')).toHaveValue(''));
    await user.type(screen.getByLabelText('什么事'), '井盖破了');
    await user.type(screen.getByLabelText('说详细一点'), '三单元门口');
    await user.click(send());
    await waitFor(() => expect(server.sent('SubmitDemand')).toHaveLength(2));
    expect(server.sent('SubmitDemand')[1]).toMatchObject({
      input: { regionId: 'community', channel: 'GRID_VISIT', categoryCode: null },
    });
  });
});
