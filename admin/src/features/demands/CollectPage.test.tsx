import { screen, waitFor, within } from '@testing-library/react';
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

  it('tells what has been said already, and joins the resident to it instead', async () => {
    const alike = {
      __typename: 'LookAlike',
      score: 0.9,
      why: ['同一栋楼', '相隔 3 天'],
      demandId: 'demand-7',
      number: 'XQ261120-00007',
      title: '三楼楼道的灯不亮',
      status: 'LISTED',
      submittedAt: '2026-11-19T02:00:00Z',
      backers: 2,
    };
    const joined = { number: 'XQ261122-00120', trackingCode: 'AAAA-BBBB-CCCC' };
    const { user, server } = await renderApp({
      at: '/collect',
      as: 'GRID_WORKER',
      roots: { region: () => aCommunity(), lookAlikes: () => [alike], backDemand: () => joined },
    });
    await user.type(await screen.findByLabelText('什么事'), '楼道灯不亮');
    const found = await screen.findByRole('region', { name: '可能有人提过了' });
    expect(within(found).getByRole('link', { name: alike.title })).toHaveAttribute(
      'href',
      '/demands/demand-7',
    );
    expect(found).toHaveTextContent('XQ261120-00007');
    expect(found).toHaveTextContent('同一栋楼；相隔 3 天');
    expect(server.sent('LookAlikes').at(-1)).toMatchObject({ regionId: 'community', title: '楼道灯不亮' });
    await user.click(within(found).getByRole('button', { name: '共同提出' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/^电话/), '13812345678');
    await user.click(dialog.getByRole('button', { name: '共同提出' }));
    await waitFor(() => expect(screen.getByText(joined.trackingCode)).toBeVisible());
    expect(server.sent('BackDemand')).toMatchObject([{ number: alike.number }]);
    await user.click(screen.getByRole('button', { name: '记好了' }));
    await waitFor(() => expect(screen.getByLabelText('什么事')).toHaveValue(''));
    expect(server.sent('SubmitDemand')).toEqual([]);
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
