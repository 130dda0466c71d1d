import { describe, expect, it } from 'vitest';

import { aCity } from '../../../test/factories/city.js';
import { aUnit } from '../../../test/factories/unit.js';
import { setStage } from '../../../test/stage.js';
import { untilBlocked } from '../../../test/until-blocked.js';

const UNIT = `id code name kind version duties keywords region { id } parent { id } events { action note }`;
const SAVE = `mutation($input: SaveUnitInput!) { saveUnit(input: $input) { ${UNIT} } }`;
const NOBODY = '019ab000-0000-7000-8000-00000000ffff';

interface Saved {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly events: readonly { readonly action: string }[];
}

const stage = setStage();
const admin = () => stage.city.staff.admin;
const save = (input: object) => stage.operate<Saved>(admin(), SAVE, { input });
const add = async (input: object = {}) =>
  (await save({ name: '住建局', kind: 'DEPARTMENT', ...input })).value;
const bad = (...fields: string[]) => ({
  code: 'BAD_USER_INPUT',
  fields: Object.fromEntries(fields.map((field) => [field, expect.any(String)])),
});
const countOf = async (name: string) => {
  const { rows } = await stage.services.database.pool.query('select from units where name = $1', [name]);
  return rows.length;
};

describe('a unit is not saved', () => {
  it('without a session, nor by others than an administrator', async () => {
    const input = { name: '住建局', kind: 'DEPARTMENT' };
    expect((await stage.operate(null, SAVE, { input })).refusal).toEqual({ code: 'UNAUTHENTICATED' });
    const { liaison } = await aUnit(stage.city);
    const { community, street, supervisor, gridWorker } = stage.city.staff;
    for (const viewer of [community, street, supervisor, gridWorker, liaison])
      expect((await stage.operate(viewer, SAVE, { input })).refusal).toEqual({ code: 'FORBIDDEN' });
  });

  it.each([
    ['without a name', { name: null }, 'input.name'],
    ['with a blank name', { name: '  ' }, 'input.name'],
    ['with a name that is too long', { name: '局'.repeat(101) }, 'input.name'],
    ['with a blank English name', { nameEn: ' ' }, 'input.nameEn'],
    ['without a kind', { kind: null }, 'input.kind'],
    ['with a blank code', { code: ' ' }, 'input.code'],
    ['in a place that is none', { regionId: NOBODY }, 'input.regionId'],
    ['in a place that is no id', { regionId: 'x' }, 'input.regionId'],
    ['under a unit that is none', { parentId: NOBODY }, 'input.parentId'],
    ['under a unit that is no id', { parentId: 'x' }, 'input.parentId'],
    ['with a keyword that is too long', { keywords: ['路灯', '灯'.repeat(51)] }, 'input.keywords[1]'],
    ['with the separator of lists in its name', { name: '住建|城管' }, 'input.name'],
    ['with the separator in its code', { code: 'U1|U2' }, 'input.code'],
    ['with too many keywords', { keywords: Array.from({ length: 101 }, String) }, 'input.keywords'],
  ])('%s', async (_case, input, field) => {
    const variables = { input: { name: '不存局', kind: 'DEPARTMENT', ...input } };
    for (const locale of ['zh-CN', 'en'] as const)
      expect((await stage.operate(admin(), SAVE, variables, locale)).refusal).toEqual(bad(field));
    expect(await countOf('不存局')).toBe(0);
  });

  it('in a place of another city, or one that is closed', async () => {
    const { community } = await aCity(stage.services);
    expect((await save({ name: '外地局', kind: 'DEPARTMENT', regionId: community.id })).refusal).toEqual(
      bad('input.regionId'),
    );
    const { otherGrid, grid } = stage.city;
    const move = 'update regions set closed_into_id = $2, takes_orders = false where id = $1';
    await stage.services.database.pool.query(move, [otherGrid.id, grid.id]);
    expect((await save({ name: '外地局', kind: 'DEPARTMENT', regionId: otherGrid.id })).refusal).toEqual(
      bad('input.regionId'),
    );
    expect(await countOf('外地局')).toBe(0);
  });

  it('under a closed unit, under itself or below one of its own; nor where it is closed itself', async () => {
    const [upper, middle] = [await add(), await add()];
    const lower = await add({ parentId: middle.id });
    const under = (id: string, parentId: string) => save({ id, parentId });
    expect((await under(middle.id, middle.id.toUpperCase())).refusal).toEqual(bad('input.parentId'));
    expect((await under(middle.id, lower.id)).refusal).toEqual(bad('input.parentId'));
    await under(middle.id, upper.id);
    expect((await under(upper.id, lower.id)).refusal).toEqual(bad('input.parentId'));
    const { pool } = stage.services.database;
    await pool.query('update units set closed_at = now() where id = $1', [upper.id]);
    expect((await under(lower.id, upper.id)).refusal).toEqual(bad('input.parentId'));
    expect((await save({ id: upper.id, name: '新名' })).refusal).toEqual(bad('input.id'));
  });

  it('under each other by two at once', async () => {
    const [first, second] = [await add(), await add()];
    const answers = await Promise.all([
      save({ id: first.id, parentId: second.id }),
      save({ id: second.id, parentId: first.id }),
    ]);
    expect(answers.flatMap(({ refusal }) => refusal ?? [])).toEqual([bad('input.parentId')]);
  });

  it('with the code of another, whichever comes first', async () => {
    const { code } = await add();
    expect((await save({ name: '另一局', kind: 'DEPARTMENT', code })).refusal).toEqual(bad('input.code'));
    const other = await add();
    expect((await save({ id: other.id, code: ` ${code} ` })).refusal).toEqual(bad('input.code'));
    const typed = code.toLowerCase().replaceAll('0', '０');
    expect((await save({ id: other.id, code: typed })).refusal).toEqual(bad('input.code'));
    const twin = () => save({ name: '孪生局', kind: 'DEPARTMENT', code: 'TWIN' });
    const answers = await Promise.all([twin(), twin()]);
    expect(answers.flatMap(({ refusal }) => refusal ?? [])).toEqual([bad('input.code')]);
  });

  it('where there is none, or another administrator changed it meanwhile', async () => {
    for (const id of [NOBODY, 'nonsense'])
      expect((await save({ id, name: '新名' })).refusal).toEqual({ code: 'NOT_FOUND' });
    const { id } = await add();
    const answers = await Promise.all([
      save({ id, version: 1, name: '甲' }),
      save({ id, version: 1, name: '乙' }),
    ]);
    expect(answers.flatMap(({ refusal }) => refusal ?? [])).toEqual([
      { code: 'CONFLICT', current: { version: 2 } },
    ]);
  });
});

describe('a new unit', () => {
  it('has a code, all its names and a history', async () => {
    const { community } = stage.city;
    const upper = await add();
    const value = await add({
      name: ' 园林局 ',
      kind: 'PUBLIC_INSTITUTION',
      regionId: community.id,
      parentId: upper.id,
      duties: ' 行道树 ',
      keywords: [' 树 ', '树', '', '绿化'],
    });
    expect(value).toEqual({
      id: expect.any(String),
      code: expect.stringMatching(/^U\d{2}$/),
      name: '园林局',
      kind: 'PUBLIC_INSTITUTION',
      version: 1,
      duties: '行道树',
      keywords: ['树', '绿化'],
      region: { id: community.id },
      parent: { id: upper.id },
      events: [{ action: 'CREATE', note: null }],
    });
    const { rows } = await stage.services.database.pool.query(
      'select short_name, name_en, is_demonstration from units where id = $1',
      [value.id],
    );
    expect(rows).toEqual([{ short_name: '园林局', name_en: '园林局', is_demonstration: false }]);
    const { liaison } = await aUnit(stage.city);
    const seen = await stage.operate(
      liaison,
      'query($id: ID!) { unit(id: $id) { name events { action } } }',
      { id: value.id },
    );
    expect(seen.value).toEqual({ name: '园林局', events: [] });
  });

  it('has a code of its own, however many come at once', async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => add()));
    expect(new Set(made.map(({ code }) => code)).size).toBe(6);
  });

  it('has a code of its own, also beside the highest that can be typed', async () => {
    for (const code of ['U999999', 'U999999999', 'U99999999999']) await add({ code });
    const [first, second] = [await add(), await add()];
    expect(first.code).toMatch(/^U\d{2,3}$/);
    expect(second.code).not.toBe(first.code);
  });

  it('is made once, however often one key comes; the key is refused to another input', async () => {
    const input = { name: '一次局', kind: 'DEPARTMENT', idempotencyKey: 'unit' };
    const answers = await Promise.all([save(input), save(input), save(input)]);
    expect(new Set(answers.map(({ value }) => value.id)).size).toBe(1);
    expect(await countOf('一次局')).toBe(1);
    expect((await save({ ...input, name: '两次局' })).refusal).toEqual({ code: 'CONFLICT' });
  });
});

describe('a change of a unit', () => {
  it('names its fields in the history, leaves what is absent and clears what is null', async () => {
    const { id } = await add({ regionId: stage.city.grid.id, duties: '道路', keywords: ['路'] });
    const { value } = await save({ id, version: 1, name: '住房和城乡建设局', regionId: null, duties: null });
    expect(value).toMatchObject({
      name: '住房和城乡建设局',
      kind: 'DEPARTMENT',
      duties: null,
      keywords: ['路'],
      region: null,
      version: 2,
      events: [{ action: 'CREATE' }, { action: 'EDIT' }],
    });
    const { rows } = await stage.services.database.pool.query(
      `select details, actor_role as role, actor_id as "actorId" from events where subject_id = $1 and action = 'EDIT'`,
      [id],
    );
    expect(rows).toEqual([
      {
        details: { fields: ['name', 'regionId', 'duties'] },
        role: 'ADMIN',
        actorId: admin().personId,
      },
    ]);
  });

  it('that changes nothing leaves no trace', async () => {
    const { id } = await add({ keywords: ['路'] });
    const { value } = await save({ id, version: 1, name: '住建局', keywords: ['路'] });
    expect(value).toMatchObject({ version: 1, events: [{ action: 'CREATE' }] });
  });

  it('waits for the closing of the place that it names, and then refuses it', async () => {
    const { id } = await add();
    const { services, city } = stage;
    const closing = await services.owner.connect();
    try {
      await closing.query('begin');
      await closing.query('update regions set closed_into_id = $2, takes_orders = false where id = $1', [
        city.building.id,
        city.grid.id,
      ]);
      const saved = save({ id, regionId: city.building.id });
      await untilBlocked(services);
      await closing.query('commit');
      expect((await saved).refusal).toEqual(bad('input.regionId'));
    } finally {
      closing.release();
    }
  });
});
