import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { rememberDemand } from '../device/remembered-demands';
import { answerGraphQL, NO_NETWORK, Refusal } from '../testing/answer-graphql';
import { aTrackedDemand } from '../testing/builders';
import { openResidents } from '../testing/render-residents';

const pair = { number: 'XQ261122-00007', trackingCode: 'K7PW-2M9Q-XR4T' };

async function lookUp(user: ReturnType<typeof openResidents>['user']) {
  await user.type(await screen.findByRole('textbox', { name: '编号' }), pair.number);
  await user.type(screen.getByRole('textbox', { name: '查询码' }), pair.trackingCode);
  await user.click(screen.getByRole('button', { name: '查一查' }));
}

describe('tracking', () => {
  it('asks for both number and code', async () => {
    const sent = answerGraphQL({});
    const { user } = openResidents('/r/track');
    await user.click(screen.getByRole('button', { name: '查一查' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: '编号' })).toHaveFocus());
    expect(screen.getByRole('textbox', { name: '查询码' })).toBeInvalid();
    expect(sent('TrackDemand')).toEqual([]);
  });

  it('with a wrong code finds nothing, and leaves what was typed to be set right', async () => {
    const answers = [new Refusal('NOT_FOUND'), new Refusal('NOT_FOUND'), aTrackedDemand()];
    answerGraphQL({ TrackDemand: () => answers.shift() });
    const { user } = openResidents('/r/track');
    await lookUp(user);
    await waitFor(() => expect(screen.getByText(/没有查到/)).toBeVisible());
    const code = screen.getByRole('textbox', { name: '查询码' });
    expect(screen.getByRole('textbox', { name: '编号' })).toHaveValue(pair.number);
    expect(code).toHaveValue(pair.trackingCode);
    await user.type(code, 'X');
    await user.click(screen.getByRole('button', { name: '查一查' }));
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: '查询码' })).toHaveValue(`${pair.trackingCode}X`),
    );
    await waitFor(() => expect(screen.getByText(/没有查到/)).toBeVisible());
    await user.type(screen.getByRole('textbox', { name: '查询码' }), '{Backspace}');
    await user.click(screen.getByRole('button', { name: '查一查' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: '楼梯扶手松了' })).toBeVisible());
  });

  it('of something not found can be left for something else', async () => {
    answerGraphQL({ TrackDemand: () => new Refusal('NOT_FOUND') });
    const { user } = openResidents('/r/track');
    await lookUp(user);
    await waitFor(() => expect(screen.getByText(/没有查到/)).toBeVisible());
    await user.click(screen.getByRole('button', { name: '查别的' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: '编号' })).toBeVisible());
  });

  it('too often shows how long to wait', async () => {
    answerGraphQL({ TrackDemand: () => new Refusal('RATE_LIMITED', { retryAfter: 25 }) });
    openResidents('/r/track', pair);
    await waitFor(() => expect(screen.getByText(/请过 25 秒再试/)).toBeVisible());
    expect(screen.getByRole('button', { name: '再试一次' })).toBeDisabled();
  });

  it('without a network can be tried again', async () => {
    const answers = [NO_NETWORK, aTrackedDemand()];
    answerGraphQL({ TrackDemand: () => answers.shift() });
    const { user } = openResidents('/r/track', pair);
    await user.click(await screen.findByRole('button', { name: '再试一次' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: '楼梯扶手松了' })).toBeVisible());
  });

  it('keeps number and code out of the address', async () => {
    const sent = answerGraphQL({ TrackDemand: () => aTrackedDemand() });
    const { user } = openResidents('/r/track');
    await lookUp(user);
    await screen.findByRole('heading', { name: '楼梯扶手松了' });
    expect(window.location.href).not.toContain(pair.trackingCode);
    expect(sent('TrackDemand')).toEqual([pair]);
  });

  it('shows where it stands, in whose hands, and what happened, the newest first', async () => {
    answerGraphQL({ TrackDemand: () => aTrackedDemand() });
    openResidents('/r/track', pair);
    await waitFor(() => expect(screen.getByText('派给单位去办了')).toBeVisible());
    expect(screen.getByText('市住建局')).toBeVisible();
    const steps = within(screen.getByRole('list', { name: '' })).getAllByRole('listitem');
    expect(steps.map((step) => step.textContent)).toEqual([
      expect.stringContaining('开始办理明天上门看'),
      expect.stringContaining('收到您说的事'),
    ]);
    expect(screen.queryByRole('button', { name: '撤回不办了' })).toBeNull();
    expect(screen.queryByRole('button', { name: '交上去' })).toBeNull();
  });

  it('opens what the device remembers without typing', async () => {
    rememberDemand({ ...pair, title: '楼梯扶手松了', at: '2026-11-22T02:00:00.000Z' });
    const sent = answerGraphQL({ TrackDemand: () => aTrackedDemand() });
    const { user } = openResidents('/r/track');
    await user.click(screen.getByRole('link', { name: /楼梯扶手松了/ }));
    await waitFor(() => expect(screen.getByText('派给单位去办了')).toBeVisible());
    expect(sent('TrackDemand')).toEqual([pair]);
  });
});

describe('withdrawing', () => {
  it('asks once more, and does nothing when the resident thinks better of it', async () => {
    const sent = answerGraphQL({ TrackDemand: () => aTrackedDemand({ canWithdraw: true }) });
    const { user } = openResidents('/r/track', pair);
    await user.click(await screen.findByRole('button', { name: '撤回不办了' }));
    expect(screen.getByText(/也不能恢复/)).toHaveFocus();
    await user.click(screen.getByRole('button', { name: '不撤了' }));
    expect(sent('WithdrawDemand')).toEqual([]);
  });

  it('too late is refused in the server’s words', async () => {
    answerGraphQL({
      TrackDemand: () => aTrackedDemand({ canWithdraw: true }),
      WithdrawDemand: () => new Refusal('INVALID_TRANSITION', {}, '已经派单，不能撤回'),
    });
    const { user } = openResidents('/r/track', pair);
    await user.click(await screen.findByRole('button', { name: '撤回不办了' }));
    await user.click(screen.getByRole('button', { name: '确定撤回' }));
    await waitFor(() => expect(screen.getByText('已经派单，不能撤回')).toBeVisible());
  });

  it('shows the new state at once', async () => {
    const answers = [aTrackedDemand({ canWithdraw: true }), aTrackedDemand({ status: 'WITHDRAWN' })];
    const sent = answerGraphQL({
      TrackDemand: () => answers.shift(),
      WithdrawDemand: () => ({ withdrawDemand: { number: pair.number, status: 'WITHDRAWN' } }),
    });
    const { user } = openResidents('/r/track', pair);
    await user.click(await screen.findByRole('button', { name: '撤回不办了' }));
    await user.click(screen.getByRole('button', { name: '确定撤回' }));
    await waitFor(() => expect(screen.getByText('您已撤回')).toBeVisible());
    expect(sent('WithdrawDemand')).toEqual([pair]);
  });
});

describe('rating', () => {
  const rateable = () => aTrackedDemand({ status: 'RESOLVED', canRate: true, result: '扶手已换新' });

  it('wants all three answers', async () => {
    const sent = answerGraphQL({ TrackDemand: rateable });
    const { user } = openResidents('/r/track', pair);
    await user.click(await screen.findByRole('radio', { name: '解决了' }));
    await user.click(screen.getByRole('button', { name: '交上去' }));
    await waitFor(() => expect(screen.getByText('上面几样都点一下。')).toBeVisible());
    expect(sent('RateDemand')).toEqual([]);
  });

  it('takes three taps, and what else there is to say', async () => {
    const answers = [rateable(), aTrackedDemand({ status: 'CLOSED', result: '扶手已换新' })];
    const sent = answerGraphQL({
      TrackDemand: () => answers.shift(),
      RateDemand: () => ({ rateDemand: { number: pair.number, status: 'CLOSED' } }),
    });
    const { user } = openResidents('/r/track', pair);
    await user.click(await screen.findByRole('radio', { name: '有' }));
    await user.click(screen.getByRole('radio', { name: '解决了' }));
    await user.click(screen.getByRole('radio', { name: /很满意/ }));
    await user.type(screen.getByRole('textbox', { name: /还想说点什么/ }), '师傅很和气');
    await user.click(screen.getByRole('button', { name: '交上去' }));
    await waitFor(() => expect(screen.getByText('办完了')).toBeVisible());
    expect(sent('RateDemand')[0]?.['input']).toEqual({
      ...pair,
      answered: true,
      solved: true,
      satisfaction: 5,
      comment: '师傅很和气',
    });
  });

  it('of what is not solved asks at once whether it shall be taken up again', async () => {
    const answers = [
      aTrackedDemand({ ...rateable().trackDemand, canDispute: true }),
      aTrackedDemand({ status: 'LISTED' }),
    ];
    const sent = answerGraphQL({
      TrackDemand: () => answers.shift(),
      RateDemand: () => ({ rateDemand: { number: pair.number, status: 'LISTED' } }),
    });
    const { user } = openResidents('/r/track', pair);
    await user.click(await screen.findByRole('radio', { name: '有' }));
    expect(screen.queryByRole('radio', { name: '接着办' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: '没解决' }));
    await user.click(screen.getByRole('radio', { name: /很不满意/ }));
    await user.click(screen.getByRole('button', { name: '交上去' }));
    expect(sent('RateDemand')).toEqual([]);
    await user.click(screen.getByRole('radio', { name: '接着办' }));
    await user.click(screen.getByRole('button', { name: '交上去' }));
    await waitFor(() => expect(screen.getByText(/列进了社区清单/)).toBeVisible());
    expect(sent('RateDemand')[0]?.['input']).toMatchObject({ solved: false, takeUpAgain: true });
  });

  it('of what is not solved asks nothing more where the result can no longer be disputed', async () => {
    const answers = [rateable(), aTrackedDemand({ status: 'CLOSED' })];
    const sent = answerGraphQL({
      TrackDemand: () => answers.shift(),
      RateDemand: () => ({ rateDemand: { number: pair.number, status: 'CLOSED' } }),
    });
    const { user } = openResidents('/r/track', pair);
    for (const name of ['有', '没解决', /很不满意/])
      await user.click(await screen.findByRole('radio', { name }));
    expect(screen.queryByRole('radio', { name: '接着办' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '交上去' }));
    await waitFor(() =>
      expect(sent('RateDemand')[0]?.['input']).toMatchObject({ solved: false, takeUpAgain: false }),
    );
  });

  it('stands above nothing that came later at the same moment', async () => {
    const at = '2026-11-23T02:00:00.000Z';
    const timeline = ['您已评价', '已办结'].map((label) => ({ at, label, note: null }));
    answerGraphQL({ TrackDemand: () => aTrackedDemand({ timeline }) });
    openResidents('/r/track', pair);
    await waitFor(() => expect(screen.getByText('已办结')).toBeVisible());
    const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(lines).toEqual([expect.stringContaining('已办结'), expect.stringContaining('您已评价')]);
  });
});

describe('a result that has not solved it', () => {
  const disputable = () =>
    aTrackedDemand({
      status: 'CLOSED',
      result: '扶手已换新',
      canDispute: true,
      disputeUntil: '2026-12-07T02:00:00.000Z',
    });

  it('can be disputed until a day that is told, with what is not done', async () => {
    const answers = [disputable(), aTrackedDemand({ status: 'LISTED' })];
    const sent = answerGraphQL({
      TrackDemand: () => answers.shift(),
      DisputeDemand: () => ({ disputeDemand: { number: pair.number, status: 'LISTED' } }),
    });
    const { user } = openResidents('/r/track', pair);
    await user.click(await screen.findByRole('button', { name: '没办好，要说一说' }));
    expect(screen.getByText(/12月7日/)).toBeVisible();
    expect(screen.getByRole('button', { name: '把这些交上去' })).toBeDisabled();
    await user.type(screen.getByRole('textbox', { name: '哪里没办好' }), '又松了');
    await user.click(screen.getByRole('button', { name: '把这些交上去' }));
    await waitFor(() => expect(screen.getByText(/列进了社区清单/)).toBeVisible());
    expect(sent('DisputeDemand')).toEqual([{ ...pair, reason: '又松了' }]);
  });

  it('tells when it counts as finished, in plain words', async () => {
    answerGraphQL({
      TrackDemand: () => aTrackedDemand({ status: 'RESOLVED', closesAt: '2026-12-07T02:00:00.000Z' }),
    });
    openResidents('/r/track', pair);
    await waitFor(() => expect(screen.getByText(/12月7日.*这件事就算办完/)).toBeVisible());
  });
});
