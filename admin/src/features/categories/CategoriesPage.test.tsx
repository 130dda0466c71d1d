import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { aConnection, anEvent, aUnit } from '@/testing/builders';
import type { Roots } from '@/testing/mock-server';
import { refusal } from '@/testing/mock-server';
import { openedDialog } from '@/testing/opened-dialog';
import { renderApp } from '@/testing/render-app';

const group = { code: '04', name: '市政设施', parent: null };
const aCategory = (fields = {}) => ({
  code: '0401',
  name: '井盖',
  nameZh: '井盖',
  nameEn: 'Manhole covers',
  keywords: ['窨井', '井盖'],
  photoRequired: false,
  photoReason: null,
  version: 3,
  parent: group,
  events: [anEvent('EDIT')],
  ...fields,
});
const TREE = [
  aCategory({ ...group, nameZh: '市政设施', nameEn: 'Municipal facilities', keywords: [] }),
  aCategory(),
  aCategory({ code: '0402', name: '护栏', nameZh: '护栏', photoRequired: true, photoReason: '便于核查' }),
];
const aRule = (id: string, code: string, shortName: string) => ({
  id,
  category: { code },
  leadUnit: aUnit({ shortName }),
});

function page(as: 'ADMIN' | 'SUPERVISOR', roots: Roots = {}, at = '/categories', locale?: 'en') {
  return renderApp({ at, as, roots: { categories: () => TREE, ...roots }, ...(locale && { locale }) });
}

type User = Awaited<ReturnType<typeof page>>['user'];

async function openDialog(user: User, button: string) {
  await user.click(await screen.findByRole('button', { name: button }));
  return within(await openedDialog());
}

describe('the categories', () => {
  it('are read, and not changed, by supervisors', async () => {
    await page('SUPERVISOR');
    await waitFor(() => expect(screen.getByText('井盖')).toBeVisible());
    expect(screen.queryByRole('button', { name: /新增|修改|历史/ })).toBeNull();
  });

  it('stand in their tree, with what a photo is required for', async () => {
    await page('ADMIN');
    const table = await screen.findByRole('table', { name: '类别列表' });
    await waitFor(() => expect(table).toHaveTextContent(/04 市政设施.*0401 井盖窨井、井盖.*0402 护栏/));
    await waitFor(() => expect(screen.getByText('须附照片：便于核查')).toBeVisible());
  });

  it('lead to the rule that says whose duty they are, of their group where they have none', async () => {
    const pages = [
      aConnection([aRule('r1', '0401', '城管局')], { pageInfo: { hasNextPage: true, endCursor: 'next' } }),
      aConnection([aRule('r2', '04', '住建局')]),
    ];
    await page('ADMIN', {
      dispatchCatalogue: ({ after }: { after?: string }) => pages[after === 'next' ? 1 : 0],
    });
    const links = () =>
      screen
        .getAllByRole('link', { name: /局$/ })
        .map((link) => [link.textContent, link.getAttribute('href')]);
    await waitFor(() =>
      expect(links()).toEqual([
        ['住建局', '/catalogue?category=04'],
        ['城管局', '/catalogue?category=0401'],
        ['住建局', '/catalogue?category=0402'],
      ]),
    );
  });

  it('without a rule lead to where one is made', async () => {
    await page('ADMIN', {}, '/categories?search=0401');
    await waitFor(() =>
      expect(screen.getByRole('link', { name: '未定' })).toHaveAttribute('href', '/catalogue?category=0401'),
    );
    expect(screen.queryByText('护栏')).toBeNull();
  });

  it('say so when none is found, or when they cannot be read', async () => {
    const none = await page('ADMIN', {}, '/categories?search=天气');
    await waitFor(() => expect(screen.getByText('没有找到类别')).toBeVisible());
    none.unmount();
    await page('ADMIN', { categories: () => refusal('UNAVAILABLE', '稍后再试') });
    await waitFor(() => expect(screen.getByText('系统暂时不能存取数据')).toBeVisible());
  });

  it('show their history', async () => {
    const { user } = await page('ADMIN', { category: () => aCategory() });
    const dialog = await openDialog(user, '井盖的历史');
    await waitFor(() => expect(dialog.getByText('修改')).toBeVisible());
    await waitFor(() => expect(dialog.getByText(/田社/)).toBeVisible());
  });
});

describe('a new category', () => {
  it('needs a code and a name before anything is sent, and no English one', async () => {
    const { user, server } = await page('ADMIN');
    const dialog = await openDialog(user, '新增类别');
    await user.click(dialog.getByRole('button', { name: /新\s?增/ }));
    await waitFor(() => expect(dialog.getAllByText('必填')).toHaveLength(2));
    expect(server.sent('SaveCategory')).toEqual([]);
  });

  it('is sent by keyboard without a version; a code that is taken stays, with the reason beside it', async () => {
    const { user, server } = await page('ADMIN', {
      saveCategory: () => {
        throw refusal('BAD_USER_INPUT', '有误', { fields: { 'input.code': '已被使用' } });
      },
    });
    const dialog = await openDialog(user, '新增类别');
    await user.click(dialog.getByRole('combobox', { name: /上级类别/ }));
    await user.click(await screen.findByTitle('04 市政设施'));
    await user.type(dialog.getByLabelText('名称'), '停车');
    await user.type(dialog.getByLabelText('代码'), '01{Control>}{Enter}{/Control}');
    await waitFor(() => expect(dialog.getByText('已被使用')).toBeVisible());
    expect(dialog.getByLabelText('代码')).toHaveValue('0401');
    expect(server.sent('SaveCategory')).toEqual([
      { input: { code: '0401', parentCode: '04', name: '停车' } },
    ]);
  });
});

describe('a category', () => {
  it('that requires a photo says why', async () => {
    const { user, server } = await page('ADMIN', { saveCategory: () => aCategory() });
    const dialog = await openDialog(user, '修改井盖');
    await user.click(dialog.getByRole('switch', { name: /办结须附照片/ }));
    await user.click(dialog.getByRole('button', { name: /保\s?存/ }));
    await waitFor(() => expect(dialog.getByText('必填')).toBeVisible());
    expect(server.sent('SaveCategory')).toEqual([]);
    await user.type(dialog.getByLabelText('须附照片的理由'), '便于核查');
    await user.click(dialog.getByRole('button', { name: /保\s?存/ }));
    await waitFor(() =>
      expect(server.sent('SaveCategory')).toEqual([
        { input: { code: '0401', version: 3, photoRequired: true, photoReason: '便于核查' } },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('has its Chinese name edited as such in an English console', async () => {
    const categories = () => [aCategory({ ...group, name: 'Facilities' }), aCategory({ name: 'Manholes' })];
    const { user } = await page('ADMIN', { categories }, '/categories', 'en');
    const dialog = await openDialog(user, 'Edit Manholes');
    expect(dialog.getByLabelText('Name in Chinese')).toHaveValue('井盖');
    expect(dialog.getByLabelText(/^Name in English/)).toHaveValue('Manhole covers');
  });

  it('that was changed meanwhile keeps what was typed, and is saved over the new version', async () => {
    const { user, server } = await page('ADMIN', {
      saveCategory: ({ input }: { input: { version: number } }) => {
        if (input.version === 3) throw refusal('CONFLICT', '已有新版本', { version: 4 });
        return aCategory({ version: 5 });
      },
    });
    const dialog = await openDialog(user, '修改井盖');
    await user.type(dialog.getByLabelText('名称'), '与雨水口');
    server.answer({ categories: () => [TREE[0], aCategory({ version: 4 })] });
    await user.click(dialog.getByRole('button', { name: /保\s?存/ }));
    await waitFor(() => expect(screen.getByText(/已有新版本/)).toBeVisible());
    await waitFor(() => expect(screen.queryByText('护栏')).toBeNull());
    await user.click(dialog.getByRole('button', { name: /保\s?存/ }));
    await waitFor(() =>
      expect(server.sent('SaveCategory').at(-1)).toEqual({
        input: { code: '0401', version: 4, name: '井盖与雨水口' },
      }),
    );
  });
});
