import { describe, expect, it } from 'vitest';

import { CATEGORY } from '../../../test/factories/category.js';
import { setStage } from '../../../test/stage.js';

const SAVE = `mutation($input: SaveCategoryInput!) {
  saveCategory(input: $input) { code name version keywords photoRequired photoReason parent { code } }
}`;

interface Saved {
  readonly code: string;
  readonly version: number;
}

const stage = setStage();
const admin = () => stage.city.staff.admin;
const save = (input: object) => stage.operate<Saved>(admin(), SAVE, { input });
const bad = (field: string) => ({ code: 'BAD_USER_INPUT', fields: { [field]: expect.any(String) } });
const stored = async (code: string) =>
  (
    await stage.services.database.pool.query<{ id: string }>('select * from categories where code = $1', [
      code,
    ])
  ).rows;
const names = { name: '公园绿地', nameEn: 'Parks' };

describe('a category is not saved', () => {
  it('without a session, nor by others than an administrator', async () => {
    const input = { code: '0499', parentCode: '04', ...names };
    expect((await stage.operate(null, SAVE, { input })).refusal).toEqual({ code: 'UNAUTHENTICATED' });
    for (const role of ['community', 'street', 'supervisor', 'gridWorker'] as const)
      expect((await stage.operate(stage.city.staff[role], SAVE, { input })).refusal).toEqual({
        code: 'FORBIDDEN',
      });
  });

  it.each([
    ['with a code of letters', { code: 'AB' }, 'input.code'],
    ['with a code of three digits', { code: '049' }, 'input.code'],
    ['with a code of six digits', { code: '040101', parentCode: '0401' }, 'input.code'],
    ['with a blank code', { code: ' ' }, 'input.code'],
    ['with a code that is not below its parent’s', { code: '0599' }, 'input.code'],
    ['with the code of its parent', { code: '04' }, 'input.code'],
    ['that is there already', { code: CATEGORY.manholes }, 'input.code'],
    ['of the second level without a parent', { parentCode: null }, 'input.parentCode'],
    ['below one that does not exist', { code: '7799', parentCode: '77' }, 'input.parentCode'],
    ['below one of the second level', { parentCode: CATEGORY.manholes }, 'input.parentCode'],
    ['without a name', { name: null }, 'input.name'],
    ['with a blank name', { name: ' ' }, 'input.name'],
    ['with a photo that no reason is given for', { photoRequired: true }, 'input.photoReason'],
    ['with a blank reason', { photoRequired: true, photoReason: ' ' }, 'input.photoReason'],
    ['with a keyword that is too long', { keywords: ['树', '树'.repeat(51)] }, 'input.keywords[1]'],
    ['of a version that never was', { version: 1 }, 'input.code'],
  ])('%s', async (_case, input, field) => {
    const variables = { input: { code: '0499', parentCode: '04', ...names, ...input } };
    for (const locale of ['zh-CN', 'en'] as const)
      expect((await stage.operate(admin(), SAVE, variables, locale)).refusal).toEqual(bad(field));
    expect(await stored('0499')).toEqual([]);
  });

  it('below another, where it has some of its own', async () => {
    const input = { code: CATEGORY.housing, parentCode: CATEGORY.streets, version: 1 };
    expect((await save(input)).refusal).toEqual(bad('input.parentCode'));
  });

  it('over a change of another administrator, nor twice', async () => {
    const rename = (name: string) => save({ code: CATEGORY.rubbish, name, version: 1 });
    const answers = await Promise.all([rename('垃圾'), rename('环卫')]);
    expect(answers.flatMap(({ refusal }) => refusal ?? [])).toEqual([
      { code: 'CONFLICT', current: { version: 2 } },
    ]);
    const twin = () => save({ code: '60', ...names });
    const twins = await Promise.all([twin(), twin()]);
    expect(twins.flatMap(({ refusal }) => refusal ?? [])).toEqual([bad('input.code')]);
  });
});

describe('a category', () => {
  it('has its Chinese name for the English one until that is given, and again when it is cleared', async () => {
    const english = async () =>
      (await stored('0498')).map((row) => (row as unknown as { name_en: string }).name_en);
    await save({ code: '0498', parentCode: '04', name: '路牌' });
    expect(await english()).toEqual(['路牌']);
    await save({ code: '0498', name: '路名牌', version: 1 });
    expect(await english()).toEqual(['路名牌']);
    await save({ code: '0498', nameEn: 'Street signs', version: 2 });
    await save({ code: '0498', name: '路牌', version: 3 });
    expect(await english()).toEqual(['Street signs']);
    await save({ code: '0498', nameEn: ' ', version: 4 });
    expect(await english()).toEqual(['路牌']);
  });

  it('that is saved without a change gets no version and no event', async () => {
    const before = await stored(CATEGORY.property);
    const [{ id, name, version } = { id: '', name: '', version: 0 }] = before as unknown as {
      id: string;
      name: string;
      version: number;
    }[];
    expect((await save({ code: CATEGORY.property, name: ` ${name} `, version })).value).toMatchObject({
      version,
    });
    expect(await stored(CATEGORY.property)).toEqual(before);
    const { rows } = await stage.services.database.pool.query('select from events where subject_id = $1', [
      id,
    ]);
    expect(rows).toEqual([]);
  });

  it('is added with cleaned keywords, where the tree has its place, with an event', async () => {
    const { value } = await save({
      code: ' 0404 ',
      parentCode: '04',
      name: ' 公园绿地 ',
      nameEn: ' Parks ',
      keywords: [' 树 ', '树', '  ', '草坪'],
      photoRequired: true,
      photoReason: '看清是哪棵树',
    });
    expect(value).toEqual({
      code: '0404',
      name: '公园绿地',
      version: 1,
      keywords: ['树', '草坪'],
      photoRequired: true,
      photoReason: '看清是哪棵树',
      parent: { code: '04' },
    });
    const { value: tree } = await stage.operate<readonly { code: string }[]>(
      admin(),
      '{ categories { code } }',
    );
    const codes = tree.map(({ code }) => code);
    expect(codes[codes.indexOf(CATEGORY.rubbish) + 1]).toBe('0404');
    const [category] = await stored('0404');
    const { rows } = await stage.services.database.pool.query(
      'select noun, action, details, actor_role as role from events where subject_id = $1',
      [category?.id],
    );
    expect(rows).toEqual([
      { noun: 'CATEGORY', action: 'CREATE', details: { code: '0404', parentCode: '04' }, role: 'ADMIN' },
    ]);
  });

  it('of the first level comes last, and takes others in', async () => {
    await save({ code: '02', ...names });
    const { refusal } = await save({ code: '0201', parentCode: '02', ...names });
    expect(refusal).toBeUndefined();
    const { value: tree } = await stage.operate<readonly { code: string }[]>(
      admin(),
      '{ categories { code } }',
    );
    expect(tree.slice(-2).map(({ code }) => code)).toEqual(['02', '0201']);
  });

  it('is changed: what is absent stays, null clears; a photo keeps its reason', async () => {
    const code = CATEGORY.property;
    const wanted = { code, version: 1, photoRequired: true, photoReason: '看清位置' };
    expect((await save(wanted)).value).toMatchObject({ name: '物业服务', photoRequired: true, version: 2 });
    expect((await save({ code, version: 2, photoReason: null })).refusal).toEqual(bad('input.photoReason'));
    const off = { code, version: 2, photoRequired: false, photoReason: null, keywords: null };
    expect((await save(off)).value).toMatchObject({ keywords: [], photoReason: null, version: 3 });
    expect((await save({ code, version: 3, name: ' 物业服务 ' })).value).toMatchObject({ version: 3 });
    const [category] = await stored(code);
    const { rows } = await stage.services.database.pool.query(
      'select action, details from events where subject_id = $1 order by seq',
      [category?.id],
    );
    expect(rows).toEqual([
      { action: 'EDIT', details: { code, fields: ['photoRequired', 'photoReason'] } },
      { action: 'EDIT', details: { code, fields: ['keywords', 'photoRequired', 'photoReason'] } },
    ]);
  });
});
