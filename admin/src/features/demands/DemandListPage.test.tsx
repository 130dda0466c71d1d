import { LIMITS } from '@lindan/shared';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { aConnection, aDemand, anEvent } from '@/testing/builders';
import { refusal } from '@/testing/mock-server';
import { openedDialog } from '@/testing/opened-dialog';
import { renderApp } from '@/testing/render-app';

type Demand = ReturnType<typeof aDemand>;

function opened(demand: Demand, roots = {}) {
  const found = { demands: () => aConnection([demand]), demand: () => demand, ...roots };
  return renderApp({ at: `/demands/${String(demand['id'])}`, as: 'COMMUNITY_STAFF', roots: found });
}

const actions = async () => {
  await screen.findByText('小区门口的路灯坏了一周');
  const bar = screen.queryByRole('group', { name: '可以做的' });
  return bar === null
    ? []
    : within(bar)
        .getAllByRole('button')
        .map((button) => button.textContent);
};

describe('buttons are there because the server allows the step', () => {
  it('none in any state, if it allows none', async () => {
    await opened(aDemand('LISTED', []));
    expect(await actions()).toEqual([]);
  });

  it('all that it allows, the way on first', async () => {
    await opened(aDemand('SCREENED', ['DECLINE', 'MERGE', 'LIST']));
    expect(await actions()).toEqual(['列入需求清单', '合并', '不予受理']);
  });

  it('none for the steps that are the resident’s own', async () => {
    await opened(aDemand('RESOLVED', ['RATE', 'WITHDRAW']));
    expect(await actions()).toEqual([]);
  });
});

describe('a step that is refused', () => {
  const decline = async (demand: Demand, roots: object) => {
    const app = await opened(demand, roots);
    await app.user.click(await screen.findByRole('button', { name: '不予受理' }));
    await app.user.type(await screen.findByLabelText('理由'), '不在本社区辖区');
    await app.user.click(within(await openedDialog()).getByRole('button', { name: '不予受理' }));
    return app;
  };

  it('by somebody who was faster: says so, keeps the words and reads the demand again', async () => {
    const demand = aDemand('SCREENED', ['DECLINE']);
    const { server } = await decline(demand, {
      declineDemand: () => refusal('CONFLICT', '田春燕刚刚处理了这件需求'),
    });
    await waitFor(() => expect(screen.getByText('田春燕刚刚处理了这件需求')).toBeVisible());
    expect(screen.getByLabelText('理由')).toHaveValue('不在本社区辖区');
    expect(server.sent('Demand').length).toBeGreaterThan(1);
  });

  it('by the state: says what is possible and reads the demand again', async () => {
    const demand = aDemand('SCREENED', ['DECLINE']);
    const { server } = await decline(demand, {
      declineDemand: () => refusal('INVALID_TRANSITION', '已派单，不能不予受理'),
    });
    await waitFor(() => expect(screen.getByText('已派单，不能不予受理')).toBeVisible());
    expect(server.sent('Demand').length).toBeGreaterThan(1);
  });

  it('by a field: the message stands beside it', async () => {
    const fields = { reason: '最多 1000 个字' };
    await decline(aDemand('SCREENED', ['DECLINE']), {
      declineDemand: () => refusal('BAD_USER_INPUT', '请检查', { fields }),
    });
    await waitFor(() => expect(screen.getByText('最多 1000 个字')).toBeVisible());
  });

  it('by a database that is away: the form keeps what was typed and goes through afterwards', async () => {
    const demand = aDemand('SCREENED', ['DECLINE']);
    const app = await opened(demand, {
      declineDemand: () => ({ ...demand, status: 'DECLINED', allowedActions: [] }),
    });
    await app.user.click(await screen.findByRole('button', { name: '不予受理' }));
    await app.user.type(await screen.findByLabelText('理由'), '不在本社区辖区');
    app.server.setAway(true);
    const dialog = within(await openedDialog());
    await app.user.click(dialog.getByRole('button', { name: '不予受理' }));
    await waitFor(() => expect(screen.getByText('系统暂时不能存取数据')).toBeVisible());
    expect(screen.getByLabelText('理由')).toHaveValue('不在本社区辖区');

    app.server.setAway(false);
    await app.user.click(dialog.getByRole('button', { name: '不予受理' }));
    await screen.findByText('小区门口的路灯坏了一周');
    expect(app.server.sent('DeclineDemand').at(-1)).toEqual({
      id: demand['id'],
      version: 1,
      reason: '不在本社区辖区',
    });
  });

  it('by a session that has ended: signs in again in place, the words stay', async () => {
    const demand = aDemand('SCREENED', ['DECLINE']);
    await decline(demand, { declineDemand: () => refusal('UNAUTHENTICATED', '请先登录') });
    await waitFor(() => expect(screen.getByText('请重新登录')).toBeVisible());
    expect(screen.getByLabelText('理由')).toHaveValue('不在本社区辖区');
  });
});

describe('what is shown of a demand', () => {
  it('shows the neighbours that joined beside the requester', async () => {
    const requester = { name: '李大姐', phone: '13987654321', address: null };
    await opened(aDemand('LISTED', [], { neighbours: [{ number: 'XQ261122-00009', requester }] }));
    await waitFor(() => expect(screen.getByText('共同提出人 XQ261122-00009')).toBeVisible());
    expect(screen.getByRole('link', { name: '13987654321' })).toBeVisible();
  });

  it('says that the requester is hidden, not that there is none', async () => {
    await opened(aDemand('LISTED', []));
    await waitFor(() => expect(screen.getByText(/只给办理这件事的人看/)).toBeVisible());
  });

  it('does not offer to dial a masked number', async () => {
    await opened(aDemand('LISTED', [], { requester: { name: '王**', phone: '138****5678', address: null } }));
    await waitFor(() => expect(screen.getByText('138****5678')).toBeVisible());
    expect(screen.queryByRole('link', { name: '138****5678' })).toBeNull();
  });

  it('marks a record of the demonstration once, in its head', async () => {
    await opened(aDemand('LISTED', [], { isDemonstration: true }));
    await screen.findByText('小区门口的路灯坏了一周');
    expect(screen.getAllByText('演示')).toHaveLength(1);
  });
});

describe('a list says how many there are', () => {
  it.each([
    ['and that there may be more, of what a search finds', '?search=路灯', '本页 1 条，共 1000+ 条'],
    ['exactly, without a search', '', '本页 1 条，共 1000 条'],
  ])('%s', async (_case, search, text) => {
    const rows = aConnection([aDemand('LISTED', [])], { totalCount: LIMITS.searchCount });
    await renderApp({ at: `/demands${search}`, as: 'COMMUNITY_STAFF', roots: { demands: () => rows } });
    await waitFor(() => expect(screen.getByText(text)).toBeVisible());
  });
});

describe('the list keeps where it stands in the address', () => {
  it('filters, page and what is open', async () => {
    const rows = aConnection([aDemand('LISTED', [])], {
      pageInfo: { hasNextPage: true, endCursor: 'cursor-1' },
      totalCount: 40,
    });
    const { user, server, address } = await renderApp({
      at: '/demands',
      as: 'COMMUNITY_STAFF',
      roots: { demands: () => rows },
    });
    await user.click(await screen.findByRole('button', { name: '已超期' }));
    await user.click(await screen.findByRole('button', { name: /下一页/ }));
    expect(address()).toBe('/demands?clock=OVERDUE&at=cursor-1');
    expect(server.sent('DemandList').at(-1)).toMatchObject({
      after: 'cursor-1',
      filter: { clock: 'OVERDUE' },
    });
  });

  it('which may be an old one: then it leads to the first page', async () => {
    const fields = { after: '不正确' };
    const { user, server, address } = await renderApp({
      at: '/demands?clock=OVERDUE&at=an-old-one',
      as: 'COMMUNITY_STAFF',
      roots: { demands: () => refusal('BAD_USER_INPUT', '请检查', { fields }) },
    });
    await waitFor(() => expect(screen.getByText('没有这一页')).toBeVisible());
    server.answer({ demands: () => aConnection([aDemand('LISTED', [])]) });
    await user.click(screen.getByRole('button', { name: '回到第一页' }));
    await waitFor(() => expect(screen.getByText('路灯不亮')).toBeVisible());
    expect(address()).toBe('/demands?clock=OVERDUE');
  });
});

describe('the steps that need a dialog', () => {
  const steps = async (
    action: string,
    fields: Readonly<Record<string, string>>,
    demand: Demand,
    roots = {},
  ) => {
    const app = await opened(demand, roots);
    await app.user.click(await screen.findByRole('button', { name: action }));
    const dialog = within(await openedDialog());
    for (const [label, text] of Object.entries(fields)) {
      await app.user.type(dialog.getByLabelText(label), text);
    }
    await app.user.click(dialog.getByRole('button', { name: action }));
    return app;
  };

  it.each([
    ['SETTLE', '当场办结', { 办理结果: '灯已换好' }, 'SettleDemand', { result: '灯已换好' }],
    ['ESCALATE', '上报街道', { 理由: '社区办不了' }, 'EscalateDemand', { reason: '社区办不了' }],
    ['SEND_BACK', '退回社区', { 说明: '请物业先办' }, 'SendBackDemand', { note: '请物业先办' }],
    ['UNSHELVE', '解除挂账', { 说明: '资金到了' }, 'UnshelveDemand', { note: '资金到了' }],
    [
      'SHELVE',
      '挂账',
      { 理由: '等资金', 复查日期: '2027-06-01' },
      'ShelveDemand',
      { reason: '等资金', reviewOn: '2027-06-01' },
    ],
    [
      'SET_URGENCY',
      '调整紧急程度',
      { 说明: '有人受伤' },
      'SetUrgency',
      { urgency: 'NORMAL', note: '有人受伤' },
    ],
  ] as const)(
    '%s sends what was typed, with the version that was seen',
    async (step, action, fields, operation, sent) => {
      const demand = aDemand('LISTED', [step]);
      const { server } = await steps(action, fields, demand);
      await waitFor(() =>
        expect(server.sent(operation)).toEqual([{ id: demand['id'], version: 1, ...sent }]),
      );
    },
  );

  it('BACK shows the number and the code of the caller’s own', async () => {
    const demand = aDemand('LISTED', ['BACK']);
    const joined = { number: 'XQ261122-00099', trackingCode: 'AAAA-BBBB-CCCC' };
    await steps('共同提出', { 电话: '13800001234' }, demand, { backDemand: () => joined });
    await waitFor(() => expect(screen.getByText('AAAA-BBBB-CCCC')).toBeVisible());
  });

  it.each([
    [[], '按编号、文字找'],
    [[{ score: 0.8, why: ['同一楼栋'], demand: aDemand('LISTED', []) }], '或按编号、文字找'],
  ])('MERGE searches by number, and says “or” only beside look-alikes', async (similarDemands, label) => {
    const demand = aDemand('LISTED', ['MERGE']);
    const { user } = await opened(demand, { similarDemands: () => similarDemands });
    await user.click(await screen.findByRole('button', { name: '合并' }));
    const dialog = within(await openedDialog());
    await waitFor(() => expect(dialog.getByRole('combobox', { name: label })).toBeVisible());
  });

  it('DECIDE_DISPUTE wants a decision and a reason', async () => {
    const events = [anEvent('DISPUTE', { note: '第一次异议' }), anEvent('DISPUTE', { note: '晚上还是不亮' })];
    const demand = aDemand('DISPUTED', ['DECIDE_DISPUTE'], { events, result: '已换灯泡' });
    const { user, server } = await steps('裁决异议', { 理由: '确实没有修好' }, demand);
    await waitFor(() => expect(screen.getByText('必填')).toBeVisible());
    const quoted = (await openedDialog()).querySelectorAll('blockquote');
    expect([...quoted].map(({ textContent }) => textContent)).toEqual(['晚上还是不亮', '已换灯泡']);
    await user.click(screen.getByRole('radio', { name: /^同意/ }));
    await user.click(within(await openedDialog()).getByRole('button', { name: '裁决异议' }));
    await waitFor(() => expect(server.sent('DecideDispute')).toMatchObject([{ granted: true }]));
  });
});
