import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import { emitChange } from '@/graphql/live';
import { aConnection, aDemand, anOrder, aResource, aSuggestion, aUnit, aViewer } from '@/testing/builders';
import { refusal } from '@/testing/mock-server';
import { openedDialog } from '@/testing/opened-dialog';
import { renderApp } from '@/testing/render-app';

const lamps = aUnit({ id: 'lamps', shortName: '市城管局' });
const power = aUnit({ id: 'power', name: '供电公司', shortName: '供电公司' });
const candidates = [
  aSuggestion(aResource({ id: 'r-lamps', unit: lamps, title: '路灯维修' }), 0.8),
  aSuggestion(aResource({ id: 'r-power', unit: power, title: '线路抢修' }), 0.5),
];

const category = { code: '0205', name: '路灯与照明', parent: null };

/** Enter on the confirmation before every dispatch. */
async function confirm(user: UserEvent) {
  const yes = await screen.findByRole('button', { name: /^确认/ });
  await waitFor(() => expect(yes).toHaveFocus());
  await user.keyboard('{Enter}');
}

async function desk(fields = {}, roots = {}) {
  const first = aDemand('LISTED', ['DISPATCH'], { title: '路灯不亮', category, ...fields });
  const second = aDemand('LISTED', ['DISPATCH'], { title: '井盖破了', category });
  const demands = [first, second];
  const app = await renderApp({
    at: `/dispatch/${String(first['id'])}`,
    as: 'COMMUNITY_STAFF',
    roots: {
      demands: () => aConnection(demands),
      demand: ({ id }: { id: string }) => demands.find((demand) => demand['id'] === id),
      suggestedResources: () => candidates,
      dispatchDemand: () => anOrder('OFFERED', [], { demand: { ...first, allowedActions: [] } }),
      ...roots,
    },
  });
  await screen.findByText('路灯维修');
  return { ...app, first, second };
}

describe('the deadlines of the order', () => {
  const preview = { claimBy: '2026-12-31T02:00:00.000Z', finishBy: '2027-01-08T02:00:00.000Z' };

  it('are shown before it is sent, with a warning where the calendar does not reach', async () => {
    const warning = '日历中还没有 2027 年的放假安排';
    const { server, user } = await desk({}, { previewDeadlines: () => ({ ...preview, warning }) });
    await waitFor(() => expect(screen.getByText(/领单不晚于/)).toHaveTextContent(/2027\/01\/08/));
    expect(screen.getByText(warning)).toBeVisible();
    await user.click(screen.getByText('领导领办'));
    await waitFor(() => expect(server.sent('PreviewDeadlines').at(-1)).toMatchObject({ tier: 'LEADER' }));
  });
});

describe('the rule of the dispatch catalogue', () => {
  const rule = {
    id: 'rule',
    isInForce: true,
    category,
    leadUnit: lamps,
    coUnits: [power],
    tier: 'DEPARTMENT',
    basis: '单位表·职责',
    mayPushDown: false,
  };

  it('stands before any resource, and fills in unit, co-units, tier and basis', async () => {
    const { user, server } = await desk({}, { dispatchCatalogue: () => aConnection([rule]) });
    await waitFor(() => expect(screen.getByText(/按派单目录由.*负责/)).toBeVisible());
    const candidatesInOrder = screen.getAllByRole('button', { pressed: false }).map((one) => one.textContent);
    expect(candidatesInOrder[0]).toMatch(/派单目录/);
    await user.keyboard('0');
    await user.keyboard('d');
    await confirm(user);
    await waitFor(() =>
      expect(server.sent('DispatchDemand')).toMatchObject([
        { input: { unitId: 'lamps', coUnitIds: ['power'], tier: 'DEPARTMENT', resourceId: null } },
      ]),
    );
  });
});

describe('a dispatch that is refused', () => {
  it('without a unit: nothing is sent, and it says what is missing', async () => {
    const { user, server } = await desk();
    await user.keyboard('d');
    expect((await screen.findAllByText(/派单要有承办单位/)).length).toBeGreaterThan(0);
    expect(server.sent('DispatchDemand')).toEqual([]);
  });

  it('to the claim hall, when the street has to rule', async () => {
    const { user, server } = await desk({ awaitsRuling: true });
    await user.keyboard('o');
    expect(screen.queryByRole('button', { name: /领单大厅/ })).toBeNull();
    expect(server.sent('DispatchDemand')).toEqual([]);
  });

  it('as a ruling without its reason, or without a category', async () => {
    const { user, server } = await desk({ awaitsRuling: true, category: null });
    await user.keyboard('1d');
    await waitFor(() => expect(screen.getAllByText('必填')).toHaveLength(2));
    expect(screen.queryByRole('button', { name: /^确认/ })).toBeNull();
    await user.type(screen.getByLabelText('裁定理由'), '由城管局管护');
    expect(server.sent('DispatchDemand')).toEqual([]);
  });

  it('as a push-down without a reason: beside the note, which counts as the reason', async () => {
    const fields = { 'input.reason': '派给街道、社区须写明理由' };
    const { user } = await desk(
      {},
      { dispatchDemand: () => refusal('BAD_USER_INPUT', '输入有误', { fields }) },
    );
    await user.keyboard('1d');
    await confirm(user);
    await waitFor(() => expect(screen.getByText('派给街道、社区须写明理由')).toBeVisible());
    expect(screen.getByLabelText(/^交办说明/)).toBeInvalid();
  });

  it('because nothing is left: says so, and stays on the demand', async () => {
    const { user, address, first } = await desk(
      {},
      { dispatchDemand: () => refusal('CAPACITY_EXHAUSTED', '这项资源本月已用完') },
    );
    await user.keyboard('1d');
    await confirm(user);
    await waitFor(() => expect(screen.getByText('这项资源本月已用完')).toBeVisible());
    expect(address()).toBe(`/dispatch/${String(first['id'])}`);
  });

  it('by a network that is gone: sent again, it carries the same key and dispatches once', async () => {
    const { user, server } = await desk();
    server.setAway(true);
    await user.keyboard('1d');
    await confirm(user);
    await screen.findByText('系统暂时不能存取数据');
    server.setAway(false);
    await user.keyboard('d');
    await confirm(user);
    await waitFor(() => expect(server.sent('DispatchDemand')).toHaveLength(2));
    const keys = server
      .sent('DispatchDemand')
      .map(({ input }) => (input as { idempotencyKey: string }).idempotencyKey);
    expect(keys[0]).toBe(keys[1]);
  });
});

describe('a dispatch that has to be confirmed first', () => {
  const asksFirst = (sent: { input: { confirm?: readonly string[] } }) =>
    sent.input.confirm?.includes('RETURNED_AS_NOT_THEIRS') === true
      ? anOrder('OFFERED', [])
      : refusal('CONFLICT', '需要先确认', { confirm: ['RETURNED_AS_NOT_THEIRS'] });

  it('asks, and is sent again with what was confirmed, under the same key', async () => {
    const { user, server, address, second } = await desk({}, { dispatchDemand: asksFirst });
    await user.keyboard('1d');
    await confirm(user);
    const dialog = within(await openedDialog());
    expect(dialog.getByText('该单位曾以不属本单位为由退回这件需求。')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: '仍要这样做' }));
    await waitFor(() => expect(address()).toBe(`/dispatch/${String(second['id'])}`));
    const [refused, taken] = server
      .sent('DispatchDemand')
      .map(({ input }) => input as Record<string, unknown>);
    expect(taken).toEqual({ ...refused, confirm: ['RETURNED_AS_NOT_THEIRS'] });
  });

  it('sends nothing more when it is not confirmed, and stays on the demand', async () => {
    const { user, server, address, first } = await desk({}, { dispatchDemand: asksFirst });
    await user.keyboard('1d');
    await confirm(user);
    const dialog = within(await openedDialog());
    await user.click(dialog.getByRole('button', { name: '取消' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(server.sent('DispatchDemand')).toHaveLength(1);
    expect(address()).toBe(`/dispatch/${String(first['id'])}`);
  });
});

describe('a dispatch that was a mistake', () => {
  it('is taken back from the line that names it', async () => {
    const { user, server } = await desk(
      {},
      {
        dispatchDemand: () => anOrder('OFFERED', [], { id: 'wrong', version: 1 }),
        cancelOrder: () => anOrder('CANCELLED', []),
      },
    );
    await user.keyboard('1d');
    await confirm(user);
    await screen.findByText(/已派给市城管局：/);
    await user.click(screen.getByRole('button', { name: '撤回' }));
    await waitFor(() => expect(screen.getByText(/已撤回派单：/)).toBeVisible());
    expect(server.sent('CancelOrder')).toEqual([{ id: 'wrong', version: 1, reason: '派错了，撤回。' }]);
  });

  it('is not taken back once a unit has claimed it, and it says so', async () => {
    const { user } = await desk({}, { cancelOrder: () => refusal('CONFLICT', '刚被更新') });
    await user.keyboard('1d');
    await confirm(user);
    await screen.findByText(/已派给市城管局：/);
    await user.click(screen.getByRole('button', { name: '撤回' }));
    await waitFor(() => expect(screen.getByText(/没能撤回，可能已被领走：/)).toBeVisible());
  });

  it('is taken back later beside its demand, with a reason, while nobody has claimed it', async () => {
    const order = anOrder('OFFERED', ['CANCEL'], { id: 'wrong', version: 3 });
    const { user, server } = await desk(
      { orders: [order, anOrder('CLAIMED', ['CANCEL'])] },
      { cancelOrder: () => anOrder('CANCELLED', []) },
    );
    await user.click(screen.getByRole('button', { name: '撤回派单' }));
    const dialog = within(await openedDialog());
    await user.type(dialog.getByLabelText('为什么撤回'), '派错了单位');
    await user.click(dialog.getByRole('button', { name: '撤回派单' }));
    await waitFor(() =>
      expect(server.sent('CancelOrder')).toEqual([{ id: 'wrong', version: 3, reason: '派错了单位' }]),
    );
  });
});

describe('the match desk', () => {
  it('sends nothing by keys alone, however often they are pressed, until the question is answered', async () => {
    const { user, server } = await desk();
    await user.keyboard('1dd');
    await waitFor(() => expect(screen.getByText('派给市城管局：路灯不亮？')).toBeVisible());
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByText('派给市城管局：路灯不亮？')).toBeNull());
    expect(server.sent('DispatchDemand')).toEqual([]);
  });

  it('offers only units found for what is typed, not the one chosen before, which Enter would take', async () => {
    const { user, server } = await desk(
      {},
      {
        units: ({ filter }: { filter?: { search?: string } }) =>
          aConnection(
            filter?.search === undefined ? [power, lamps] : filter.search === '城管' ? [lamps] : [],
          ),
      },
    );
    await user.keyboard('2');
    const field = screen.getByRole('combobox', { name: '承办单位' });
    await user.click(field);
    await screen.findByRole('option', { name: '供电公司' });
    await user.type(field, '城管');
    expect(screen.queryAllByRole('option')).toEqual([]);
    await user.click(await screen.findByTitle(String(lamps['name'])));
    expect(server.sent('UnitChoices')).toContainEqual({ filter: { search: '城管' } });
    await user.click(screen.getByRole('button', { name: /^派单/ }));
    await confirm(user);
    await waitFor(() =>
      expect(server.sent('DispatchDemand')).toEqual([
        { input: expect.objectContaining({ unitId: 'lamps' }) },
      ]),
    );
  });

  it('names the demand and the unit that were dispatched, and leads to it', async () => {
    const { user, first } = await desk();
    await user.keyboard('1d');
    await confirm(user);
    await waitFor(() => expect(screen.getByText(/已派给市城管局：/)).toBeVisible());
    const to = `/demands/${String(first['id'])}`;
    expect(screen.getByText(/已派给市城管局：/).querySelector('a')).toHaveAttribute('href', to);
  });

  it('marks who has just returned it, and fills in the unit that the return proposed', async () => {
    const water = { id: 'water', shortName: '市水务局' };
    const order = anOrder('RETURNED', [], {
      unit: lamps,
      returnReason: 'NOT_OUR_DUTY',
      returnNote: '不是路灯',
      proposedUnit: aUnit(water),
    });
    const { user } = await desk({ orders: [order] });
    expect(screen.getByText(/^刚退过：/)).toHaveAttribute('title', '不是路灯');
    await user.keyboard('d');
    await waitFor(() => expect(screen.getByText('派给市水务局：路灯不亮？')).toBeVisible());
  });

  it('closed by hand, stays closed until J opens the first demand', async () => {
    const { user, address, first } = await desk();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(address()).toBe('/dispatch'));
    await user.keyboard('j');
    await waitFor(() => expect(address()).toBe(`/dispatch/${String(first['id'])}`));
  });

  it('a digit chooses, D dispatches with the version seen, and the next demand is open', async () => {
    const { user, server, address, first, second } = await desk();
    await user.keyboard('2');
    await waitFor(() => expect(screen.getByText('覆盖五峰山社区')).toBeVisible());
    await user.keyboard('d');
    await confirm(user);
    await waitFor(() => expect(address()).toBe(`/dispatch/${String(second['id'])}`));
    expect(server.sent('DispatchDemand')[0]).toMatchObject({
      input: { demandId: first['id'], version: 1, mode: 'ASSIGNED', unitId: 'power', resourceId: 'r-power' },
    });
  });

  it('O puts it in the claim hall, whatever candidate was chosen', async () => {
    const { user, server } = await desk();
    await user.keyboard('1o');
    await confirm(user);
    await waitFor(() => expect(server.sent('DispatchDemand')).toHaveLength(1));
    expect(server.sent('DispatchDemand')[0]).toMatchObject({
      input: { mode: 'OPEN', unitId: null, resourceId: null },
    });
  });

  it('takes no key from a field that is being typed in', async () => {
    const { user, server } = await desk();
    await user.click(screen.getByLabelText(/交办说明/));
    await user.keyboard('do');
    expect(screen.getByLabelText(/交办说明/)).toHaveValue('do');
    expect(server.sent('DispatchDemand')).toEqual([]);
  });
});

describe('a demand that a colleague dispatches meanwhile', () => {
  const listed = aDemand('LISTED', ['DISPATCH'], { title: '路灯不亮' });
  const event = (action: string, actor: { name: string; role: string }) => ({
    __typename: 'Event',
    id: action,
    at: '2026-03-11T02:00:00.000Z',
    action,
    from: 'LISTED',
    to: 'DISPATCHED',
    note: null,
    actor: { __typename: 'Actor', unit: null, ...actor },
  });
  const overtaken = async (name: string) => {
    let now = listed;
    const app = await desk({ id: listed['id'] }, { demand: () => now });
    await app.user.type(screen.getByRole('textbox', { name: /^交办说明/ }), '请先联系物业');
    now = { ...listed, ...aDemand('DISPATCHED', [], { id: listed['id'], title: '路灯不亮' }), version: 9 };
    now = { ...now, events: [event('DISPATCH', { name, role: 'COMMUNITY_STAFF' })] };
    act(() => emitChange({ noun: 'DEMAND', id: String(listed['id']) }));
    await screen.findByText(/已不能派单/);
    return app;
  };

  it('is shown as it is now, with what was done and by whom, and what is typed stays', async () => {
    const { user, server } = await overtaken('王芳');
    expect(screen.getByText('刚刚有变动：派单（社区大党委 · 王芳）')).toBeVisible();
    expect(screen.getByRole('textbox', { name: /^交办说明/ })).toHaveValue('请先联系物业');
    await user.keyboard('d');
    expect(server.sent('DispatchDemand')).toEqual([]);
    await user.click(screen.getByRole('button', { name: '知道了' }));
    expect(screen.queryByText(/刚刚有变动/)).toBeNull();
  });

  it('by the same person elsewhere, is no news', async () => {
    await overtaken(String(aViewer('COMMUNITY_STAFF')['name']));
    expect(screen.queryByText(/刚刚有变动/)).toBeNull();
  });
});
