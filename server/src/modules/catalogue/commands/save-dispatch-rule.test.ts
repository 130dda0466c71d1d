import { afterEach, describe, expect, it } from 'vitest';

import { CATEGORY } from '../../../test/factories/category.js';
import type { AUnitWithLiaison } from '../../../test/factories/unit.js';
import { aUnit } from '../../../test/factories/unit.js';
import { A_WORKING_MORNING } from '../../../test/harness.js';
import { setStage } from '../../../test/stage.js';
import { applyDispatchRules } from './apply-dispatch-rules.js';

const RULE = `category { code } leadUnit { id } coUnits { id } tier basis mayPushDown from version`;
const SAVE = `mutation($input: SaveDispatchRuleInput!) { saveDispatchRule(input: $input) { ${RULE} } }`;
const READ = `query($categoryCode: String, $first: Int, $after: String) {
  dispatchCatalogue(categoryCode: $categoryCode, first: $first, after: $after) {
    nodes { ${RULE} isInForce history { version savedBy from isInForce leadUnit { id } } events { action actor { name } } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const DAY = 86_400_000;
const NOBODY = '019ab000-0000-7000-8000-00000000ffff';

interface Catalogue {
  readonly nodes: readonly { readonly version: number; readonly category: { readonly code: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const stage = setStage();
const admin = () => stage.city.staff.admin;
const save = (input: object) => stage.operate(admin(), SAVE, { input });
const read = async (variables: object = {}) =>
  (await stage.operate<Catalogue>(stage.city.staff.community, READ, { ...variables })).value;
afterEach(async () => {
  stage.services.time.moveTo(A_WORKING_MORNING);
  await stage.services.database.pool.query('delete from dispatch_rules; delete from unit_categories');
});

const mayClaim = async (categoryCode: string) =>
  (
    await stage.services.database.pool.query<{ unit_id: string }>(
      'select unit_id from unit_categories where category_code = $1 order by unit_id',
      [categoryCode],
    )
  ).rows.map((row) => row.unit_id);
const sorted = (...units: AUnitWithLiaison[]) => units.map(({ id }) => id).toSorted();

describe('a rule of the catalogue is not saved', () => {
  it.each(['community', 'street', 'supervisor', 'gridWorker'] as const)('by %s', async (role) => {
    const unit = await aUnit(stage.city);
    const input = { categoryCode: CATEGORY.manholes, leadUnitId: unit.id };
    expect((await stage.operate(stage.city.staff[role], SAVE, { input })).refusal).toEqual({
      code: 'FORBIDDEN',
    });
  });

  it.each([
    ['of a category that does not exist', { categoryCode: '7777' }, 'input.categoryCode'],
    ['with a lead unit that does not exist', { leadUnitId: NOBODY }, 'input.leadUnitId'],
    ['with a lead unit that is no id', { leadUnitId: 'x' }, 'input.leadUnitId'],
    ['with a co-unit that does not exist', { coUnitIds: [NOBODY] }, 'input.coUnitIds[0]'],
    ['that begins in the past', { from: '2026-03-10' }, 'input.from'],
    ['with a basis that is too long', { basis: '法'.repeat(1001) }, 'input.basis'],
  ])('%s', async (_case, input, field) => {
    const unit = await aUnit(stage.city);
    const { refusal } = await save({ categoryCode: CATEGORY.manholes, leadUnitId: unit.id, ...input });
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(Object.keys(refusal?.['fields'] as object)).toEqual([field]);
    expect((await read()).nodes).toEqual([]);
  });

  it('with a unit twice, or one that is closed, and says so in both languages', async () => {
    const [lead, other] = [await aUnit(stage.city), await aUnit(stage.city)];
    const input = { categoryCode: CATEGORY.manholes, leadUnitId: lead.id };
    for (const coUnitIds of [[lead.id], [lead.id.toUpperCase()]])
      expect((await save({ ...input, coUnitIds })).refusal).toMatchObject({
        fields: { 'input.coUnitIds[0]': '重复出现' },
      });
    expect((await save({ ...input, coUnitIds: [other.id, other.id] })).refusal).toMatchObject({
      fields: { 'input.coUnitIds[1]': '重复出现' },
    });
    await stage.services.database.pool.query('update units set closed_at = now() where id = $1', [lead.id]);
    expect((await save(input)).refusal).toMatchObject({ fields: { 'input.leadUnitId': '这个单位已撤销' } });
    expect((await stage.operate(admin(), SAVE, { input }, 'en')).refusal).toMatchObject({
      fields: { 'input.leadUnitId': 'This unit is closed' },
    });
  });

  it('over one that another administrator has saved meanwhile', async () => {
    const unit = await aUnit(stage.city);
    const input = { categoryCode: CATEGORY.manholes, leadUnitId: unit.id, version: 0 };
    const answers = await Promise.all([save(input), save(input)]);
    const refusals = answers.flatMap(({ refusal }) => refusal ?? []);
    expect(refusals).toEqual([{ code: 'CONFLICT', current: { version: 1 } }]);
    expect((await read()).nodes).toMatchObject([{ version: 1 }]);
  });
});

describe('the catalogue is not read', () => {
  it('by a unit or in a grid', async () => {
    const { liaison } = await aUnit(stage.city);
    for (const viewer of [liaison, stage.city.staff.gridWorker])
      expect((await stage.operate(viewer, READ)).refusal).toEqual({ code: 'FORBIDDEN' });
  });
});

describe('a rule of the catalogue', () => {
  it('says whose duty a category is and who may claim it, and keeps its former versions', async () => {
    const [first, second, helper] = [
      await aUnit(stage.city),
      await aUnit(stage.city),
      await aUnit(stage.city),
    ];
    const bystander = await aUnit(stage.city, { categories: [CATEGORY.manholes, CATEGORY.rubbish] });
    const input = {
      categoryCode: CATEGORY.manholes,
      leadUnitId: first.id,
      coUnitIds: [helper.id],
      tier: 'DEPARTMENT',
      basis: '《城市道路管理条例》第二十三条',
      version: 0,
    };
    const rule = {
      category: { code: CATEGORY.manholes },
      leadUnit: { id: first.id },
      coUnits: [{ id: helper.id }],
      tier: 'DEPARTMENT',
      basis: '《城市道路管理条例》第二十三条',
      mayPushDown: false,
      from: '2026-03-11',
      version: 1,
    };
    expect((await save(input)).value).toEqual(rule);
    expect(await mayClaim(CATEGORY.manholes)).toEqual(sorted(first, helper));
    // A category without a rule keeps the units that are responsible for it otherwise.
    expect(await mayClaim(CATEGORY.rubbish)).toEqual([bystander.id]);

    await save({ categoryCode: CATEGORY.manholes, leadUnitId: second.id, mayPushDown: true, version: 1 });
    expect(await mayClaim(CATEGORY.manholes)).toEqual([second.id]);
    expect((await read()).nodes).toEqual([
      {
        ...rule,
        leadUnit: { id: second.id },
        coUnits: [],
        tier: null,
        basis: null,
        mayPushDown: true,
        version: 2,
        isInForce: true,
        history: [
          { version: 2, savedBy: '黄管', from: '2026-03-11', isInForce: true, leadUnit: { id: second.id } },
          { version: 1, savedBy: '黄管', from: '2026-03-11', isInForce: false, leadUnit: { id: first.id } },
        ],
        events: expect.arrayContaining([{ action: 'EDIT', actor: { name: '黄管' } }]),
      },
    ]);
  });

  it('may begin later: who may claim follows on its first day in the city, by the job, and once', async () => {
    const [now, then] = [await aUnit(stage.city), await aUnit(stage.city)];
    await save({ categoryCode: CATEGORY.manholes, leadUnitId: now.id });
    await save({ categoryCode: CATEGORY.manholes, leadUnitId: then.id, from: '2026-03-12' });
    expect((await read()).nodes).toMatchObject([{ leadUnit: { id: now.id }, version: 2, isInForce: true }]);
    const { services } = stage;
    const midnight = new Date('2026-03-11T16:00:00Z');
    expect(await applyDispatchRules(services, new Date(midnight.getTime() - 1))).toBe(0);
    expect(await mayClaim(CATEGORY.manholes)).toEqual([now.id]);
    const changes = await Promise.all([
      applyDispatchRules(services, midnight),
      applyDispatchRules(services, midnight),
    ]);
    expect(changes.toSorted((a, b) => a - b)).toEqual([0, 2]);
    expect(await mayClaim(CATEGORY.manholes)).toEqual([then.id]);
    services.time.advance(DAY);
    expect((await read()).nodes).toMatchObject([{ leadUnit: { id: then.id }, version: 2 }]);
  });

  it('that says what the newest says is no new version; the same key gives it again', async () => {
    const [lead, one, other] = [await aUnit(stage.city), await aUnit(stage.city), await aUnit(stage.city)];
    const rule = { categoryCode: CATEGORY.manholes, leadUnitId: lead.id, basis: '条例' };
    await save({ ...rule, coUnitIds: [one.id, other.id] });
    const again = { ...rule, coUnitIds: [other.id, one.id], version: 1, idempotencyKey: 'again' };
    for (const _ of ['first', 'repeated'])
      expect((await save(again)).value).toMatchObject({ version: 1, leadUnit: { id: lead.id } });
    await save({ ...again, idempotencyKey: 'later', from: '2026-03-12' });
    expect((await read()).nodes).toMatchObject([{ version: 1, history: [{ version: 1 }] }]);
    const { rows } = await stage.services.database.pool.query(
      `select from events where noun = 'DISPATCH_RULE' and details->>'leadUnitId' = $1`,
      [lead.id],
    );
    expect(rows).toHaveLength(1);
    expect((await save({ ...again, basis: '新条例', idempotencyKey: 'new' })).value).toMatchObject({
      version: 2,
    });
  });

  it('may be the first one and begin later: until then none holds', async () => {
    const then = await aUnit(stage.city);
    await save({ categoryCode: CATEGORY.manholes, leadUnitId: then.id, from: '2026-03-12' });
    expect((await read()).nodes).toMatchObject([{ version: 1, isInForce: false }]);
    expect((await read()).nodes).toMatchObject([{ history: [{ version: 1, isInForce: false }] }]);
  });

  it('of a group holds for its categories without a rule of their own', async () => {
    const [group, own] = [await aUnit(stage.city), await aUnit(stage.city)];
    await save({ categoryCode: CATEGORY.streets, leadUnitId: group.id });
    await save({ categoryCode: CATEGORY.manholes, leadUnitId: own.id });
    expect(await mayClaim(CATEGORY.rubbish)).toEqual([group.id]);
    expect(await mayClaim(CATEGORY.manholes)).toEqual([own.id]);
    expect(await mayClaim(CATEGORY.property)).toEqual([]);
    const codes = async (categoryCode: string) =>
      (await read({ categoryCode })).nodes.map(({ category }) => category.code);
    expect(await codes(CATEGORY.rubbish)).toEqual([CATEGORY.streets]);
    expect(await codes(CATEGORY.manholes)).toEqual([CATEGORY.manholes]);
    expect(await codes(CATEGORY.streets)).toEqual([CATEGORY.streets, CATEGORY.manholes]);
    expect(await codes(CATEGORY.housing)).toEqual([]);
  });

  it('is saved once however often one key comes', async () => {
    const unit = await aUnit(stage.city);
    const input = {
      categoryCode: CATEGORY.manholes,
      leadUnitId: unit.id,
      idempotencyKey: 'rule',
      version: 0,
    };
    const answers = await Promise.all([save(input), save(input)]);
    expect(answers.map(({ refusal }) => refusal)).toEqual([undefined, undefined]);
    expect((await read()).nodes).toMatchObject([{ version: 1 }]);
  });
});

describe('the catalogue', () => {
  it('comes in pages, in the order of the categories', async () => {
    const unit = await aUnit(stage.city);
    for (const categoryCode of [CATEGORY.rubbish, CATEGORY.property, CATEGORY.manholes])
      await save({ categoryCode, leadUnitId: unit.id });
    const first = await read({ first: 2 });
    expect(first.nodes.map(({ category }) => category.code)).toEqual([CATEGORY.property, CATEGORY.manholes]);
    const rest = await read({ first: 2, after: first.pageInfo.endCursor });
    expect(rest.nodes.map(({ category }) => category.code)).toEqual([CATEGORY.rubbish]);
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
  });
});
