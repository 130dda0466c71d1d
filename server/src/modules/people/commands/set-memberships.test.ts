import { beforeEach, describe, expect, it } from 'vitest';

import type { Viewer } from '../../../context/viewer.js';
import { anOfferedOrder } from '../../../test/factories/order.js';
import { aPerson, aPersonWith } from '../../../test/factories/person.js';
import { aUnit } from '../../../test/factories/unit.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();

interface Kept {
  readonly version: number;
  readonly status: string;
  readonly memberships: readonly {
    readonly id: string;
    readonly role: string;
    readonly [field: string]: unknown;
  }[];
  readonly [field: string]: unknown;
}

const set = (
  person: Pick<Viewer, 'personId'>,
  memberships: readonly object[],
  as: Viewer = stage.city.staff.admin,
  more: object = {},
) => stage.operate<Kept>(as, 'SetMemberships', { id: person.personId, memberships, ...more });
const disable = (person: Pick<Viewer, 'personId'>, as: Viewer, more: object = {}) =>
  stage.operate<Kept>(as, 'DisablePerson', { id: person.personId, reason: '调离', ...more });
const read = (person: Pick<Viewer, 'personId'>, as: Viewer = stage.city.staff.admin) =>
  stage.operate<Kept>(as, 'Person', { id: person.personId });

const worker = (more: object = {}) => ({ role: 'GRID_WORKER', regionId: stage.city.grid.id, ...more });

describe('a change of memberships is refused', () => {
  it('to people who keep nobody, and of a person who is out of sight', async () => {
    const { gridWorker, street, community } = stage.city.staff;
    expect((await set(gridWorker, [], street)).refusal).toEqual({ code: 'FORBIDDEN' });
    for (const id of [street.personId, 'nobody', stage.city.grid.id])
      expect((await set({ personId: id }, [], community)).refusal).toEqual({ code: 'NOT_FOUND' });
  });

  it('of an old version, telling the present one', async () => {
    const person = await aPerson(stage.city, 'GRID_WORKER', { region: stage.city.grid });
    await set(person, [worker({ post: 'HEAD' })], stage.city.staff.admin, { version: 1 });
    expect((await set(person, [], stage.city.staff.admin, { version: 1 })).refusal).toEqual({
      code: 'CONFLICT',
      current: { version: 2, status: 'ACTIVE' },
    });
  });

  it('as a whole when one of them cannot be', async () => {
    const person = await aPerson(stage.city, 'GRID_WORKER', { region: stage.city.grid });
    const { refusal } = await set(person, [{ role: 'AREA_BRANCH', regionId: stage.city.community.id }]);
    expect(refusal).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { 'memberships[0].regionId': '该身份不能设在这里' },
    });
    expect((await read(person)).value).toMatchObject({ version: 1, memberships: [{ role: 'GRID_WORKER' }] });
  });
});

describe('a change of memberships', () => {
  it('adds, changes and removes, keeps the others as they are, and is one event', async () => {
    const { grid, otherGrid } = stage.city;
    const person = await aPersonWith(stage.services, [
      { role: 'GRID_WORKER', region: grid },
      { role: 'AREA_BRANCH', region: grid },
      { role: 'BUILDING_GROUP', region: grid },
    ]);
    const before = (await read(person)).value.memberships;
    const { value } = await set(person, [
      worker(),
      { role: 'AREA_BRANCH', regionId: grid.id, until: '2026-03-31' },
      { role: 'GRID_WORKER', regionId: otherGrid.id, since: '2026-04-01' },
    ]);
    expect(value.version).toBe(2);
    expect(value.memberships).toMatchObject([
      { id: before[0]?.id, role: 'GRID_WORKER', isInForce: true },
      { id: before[1]?.id, role: 'AREA_BRANCH', until: '2026-03-31', isInForce: true },
      { role: 'GRID_WORKER', since: '2026-04-01', isInForce: false },
    ]);
    expect(value['events']).toMatchObject([{ action: 'SET_MEMBERSHIPS' }]);
    const { rows } = await stage.services.database.pool.query<{ details: Record<string, object[]> }>(
      'select details from events where subject_id = $1',
      [person.personId],
    );
    expect(rows[0]?.details).toMatchObject({
      added: [{ regionId: otherGrid.id }],
      changed: [{}],
      removed: [{}],
    });
  });

  it('to what there is already changes nothing', async () => {
    const person = await aPerson(stage.city, 'GRID_WORKER', { region: stage.city.grid });
    expect((await set(person, [worker()])).value).toMatchObject({ version: 1, events: [] });
  });

  it('reads ids in upper case as the same place and unit', async () => {
    const unit = await aUnit(stage.city);
    const person = await aPerson(stage.city, 'GRID_WORKER', { region: stage.city.grid });
    const upper = worker({ regionId: stage.city.grid.id.toUpperCase() });
    expect((await set(person, [upper])).value).toMatchObject({ version: 1, events: [] });
    expect((await set(person, [worker(), upper])).refusal).toMatchObject({
      fields: { 'memberships[1]': '重复出现' },
    });
    const liaison = { role: 'UNIT_LIAISON', unitId: unit.id.toUpperCase() };
    expect((await set(person, [upper, liaison])).value.memberships).toMatchObject([
      { role: 'GRID_WORKER', region: { id: stage.city.grid.id } },
      { role: 'UNIT_LIAISON', unit: { id: unit.id } },
    ]);
  });

  it('of community staff leaves those outside of its grids alone, and does not see them', async () => {
    const unit = await aUnit(stage.city);
    const staff = stage.city.staff.community;
    const person = await aPersonWith(stage.services, [
      { role: 'GRID_WORKER', region: stage.city.grid },
      { role: 'UNIT_LIAISON', unit },
    ]);
    expect((await read(person, staff)).value).toMatchObject({
      allowedActions: ['SET_MEMBERSHIPS'],
      memberships: [{ role: 'GRID_WORKER' }],
    });
    const { value } = await set(person, [{ role: 'AREA_BRANCH', regionId: stage.city.grid.id }], staff);
    expect(value.memberships).toMatchObject([{ role: 'AREA_BRANCH' }]);
    expect((await read(person)).value.memberships.map(({ role }) => role)).toEqual([
      'UNIT_LIAISON',
      'AREA_BRANCH',
    ]);
    for (const operation of ['DisablePerson', 'RenewInvitation', 'EnablePerson']) {
      const { refusal } = await stage.operate(staff, operation, { id: person.personId, reason: '调离' });
      expect(refusal).toEqual({ code: 'FORBIDDEN' });
    }
    const edit = { input: { id: person.personId, name: '改名' } };
    expect((await stage.operate(staff, 'UpdatePerson', edit)).refusal).toEqual({ code: 'FORBIDDEN' });
  });

  it('may leave a place where the role could not be given any more', async () => {
    const person = await aPerson(stage.city, 'GRID_WORKER', { region: stage.city.community });
    const held = { role: 'GRID_WORKER', regionId: stage.city.community.id };
    expect((await set(person, [{ ...held, post: 'HEAD' }])).refusal).toBeUndefined();
  });

  it('may leave two that overlap since their grids were closed into each other', async () => {
    const { grid, otherGrid } = stage.city;
    const person = await aPerson(stage.city, 'AREA_BRANCH', { region: grid });
    const two = (second: string) => [
      worker({ until: '2026-06-30' }),
      { role: 'GRID_WORKER', regionId: second, since: '2026-05-01' },
    ];
    await set(person, two(otherGrid.id));
    const { refusal } = await set(person, two(grid.id));
    expect(refusal).toMatchObject({ fields: { 'memberships[1]': '重复出现' } });
    await stage.services.owner.query(
      'update memberships set region_id = $1 where person_id = $2 and region_id = $3',
      [grid.id, person.personId, otherGrid.id],
    );
    const branch = { role: 'AREA_BRANCH', regionId: grid.id };
    expect((await set(person, [...two(grid.id), branch])).value.memberships).toHaveLength(3);
  });
});

describe('the last administrator', () => {
  beforeEach(async () => {
    await stage.services.owner.query(`delete from memberships where role = 'ADMIN' and person_id <> $1`, [
      stage.city.staff.admin.personId,
    ]);
  });
  const anAdmin = () => aPerson(stage.city, 'ADMIN', { region: stage.city.city });
  const asAdmin = (more: object = {}) => ({ role: 'ADMIN', regionId: stage.city.city.id, ...more });

  it('stays, whatever is confirmed: neither without the role, nor disabled, nor with an end', async () => {
    const { admin } = stage.city.staff;
    const answers = [
      await set(admin, [], admin, { confirm: ['LAST_STAFF'] }),
      await disable(admin, admin),
      await set(admin, [asAdmin({ until: '2026-12-31' })], admin),
      await set(admin, [asAdmin({ since: '2026-04-01' })], admin),
    ];
    for (const { refusal, message } of answers) {
      expect(refusal).toEqual({ code: 'CONFLICT' });
      expect(message).toBe('最后一名系统管理员不能去掉，请先指定另一名。');
    }
  });

  it('is also the last beside one who is only invited, disabled or there for a time', async () => {
    const { admin } = stage.city.staff;
    const input = { account: 'admin2', name: '周晓', memberships: [asAdmin()] };
    await stage.operate(admin, 'InvitePerson', { input });
    const disabled = await anAdmin();
    await disable(disabled, admin);
    const passing = await anAdmin();
    await set(passing, [asAdmin({ until: '2026-12-31' })]);
    expect((await set(admin, [], admin)).refusal).toEqual({ code: 'CONFLICT' });
    expect((await set(passing, [], admin)).refusal).toBeUndefined();
  });

  it('is one of two who remove each other at once', async () => {
    const { admin } = stage.city.staff;
    const other = await anAdmin();
    const answers = await Promise.all([disable(other, admin), disable(admin, other)]);
    expect(answers.filter(({ refusal }) => refusal === undefined)).toHaveLength(1);
    const { rows } = await stage.services.database.pool.query(
      `select from memberships m join people p on p.id = m.person_id where m.role = 'ADMIN' and p.status = 'ACTIVE'`,
    );
    expect(rows).toHaveLength(1);
    await stage.services.owner.query(`update people set status = 'ACTIVE' where id = $1`, [admin.personId]);
  });
});

describe('the last one is asked about first', () => {
  it('of the staff of a community', async () => {
    const { otherCommunity } = stage.city;
    const first = await aPerson(stage.city, 'COMMUNITY_STAFF', { region: otherCommunity });
    const second = await aPerson(stage.city, 'COMMUNITY_STAFF', { region: otherCommunity });
    expect((await set(first, [])).refusal).toBeUndefined();
    const confirmFirst = { code: 'CONFLICT', confirm: ['LAST_STAFF'] };
    const ending = [{ role: 'COMMUNITY_STAFF', regionId: otherCommunity.id, until: '2026-03-11' }];
    expect((await set(second, ending)).refusal).toEqual(confirmFirst);
    expect((await disable(second, stage.city.staff.admin)).refusal).toEqual(confirmFirst);
    expect((await read(second)).value).toMatchObject({ version: 1, status: 'ACTIVE' });
    const confirmed = await set(second, [], stage.city.staff.admin, { confirm: ['LAST_STAFF'] });
    expect(confirmed.value.memberships).toEqual([]);
  });

  it('of the liaisons of a unit that has open orders', async () => {
    const { unit } = await anOfferedOrder(stage.city);
    const idle = await aUnit(stage.city);
    expect((await set(idle.liaison, [])).refusal).toBeUndefined();
    expect((await set(unit.liaison, [])).refusal).toEqual({ code: 'CONFLICT', confirm: ['LAST_LIAISON'] });
    await aPerson(stage.city, 'UNIT_LIAISON', { unit });
    expect((await set(unit.liaison, [])).refusal).toBeUndefined();
  });

  it('of the liaisons of a unit that helps with an open order', async () => {
    const helper = await aUnit(stage.city);
    await anOfferedOrder(stage.city, { coUnitIds: [helper.id] });
    expect((await set(helper.liaison, [])).refusal).toEqual({ code: 'CONFLICT', confirm: ['LAST_LIAISON'] });
  });

  it('also of two who remove each other at once', async () => {
    const { unit } = await anOfferedOrder(stage.city);
    const second = await aPerson(stage.city, 'UNIT_LIAISON', { unit });
    const answers = await Promise.all([set(unit.liaison, []), set(second, [])]);
    expect(answers.map(({ refusal }) => refusal?.['confirm']).filter(Boolean)).toEqual([['LAST_LIAISON']]);
  });
});

describe('the list of people', () => {
  it('of community staff is of its grids alone, also when it is narrowed', async () => {
    const staff = stage.city.staff.community;
    const unit = await aUnit(stage.city);
    const both = await aPersonWith(stage.services, [
      { role: 'AREA_BRANCH', region: stage.city.otherGrid },
      { role: 'UNIT_LIAISON', unit },
    ]);
    interface List {
      readonly nodes: readonly {
        readonly id: string;
        readonly memberships: readonly { readonly role: string }[];
      }[];
    }
    const list = async (filter: object) =>
      (await stage.operate<List>(staff, 'People', { filter })).value.nodes;
    const all = await list({});
    expect(all.map(({ id }) => id)).toContain(both.personId);
    expect(all.map(({ id }) => id)).not.toContain(stage.city.staff.street.personId);
    expect(new Set(all.flatMap(({ memberships }) => memberships.map(({ role }) => role)))).toEqual(
      new Set(['GRID_WORKER', 'BUILDING_GROUP', 'AREA_BRANCH']),
    );
    expect(await list({ role: 'UNIT_LIAISON' })).toEqual([]);
    expect(await list({ unitId: unit.id })).toEqual([]);
    expect(await list({ status: 'DISABLED' })).toEqual([]);
    expect((await list({ regionId: stage.city.otherGrid.id })).map(({ id }) => id)).toContain(both.personId);
  });
});
