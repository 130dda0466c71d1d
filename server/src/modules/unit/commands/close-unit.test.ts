import { describe, expect, it } from 'vitest';

import { applyDeltas } from '../../../rollups/apply-deltas.js';
import { compareRollups } from '../../../rollups/compare.js';
import { CATEGORY } from '../../../test/factories/category.js';
import { storedDemand } from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import { anOfferedOrder, aStartedOrder, aVerifiedOrder, storedOrder } from '../../../test/factories/order.js';
import { aPerson, aPersonWith } from '../../../test/factories/person.js';
import { aResource } from '../../../test/factories/resource.js';
import { aUnit } from '../../../test/factories/unit.js';
import { setStage } from '../../../test/stage.js';

const CLOSE = `mutation($id: ID!, $intoId: ID, $version: Int, $confirm: [String!]) {
  closeUnit(id: $id, intoId: $intoId, version: $version, confirm: $confirm) { id name closedAt closedInto { id } version }
}`;
const SAVE = `mutation($input: SaveUnitInput!) { saveUnit(input: $input) { id } }`;
const RULE = `mutation($input: SaveDispatchRuleInput!) { saveDispatchRule(input: $input) { version } }`;
const GAPS = `{ setupGaps(kind: CATEGORY_WITHOUT_UNIT, first: 100) { nodes { category { code } } } }`;
const UNITS = `query($isClosed: Boolean) { units(filter: { isClosed: $isClosed }, first: 100) { nodes { id } } }`;
const NOBODY = '019ab000-0000-7000-8000-00000000ffff';

interface Named {
  readonly id: string;
}

const stage = setStage();
const admin = () => stage.city.staff.admin;
const close = (unit: Named, into?: Named, more: object = {}) =>
  stage.operate(admin(), CLOSE, { id: unit.id, intoId: into?.id, ...more });
const bad = (field: string) => ({ code: 'BAD_USER_INPUT', fields: { [field]: expect.any(String) } });
const rowsOf = async (statement: string, ...values: unknown[]) =>
  (await stage.services.database.pool.query<Record<string, unknown>>(statement, values)).rows;
const historyOf = async ({ id }: Named) =>
  (
    await rowsOf(
      `select action, details from events where subject_id = $1 and action <> 'CREATE' order by seq`,
      id,
    )
  ).map(({ action, details }) => [action, details]);
const listed = async (isClosed?: boolean) =>
  (await stage.operate<{ nodes: readonly Named[] }>(admin(), UNITS, { isClosed })).value.nodes.map(
    ({ id }) => id,
  );
const disable = (personId: string) => rowsOf(`update people set status = 'DISABLED' where id = $1`, personId);
const isOpen = async (unit: Named) =>
  (await rowsOf('select closed_at from units where id = $1', unit.id))[0]?.['closed_at'] === null;

describe('a unit is not closed', () => {
  it('without a session, nor by others than an administrator', async () => {
    const unit = await aUnit(stage.city);
    expect((await stage.operate(null, CLOSE, { id: unit.id })).refusal).toEqual({ code: 'UNAUTHENTICATED' });
    const { community, street, supervisor } = stage.city.staff;
    for (const viewer of [community, street, supervisor, unit.liaison])
      expect((await stage.operate(viewer, CLOSE, { id: unit.id })).refusal).toEqual({ code: 'FORBIDDEN' });
  });

  it('where there is none', async () => {
    for (const id of [NOBODY, 'nonsense'])
      expect((await close({ id })).refusal).toEqual({ code: 'NOT_FOUND' });
  });

  it('into itself, into one that is closed, and into none that there is', async () => {
    const [unit, closed] = [await aUnit(stage.city), await aUnit(stage.city)];
    await close(closed);
    for (const id of [unit.id, unit.id.toUpperCase(), closed.id, NOBODY, 'nonsense'])
      for (const locale of ['zh-CN', 'en'] as const)
        expect((await stage.operate(admin(), CLOSE, { id: unit.id, intoId: id }, locale)).refusal).toEqual(
          bad('intoId'),
        );
    expect(await isOpen(unit)).toBe(true);
  });

  it('twice, nor over a change of another administrator', async () => {
    const unit = await aUnit(stage.city);
    await stage.operate(admin(), SAVE, { input: { id: unit.id, duties: '道路' } });
    expect((await close(unit, undefined, { version: 1 })).refusal).toEqual({
      code: 'CONFLICT',
      current: { version: 2 },
    });
    expect((await close(unit, undefined, { version: 2 })).refusal).toBeUndefined();
    expect((await close(unit)).refusal).toEqual(bad('id'));
  });

  it('without another one while it holds open orders, or helps with one', async () => {
    const { unit } = await aStartedOrder(stage.city);
    const helper = await aUnit(stage.city);
    await anOfferedOrder(stage.city, { coUnitIds: [helper.id] });
    for (const one of [unit, helper]) {
      expect((await close(one)).refusal).toEqual({
        code: 'BAD_USER_INPUT',
        fields: { intoId: '这个单位还有未办结的工单，请选择承接单位' },
      });
      expect(await isOpen(one)).toBe(true);
    }
  });

  it('into one without a liaison, before that was asked about', async () => {
    const { id, unit } = await anOfferedOrder(stage.city);
    const into = await aUnit(stage.city);
    await disable(unit.liaison.personId);
    await disable(into.liaison.personId);
    expect((await close(unit, into)).refusal).toEqual({ code: 'CONFLICT', confirm: ['LAST_LIAISON'] });
    expect((await close(unit, into, { confirm: ['LAST_STAFF'] })).refusal?.code).toBe('CONFLICT');
    expect(await historyOf(unit)).toEqual([]);
    expect(await storedOrder(stage.city, id)).toMatchObject({ unitId: unit.id, version: 1 });
    expect((await close(unit, into, { confirm: ['LAST_LIAISON'] })).refusal).toBeUndefined();
  });
});

describe('a unit that closes into another', () => {
  it('gives its open orders away, with what their demands wait for; what has ended stays its own', async () => {
    const { city } = stage;
    const unit = await aUnit(city, { paired: [city.community] });
    const into = await aUnit(city);
    const other = await aUnit(city, { paired: [city.community] });
    const ended = await aVerifiedOrder(city, { unit });
    const offered = await anOfferedOrder(city, { unit });
    const started = await aStartedOrder(city, { unit, coUnitIds: [into.id] });
    const helped = await anOfferedOrder(city, { unit: other, coUnitIds: [unit.id] });
    const both = await anOfferedOrder(city, { unit: into, coUnitIds: [unit.id] });

    const { value } = await close(unit, into);
    expect(value).toEqual({
      id: unit.id,
      name: unit.name,
      closedAt: stage.services.time.now().toISOString(),
      closedInto: { id: into.id },
      version: 2,
    });
    expect(await storedOrder(city, ended.id)).toMatchObject({ unitId: unit.id });
    expect(await storedOrder(city, offered.id)).toMatchObject({ unitId: into.id, version: 2 });
    expect(await storedOrder(city, started.id)).toMatchObject({ unitId: into.id, status: 'IN_PROGRESS' });
    expect(await storedOrder(city, helped.id)).toMatchObject({ unitId: other.id, version: 2 });
    expect(
      await rowsOf(
        'select order_id as id, unit_id as unit from order_co_units where order_id = any($1)',
        [started, helped, both].map(({ id }) => id),
      ),
    ).toEqual([{ id: helped.id, unit: into.id }]);
    expect(await storedDemand(city, offered.demand.id)).toMatchObject({
      waitsFor: 'UNIT',
      waitsUnitId: into.id,
    });
    expect((await eventsOfDemand(city, started.demand.id)).at(-1)).toMatchObject({
      action: 'MOVE_WITH_UNIT',
      noun: 'ORDER',
      from: 'IN_PROGRESS',
      to: 'IN_PROGRESS',
      role: 'ADMIN',
      actorId: admin().personId,
      orderId: started.id,
      details: { from: unit.id, into: into.id },
    });
    expect((await eventsOfDemand(city, ended.demand.id)).map(({ action }) => action)).not.toContain(
      'MOVE_WITH_UNIT',
    );
    const read = await stage.operate(into.liaison, 'Order', { id: started.id });
    expect(read.value.allowedActions).toContain('COMPLETE');
    expect((await historyOf(unit))[0]).toEqual(['CLOSE_UNIT', { intoId: into.id, orders: 4 }]);
    expect((await historyOf(into))[0]).toEqual(['TAKE_IN_UNIT', { unitId: unit.id, orders: 4 }]);
    expect([await listed(), await listed(true)].map((ids) => ids.includes(unit.id))).toEqual([false, true]);

    expect(await compareRollups(stage.services)).toEqual([]);
    await applyDeltas(stage.services);
    expect(await compareRollups(stage.services)).toEqual([]);
  });

  it('takes its people along, each one once', async () => {
    const { city, services } = stage;
    const [unit, into] = [await aUnit(city), await aUnit(city)];
    const both = await aPersonWith(services, [
      { role: 'UNIT_LIAISON', unit },
      { role: 'UNIT_LIAISON', unit: into },
      { role: 'GRID_WORKER', region: city.grid },
    ]);
    const member = await aPerson(stage, 'PARTY_MEMBER', { unit, region: city.community });
    await close(unit, into);
    const held = (personId: string) =>
      rowsOf(
        'select role, unit_id as unit, region_id as region from memberships where person_id = $1 order by role desc',
        personId,
      );
    expect(await held(both.personId)).toEqual([
      { role: 'UNIT_LIAISON', unit: into.id, region: null },
      { role: 'GRID_WORKER', unit: null, region: city.grid.id },
    ]);
    expect(await held(member.personId)).toEqual([
      { role: 'PARTY_MEMBER', unit: into.id, region: city.community.id },
    ]);
    expect(await historyOf({ id: member.personId })).toEqual([
      ['MOVE_WITH_UNIT', { from: unit.id, into: into.id }],
    ]);
    expect(await rowsOf('select version from people where id = $1', member.personId)).toEqual([
      { version: 2 },
    ]);
  });

  it('gives its resources, in whatever state they are', async () => {
    const [unit, into] = [await aUnit(stage.city), await aUnit(stage.city)];
    const published = await aResource(stage.city, { unit });
    const draft = await aResource(stage.city, { unit, status: 'DRAFT' });
    await close(unit, into);
    const ids = [published.id, draft.id];
    expect(
      await rowsOf(
        'select unit_id as unit, status, version from resources where id = any($1) order by status desc',
        ids,
      ),
    ).toEqual([
      { unit: into.id, status: 'PUBLISHED', version: 2 },
      { unit: into.id, status: 'DRAFT', version: 2 },
    ]);
    expect(await historyOf(published)).toEqual([['MOVE_WITH_UNIT', { from: unit.id, into: into.id }]]);
  });

  it('is followed in its pairings: where it led, the other leads', async () => {
    const { city } = stage;
    const [community, neighbour, third] = [city.community, city.neighbour, city.otherCommunity];
    const unit = await aUnit(city, { paired: [community, neighbour, third] });
    const into = await aUnit(city, { paired: [neighbour, third] });
    await rowsOf(
      'update unit_pairings set is_lead = true where unit_id = $1 and community_id <> $2',
      unit.id,
      third.id,
    );
    await close(unit, into);
    expect(
      await rowsOf(
        `select community_id as community, unit_id as unit, is_lead as lead from unit_pairings
         where unit_id = any($1)`,
        [unit.id, into.id],
      ),
    ).toEqual(
      expect.arrayContaining([
        { community: community.id, unit: into.id, lead: true },
        { community: neighbour.id, unit: into.id, lead: true },
        { community: third.id, unit: into.id, lead: false },
      ]),
    );
    const actionsOf = async (one: Named) => (await historyOf(one)).map(([action]) => String(action));
    expect(await actionsOf(unit)).toEqual(['CLOSE_UNIT', 'UNPAIR', 'UNPAIR', 'UNPAIR']);
    expect((await actionsOf(into)).toSorted()).toEqual(['NAME_LEAD', 'PAIR', 'TAKE_IN_UNIT']);
    await rowsOf('delete from unit_pairings where unit_id = $1', into.id);
  });

  it('leaves the units below it to the other, and former ones lead on', async () => {
    const { city } = stage;
    const [upper, unit, former, child, below] = [
      await aUnit(city),
      await aUnit(city),
      await aUnit(city),
      await aUnit(city),
      await aUnit(city),
    ];
    const put = (one: Named, parent: Named) =>
      stage.operate(admin(), SAVE, { input: { id: one.id, parentId: parent.id } });
    await put(unit, upper);
    await put(child, unit);
    await put(below, unit);
    await close(former, unit);
    await close(unit, child);
    const placeOf = (one: Named) =>
      rowsOf('select parent_id as parent, closed_into_id as into from units where id = $1', one.id);
    // The target lies below the closed one itself: both come under the unit above.
    expect(await placeOf(child)).toEqual([{ parent: upper.id, into: null }]);
    expect(await placeOf(below)).toEqual([{ parent: upper.id, into: null }]);
    expect(await placeOf(former)).toEqual([{ parent: null, into: child.id }]);
    expect((await historyOf(below)).at(-1)).toEqual(['MOVE_WITH_UNIT', { from: unit.id, into: upper.id }]);
    const [last] = [await aUnit(city)];
    await close(upper, last);
    expect(await placeOf(below)).toEqual([{ parent: last.id, into: null }]);
  });
});

describe('a unit that closes into none', () => {
  it('ends its memberships and pairings, and suspends what it offered', async () => {
    const { city } = stage;
    const unit = await aUnit(city, { paired: [city.neighbour], categories: [CATEGORY.rubbish] });
    const published = await aResource(city, { unit });
    const draft = await aResource(city, { unit, status: 'DRAFT' });
    const before = await rowsOf(
      'select rights_version as n from people where id = $1',
      unit.liaison.personId,
    );
    expect((await close(unit)).value).toMatchObject({ closedInto: null });
    expect(
      await rowsOf('select status, unit_id as unit from resources where id = any($1) order by status desc', [
        published.id,
        draft.id,
      ]),
    ).toEqual([
      { status: 'SUSPENDED', unit: unit.id },
      { status: 'DRAFT', unit: unit.id },
    ]);
    expect(await historyOf(published)).toEqual([['SUSPEND', { unitId: unit.id }]]);
    expect(await historyOf(draft)).toEqual([]);
    for (const table of ['memberships', 'unit_pairings', 'unit_categories'])
      expect(await rowsOf(`select from ${table} where unit_id = $1`, unit.id)).toEqual([]);
    const [after] = await rowsOf(
      'select version, rights_version as n from people where id = $1',
      unit.liaison.personId,
    );
    expect(after).toMatchObject({ version: 2 });
    expect(after?.['n']).toBeGreaterThan(before[0]?.['n'] as number);
    const [ended] = await historyOf({ id: unit.liaison.personId });
    expect(ended).toMatchObject([
      'SET_MEMBERSHIPS',
      { added: [], changed: [], removed: [{ role: 'UNIT_LIAISON', unitId: unit.id, regionId: null }] },
    ]);
    expect((await historyOf(unit)).map(([action]) => action)).toEqual(['CLOSE_UNIT', 'UNPAIR']);
    expect(await compareRollups(stage.services)).toEqual([]);
  });

  it('names no person and no phone in the history', async () => {
    const unit = await aUnit(stage.city);
    await close(unit);
    const texts = JSON.stringify([await historyOf(unit), await historyOf({ id: unit.liaison.personId })]);
    expect(texts).not.toContain(unit.liaison.name);
  });
});

describe('the duties of a closed unit', () => {
  const gaps = async () =>
    (
      await stage.operate<{ nodes: readonly { category: { code: string } }[] }>(admin(), GAPS)
    ).value.nodes.map(({ category }) => category.code);
  const responsible = async (categoryCode: string) =>
    (await rowsOf('select unit_id as unit from unit_categories where category_code = $1', categoryCode)).map(
      ({ unit }) => unit,
    );

  it('go to the other, except where a rule of the catalogue decides: the gaps show a rule without its lead', async () => {
    const { city } = stage;
    const [into, helper] = [await aUnit(city), await aUnit(city)];
    const unit = await aUnit(city, { categories: [CATEGORY.property] });
    const input = { categoryCode: CATEGORY.manholes, leadUnitId: unit.id, coUnitIds: [helper.id] };
    await stage.operate(admin(), RULE, { input });
    expect(await gaps()).not.toContain(CATEGORY.manholes);
    await close(unit, into);
    expect(await responsible(CATEGORY.property)).toEqual([into.id]);
    expect(await responsible(CATEGORY.manholes)).toEqual([helper.id]);
    expect(await gaps()).toContain(CATEGORY.manholes);
    const mended = { categoryCode: CATEGORY.manholes, leadUnitId: into.id };
    await stage.operate(admin(), RULE, { input: mended });
    expect(await gaps()).not.toContain(CATEGORY.manholes);
    expect(await responsible(CATEGORY.manholes)).toEqual([into.id]);
  });
});
