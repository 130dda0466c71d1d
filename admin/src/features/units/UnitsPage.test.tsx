import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { aCommunity, aConnection, anEvent, aUnit } from '@/testing/builders';
import type { Roots } from '@/testing/mock-server';
import { refusal } from '@/testing/mock-server';
import { openedDialog } from '@/testing/opened-dialog';
import { renderApp } from '@/testing/render-app';

const NAME = '恩施市城市管理执法局';
const bureau = (fields = {}) =>
  aUnit({
    id: 'u',
    code: 'U02',
    version: 4,
    duties: '市容环境',
    keywords: ['占道', '井盖'],
    region: aCommunity(),
    events: [anEvent('CREATE', { actor: { name: '黄管', role: 'ADMIN', unit: null } })],
    ...fields,
  });
const other = aUnit({ id: 'other', name: '恩施市住建局' });

function page(as: 'ADMIN' | 'STREET_STAFF', roots: Roots = {}, at = '/units/u', locale?: 'en') {
  return renderApp({
    at,
    as,
    roots: {
      units: () => aConnection([bureau(), other]),
      unit: () => bureau(),
      unitContents: () => ({ openOrders: 12, resources: 3, people: 4, pairings: 0 }),
      ...roots,
    },
    ...(locale && { locale }),
  });
}

type User = Awaited<ReturnType<typeof page>>['user'];

async function openDialog(user: User, button: string | RegExp) {
  await user.click(await screen.findByRole('button', { name: button }));
  return within(await openedDialog());
}

describe('the units', () => {
  it('are read, and not changed, by the street: no button, no history', async () => {
    await page('STREET_STAFF');
    await waitFor(() => expect(screen.getByText('市容环境')).toBeVisible());
    expect(screen.queryByRole('button', { name: '新增单位' })).toBeNull();
    expect(screen.queryByRole('group', { name: '可做的事' })).toBeNull();
    expect(screen.queryByText('历史记录')).toBeNull();
  });

  it('say what would be there when none is found, and why they cannot be read', async () => {
    const none = await page('ADMIN', { units: () => aConnection([]) }, '/units');
    await waitFor(() => expect(screen.getByText('没有符合条件的单位')).toBeVisible());
    none.unmount();
    await page('ADMIN', { units: () => refusal('FORBIDDEN', 'no') }, '/units');
    await waitFor(() => expect(screen.getByRole('alert')).toBeVisible());
  });

  it('are shown closed ones by the address', async () => {
    const { user, server, address } = await page('ADMIN', {}, '/units');
    await user.click(await screen.findByRole('button', { name: '已撤销' }));
    await waitFor(() => expect(address()).toBe('/units?closed=1'));
    await waitFor(() => expect(server.sent('UnitList').at(-1)?.['filter']).toEqual({ isClosed: true }));
  });

  it('show one that is closed with the unit that took over, and nothing to do', async () => {
    const closed = bureau({ closedAt: '2026-03-11T02:00:00.000Z', closedInto: other });
    await page('ADMIN', { unit: () => closed });
    await waitFor(() =>
      expect(screen.getAllByRole('link', { name: '恩施市住建局' }).at(-1)).toHaveAttribute(
        'href',
        '/units/other',
      ),
    );
    expect(screen.queryByRole('group', { name: '可做的事' })).toBeNull();
  });

  it('show their history to administrators', async () => {
    await page('ADMIN');
    await waitFor(() => expect(screen.getByText('新建')).toBeVisible());
    await waitFor(() => expect(screen.getByText(/黄管/)).toBeVisible());
  });
});

describe('a new unit', () => {
  const fill = async (user: User) => {
    const dialog = await openDialog(user, '新增单位');
    await user.type(dialog.getByLabelText(/^名称/), '清江志愿队');
    await user.click(dialog.getByRole('combobox', { name: /性质/ }));
    await user.click(await screen.findByTitle('政府部门'));
    await user.type(dialog.getByLabelText('关键词'), '陪诊、代购{Enter}');
    return dialog;
  };

  it('needs a name and a kind before anything is sent', async () => {
    const { user, server } = await page('ADMIN', {}, '/units');
    const dialog = await openDialog(user, '新增单位');
    await user.click(dialog.getByRole('button', { name: /新\s?增/ }));
    await waitFor(() => expect(dialog.getAllByText('必填')).toHaveLength(2));
    expect(server.sent('SaveUnit')).toEqual([]);
  });

  it('is sent by keyboard, with a key that makes it once', async () => {
    const { user, server } = await page(
      'ADMIN',
      { saveUnit: () => bureau({ id: 'new', name: '清江志愿队' }) },
      '/units',
    );
    const dialog = await fill(user);
    await user.click(dialog.getByLabelText(/^名称/));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(server.sent('SaveUnit')).toHaveLength(1));
    const [{ input }] = server.sent('SaveUnit') as [{ input: Record<string, unknown> }];
    expect(input).toMatchObject({
      name: '清江志愿队',
      kind: 'DEPARTMENT',
      keywords: ['陪诊', '代购'],
    });
    expect(input['idempotencyKey']).toMatch(/^[0-9a-f]{32}$/);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('with a code that is taken keeps what was typed, and says so beside the field', async () => {
    const { user } = await page(
      'ADMIN',
      {
        saveUnit: () => {
          throw refusal('BAD_USER_INPUT', '有误', { fields: { 'input.code': '已被使用' } });
        },
      },
      '/units',
    );
    const dialog = await fill(user);
    await user.type(dialog.getByLabelText(/代码/), 'U02');
    await user.click(dialog.getByRole('button', { name: /新\s?增/ }));
    await waitFor(() => expect(dialog.getByText('已被使用')).toBeVisible());
    expect(dialog.getByLabelText(/^名称/)).toHaveValue('清江志愿队');
  });
});

describe('a unit', () => {
  it('is changed in what was changed alone, and an emptied field is emptied', async () => {
    const { user, server } = await page('ADMIN', { saveUnit: () => bureau() });
    const dialog = await openDialog(user, /修\s?改/);
    await user.clear(dialog.getByLabelText(/职责/));
    await user.click(dialog.getByRole('button', { name: /保\s?存/ }));
    await waitFor(() =>
      expect(server.sent('SaveUnit')).toEqual([{ input: { id: 'u', version: 4, duties: '' } }]),
    );
  });

  it('that was not changed in its form is not sent, and the form closes', async () => {
    const { user, server } = await page('ADMIN', { saveUnit: () => bureau() });
    const dialog = await openDialog(user, /修\s?改/);
    await user.click(dialog.getByRole('button', { name: /保\s?存/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(server.sent('SaveUnit')).toEqual([]);
  });

  it('has its Chinese name edited as such in an English console', async () => {
    const named = bureau({ name: 'Urban management bureau', shortName: 'Urban management bureau' });
    const { user } = await page('ADMIN', { unit: () => named }, '/units/u', 'en');
    const dialog = await openDialog(user, 'Edit');
    expect(dialog.getByLabelText(/^Name$/)).toHaveValue(NAME);
    expect(dialog.getByLabelText('Name in English')).toHaveValue('Urban management bureau');
  });

  it('that was changed meanwhile is read again; saved once more, the other change is kept', async () => {
    const { user, server } = await page('ADMIN', {
      saveUnit: ({ input }: { input: { version: number } }) => {
        if (input.version === 4) throw refusal('CONFLICT', '已有新版本', { version: 5 });
        return bureau({ version: 6 });
      },
    });
    const dialog = await openDialog(user, /修\s?改/);
    await user.clear(dialog.getByLabelText(/简称/));
    await user.type(dialog.getByLabelText(/简称/), '执法局');
    server.answer({ unit: () => bureau({ version: 5, duties: '市容环境、停车' }) });
    await user.click(dialog.getByRole('button', { name: /保\s?存/ }));
    await waitFor(() => expect(screen.getByText(/已有新版本/)).toBeVisible());
    await waitFor(() => expect(screen.getByText('市容环境、停车')).toBeInTheDocument());
    await user.click(dialog.getByRole('button', { name: /保\s?存/ }));
    await waitFor(() =>
      expect(server.sent('SaveUnit').at(-1)).toEqual({
        input: { id: 'u', version: 5, shortName: '执法局' },
      }),
    );
  });

  it('stays open in its dialog while the server is away', async () => {
    const { user, server } = await page('ADMIN');
    const dialog = await openDialog(user, /修\s?改/);
    server.setAway(true);
    await user.type(dialog.getByLabelText(/简称/), '（新）');
    await user.click(dialog.getByRole('button', { name: /保\s?存/ }));
    await waitFor(() => expect(dialog.getByRole('alert')).toBeVisible());
    expect(dialog.getByLabelText(/简称/)).toHaveValue('市城管局（新）');
  });
});

describe('closing a unit', () => {
  const choose = async (user: User, dialog: Awaited<ReturnType<typeof openDialog>>) => {
    await user.click(dialog.getByRole('combobox'));
    await user.click(await screen.findByTitle('恩施市住建局'));
  };

  it('with open orders asks for the unit that takes over, beside the field', async () => {
    const { user, server } = await page('ADMIN', {
      closeUnit: () => {
        throw refusal('BAD_USER_INPUT', '有误', { fields: { intoId: '请选择承接单位' } });
      },
    });
    const dialog = await openDialog(user, /^撤\s?销$/);
    await waitFor(() => expect(dialog.getByText(/没有承接单位/)).toBeVisible());
    await user.click(dialog.getByRole('button', { name: '撤销单位' }));
    await waitFor(() => expect(dialog.getByText('请选择承接单位')).toBeVisible());
    expect(server.sent('CloseUnit')).toEqual([{ id: 'u', version: 4, intoId: null }]);
  });

  it('says before how much moves or ends', async () => {
    const { user } = await page('ADMIN');
    const dialog = await openDialog(user, /^撤\s?销$/);
    await waitFor(() => expect(dialog.getByText('未办结的工单').nextElementSibling).toHaveTextContent('12'));
    expect(dialog.getByText('资源').nextElementSibling).toHaveTextContent('3');
    expect(dialog.getByText('人员').nextElementSibling).toHaveTextContent('4');
    expect(dialog.getByText('包保社区').nextElementSibling).toHaveTextContent('0');
  });

  it('does not offer the unit itself, and confirms what has to be asked about', async () => {
    const { user, server } = await page('ADMIN', {
      closeUnit: ({ confirm }: { confirm?: string[] }) => {
        if (confirm === undefined) throw refusal('CONFLICT', '先确认', { confirm: ['LAST_LIAISON'] });
        return bureau({ closedAt: '2026-03-11T02:00:00.000Z', closedInto: other });
      },
    });
    const dialog = await openDialog(user, /^撤\s?销$/);
    await choose(user, dialog);
    expect(screen.queryByTitle(NAME)).toBeNull();
    await waitFor(() => expect(dialog.getByText(/转给承接单位/)).toBeVisible());
    await user.click(dialog.getByRole('button', { name: '撤销单位' }));
    await waitFor(() => expect(screen.getByText(/最后一名联络员/)).toBeVisible());
    await user.click(screen.getByRole('button', { name: '仍要这样做' }));
    await waitFor(() =>
      expect(server.sent('CloseUnit').at(-1)).toEqual({
        id: 'u',
        version: 4,
        intoId: 'other',
        confirm: ['LAST_LIAISON'],
      }),
    );
    await waitFor(() => expect(screen.getByText(/已转给/)).toBeVisible());
  });
});
