import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import {
  aConnection,
  aDemand,
  anOrder,
  aResource,
  aSuggestedUnit,
  aSuggestion,
  aUnit,
} from '@/testing/builders';
import { refusal } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';

const lamps = aUnit({ id: 'lamps', name: '城市管理执法局', shortName: '市城管局' });
const power = aUnit({ id: 'power', name: '供电公司', shortName: '供电公司' });
const water = aUnit({ id: 'water', name: '水务局', shortName: '水务局' });
const category = { code: '0205', name: '路灯与照明', parent: null };
const rule = {
  id: 'rule',
  isInForce: true,
  category,
  leadUnit: lamps,
  coUnits: [],
  tier: null,
  basis: null,
  mayPushDown: false,
};

async function desk(roots = {}, fields = {}) {
  const demand = aDemand('LISTED', ['DISPATCH'], { id: 'd1', title: '路灯不亮', category, ...fields });
  const app = await renderApp({
    at: '/dispatch/d1',
    as: 'COMMUNITY_STAFF',
    roots: {
      demands: () => aConnection([demand]),
      demand: () => demand,
      suggestedUnits: () => [aSuggestedUnit(power, 0.5), aSuggestedUnit(lamps, 0.7)],
      suggestedResources: () => [aSuggestion(aResource({ id: 'r-water', unit: water, title: '管道抢修' }))],
      dispatchCatalogue: () => aConnection([rule]),
      dispatchDemand: () => anOrder('OFFERED', [], { demand }),
      ...roots,
    },
  });
  await screen.findByRole('region', { name: '谁能办' });
  return app;
}

const sent = (app: Awaited<ReturnType<typeof desk>>) =>
  app.server.sent('DispatchDemand').map(({ input }) => input as Record<string, unknown>);

async function confirm(user: UserEvent) {
  const yes = await screen.findByRole('button', { name: /^确认/ });
  await waitFor(() => expect(yes).toHaveFocus());
  await user.keyboard('{Enter}');
}

describe('the units whose duty it may be', () => {
  it('are one list: the rule’s unit first and once, then the others, with how sure that is', async () => {
    await desk();
    await waitFor(() => expect(screen.getByText('派单目录 · 把握 70%')).toBeVisible());
    const lines = within(screen.getByRole('list', { name: '谁的职责' })).getAllByRole('button', {
      pressed: false,
    });
    expect(lines).toHaveLength(2);
    expect(lines[0]).toHaveTextContent(/^0市城管局/);
    expect(lines[1]).toHaveTextContent(/^1供电公司把握 50%.*同类需求多由它办/);
    const resources = within(screen.getByRole('list', { name: '可用资源' })).getAllByRole('button', {
      pressed: false,
    });
    expect(resources[0]).toHaveTextContent(/^2/);
  });

  it('tell the strongest reason; the others unfold by the keyboard', async () => {
    const { user } = await desk();
    const more = await screen.findByRole('button', { name: '全部 2 条理由：供电公司' });
    expect(more).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByText('职责里有：路灯')).toBeNull();
    more.focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(more).toHaveAttribute('aria-expanded', 'true'));
    expect(screen.getByText('职责里有：路灯')).toBeVisible();
  });
});

describe('what was shown', () => {
  it('goes with the dispatch, each kind with its ranks', async () => {
    const app = await desk();
    await screen.findByText('管道抢修');
    await app.user.keyboard('0d');
    await confirm(app.user);
    await waitFor(() => expect(sent(app)).toHaveLength(1));
    expect(sent(app)[0]).toMatchObject({
      unitId: 'lamps',
      overrideReason: null,
      suggestions: [
        { kind: 'UNIT', id: 'lamps', rank: 1, modelVersion: 'UNIT-1' },
        { kind: 'UNIT', id: 'power', rank: 2, modelVersion: 'UNIT-1' },
        { kind: 'RESOURCE', id: 'r-water', rank: 1, modelVersion: 'RESOURCE-1' },
      ],
    });
  });

  it('goes with an order for the claim hall, without a question', async () => {
    const app = await desk();
    await screen.findByText('管道抢修');
    await app.user.keyboard('o');
    await confirm(app.user);
    await waitFor(() => expect(sent(app)).toMatchObject([{ mode: 'OPEN', overrideReason: null }]));
    expect(sent(app)[0]?.['suggestions']).toHaveLength(3);
  });
});

describe('another unit than the first', () => {
  it('asks why: one click sends, and Enter alone does not', async () => {
    const app = await desk();
    await screen.findByText('管道抢修');
    await app.user.keyboard('1d');
    const name = '没有选排在第一的市城管局，为什么？点一个原因就派出。';
    const why = await screen.findByRole('toolbar', { name });
    await waitFor(() => expect(why).toHaveFocus());
    expect(screen.queryByRole('button', { name: /^确认/ })).toBeNull();
    await app.user.keyboard('{Enter}');
    expect(sent(app)).toEqual([]);
    await app.user.click(screen.getByRole('button', { name: '它暂时无力承办' }));
    await waitFor(() =>
      expect(sent(app)).toMatchObject([{ unitId: 'power', overrideReason: 'NO_CAPACITY' }]),
    );
  });

  it('can be let go by Escape, and nothing is sent', async () => {
    const app = await desk();
    await screen.findByText('管道抢修');
    await app.user.keyboard('2d');
    const why = await screen.findByRole('toolbar', { name: /为什么？/ });
    await waitFor(() => expect(why).toHaveFocus());
    await app.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByText(/为什么？/)).toBeNull());
    expect(sent(app)).toEqual([]);
    expect(app.address()).toBe('/dispatch/d1');
  });

  it('is asked nothing where the first one has returned the demand', async () => {
    const order = anOrder('RETURNED', [], {
      unit: lamps,
      returnReason: 'NOT_OUR_DUTY',
      returnNote: '不是路灯',
    });
    const app = await desk({}, { orders: [order] });
    await screen.findByText('管道抢修');
    await app.user.keyboard('1d');
    await confirm(app.user);
    await waitFor(() =>
      expect(sent(app)).toMatchObject([{ unitId: 'power', overrideReason: 'RETURNED_BEFORE' }]),
    );
  });
});

describe('a desk without suggestions', () => {
  it('dispatches all the same when both queries fail, and says what cannot be had', async () => {
    const failed = () => refusal('INTERNAL_SERVER_ERROR', '出错了');
    const app = await desk({ suggestedUnits: failed, suggestedResources: failed, dispatchCatalogue: failed });
    await waitFor(() => expect(screen.getByText(/单位推荐暂时取不到/)).toBeVisible());
    await app.user.keyboard('o');
    await confirm(app.user);
    await waitFor(() => expect(sent(app)).toMatchObject([{ mode: 'OPEN', suggestions: [] }]));
  });

  it('keeps the catalogue’s unit when the units fail', async () => {
    const app = await desk({ suggestedUnits: () => refusal('INTERNAL_SERVER_ERROR', '出错了') });
    await screen.findByText('管道抢修');
    await app.user.keyboard('0d');
    await confirm(app.user);
    await waitFor(() => expect(sent(app)).toHaveLength(1));
    expect(sent(app)[0]).toMatchObject({
      unitId: 'lamps',
      suggestions: [{ kind: 'UNIT', id: 'lamps', rank: 1, modelVersion: 'rules' }, { kind: 'RESOURCE' }],
    });
  });

  it('says that rules alone suggest, where there is no model', async () => {
    await desk({ suggestedUnits: () => [aSuggestedUnit(power, 0.5, { modelVersion: 'rules' })] });
    await waitFor(() => expect(screen.getByText(/只按规则推荐/)).toBeVisible());
  });

  it('says plainly that nothing fits, and what to do', async () => {
    const nothing = {
      suggestedUnits: () => [],
      suggestedResources: () => [],
      dispatchCatalogue: () => aConnection([]),
    };
    const app = await desk(nothing);
    await waitFor(() => expect(screen.getByText('没有合适的单位，也没有合适的资源')).toBeVisible());
    await app.user.click(screen.getByRole('button', { name: '自己选承办单位' }));
    await waitFor(() => expect(screen.getByRole('combobox', { name: '承办单位' })).toHaveFocus());
    await app.user.click(screen.getByRole('button', { name: '放入领单大厅，让合适的单位来领' }));
    await confirm(app.user);
    await waitFor(() => expect(sent(app)).toMatchObject([{ mode: 'OPEN', suggestions: [] }]));
  });

  it('leads to how good suggestions have been', async () => {
    await desk();
    expect(await screen.findByRole('link', { name: '推荐准不准' })).toHaveAttribute('href', '/suggestions');
  });
});
