import { describe, expect, it } from 'vitest';

import type { Place } from '../../../test/factories/city.js';
import { aPerson } from '../../../test/factories/person.js';
import { setStage } from '../../../test/stage.js';

const CREATE = `mutation($input: CreateRegionInput!) { createRegion(input: $input) { id name kind placeCode version households estateType path { name } } }`;
const UPDATE = `mutation($input: UpdateRegionInput!) { updateRegion(input: $input) { id name version households contactPhone openingHours location { latitude longitude } } }`;
const READ = `query($id: ID!) { region(id: $id) { id name version placeCode events { action actor { name role } } } }`;

interface Region {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly placeCode: string;
  readonly events: readonly { action: string }[];
}

const stage = setStage();
const asAdmin = <Value = Region>(document: string, variables: object) =>
  stage.operate<Value>(stage.city.staff.admin, document, { ...variables });
const grid = (name: string, parent: Place = stage.city.community) => ({
  parentId: parent.id,
  kind: 'GRID',
  name,
});
const bad = (field: string, problem: unknown = expect.any(String)) => ({
  code: 'BAD_USER_INPUT',
  fields: { [field]: problem },
});

describe('a place is not added', () => {
  it.each(['gridWorker', 'street', 'supervisor'] as const)('by %s', async (role) => {
    const { refusal } = await stage.operate(stage.city.staff[role], CREATE, { input: grid('第三网格') });
    expect(refusal).toEqual({ code: 'FORBIDDEN' });
  });

  it('by community staff in another community, nor below a place that is none', async () => {
    const { community } = stage.city.staff;
    const elsewhere = await stage.operate(community, CREATE, {
      input: grid('第三网格', stage.city.neighbour),
    });
    expect(elsewhere.refusal).toEqual({ code: 'NOT_FOUND' });
    const nowhere = await asAdmin(CREATE, { input: { ...grid('第三网格'), parentId: 'nonsense' } });
    expect(nowhere.refusal).toEqual({ code: 'NOT_FOUND' });
  });

  it.each([
    ['a blank name', () => ({ ...grid(' ') }), 'input.name'],
    ['a name of a place beside it', () => grid('第一网格'), 'input.name'],
    ['that name in other characters', () => grid('「第一網格」'), 'input.name'],
    ['fewer households than none', () => ({ ...grid('第三网格'), households: -1 }), 'input.households'],
    ['a grid in a grid', () => grid('第三网格', stage.city.grid), 'input.kind'],
    ['a building in a community', () => ({ ...grid('9号楼'), kind: 'BUILDING' }), 'input.kind'],
    [
      'a community, which is imported',
      () => ({ ...grid('新社区', stage.city.street), kind: 'COMMUNITY' }),
      'input.kind',
    ],
  ])('with %s', async (_case, input, field) => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const { refusal } = await stage.operate(stage.city.staff.admin, CREATE, { input: input() }, locale);
      expect(refusal).toEqual(bad(field));
    }
  });
});

describe('a place is added', () => {
  it('by community staff to their own community, with a code and a history', async () => {
    const input = { ...grid('第五网格'), households: 320, estateType: 'OLD_ESTATE' };
    const { value } = await stage.operate<Region>(stage.city.staff.community, CREATE, { input });
    expect(value).toMatchObject({ name: '第五网格', version: 1, households: 320, estateType: 'OLD_ESTATE' });
    expect(value.placeCode).toHaveLength(10);
    const read = await stage.operate<Region>(stage.city.staff.community, READ, { id: value.id });
    expect(read.value.events).toEqual([
      { action: 'CREATE', actor: { name: '田社', role: 'COMMUNITY_STAFF' } },
    ]);
    expect(
      (await stage.operate<Region>(stage.city.staff.gridWorker, READ, { id: value.id })).value.events,
    ).toEqual([]);
  });

  it('once for one key, and once for one name, however many come at a time', async () => {
    const once = { ...grid('第六网格'), idempotencyKey: 'six' };
    const answers = await Promise.all([asAdmin(CREATE, { input: once }), asAdmin(CREATE, { input: once })]);
    expect(new Set(answers.map(({ value }) => value.id)).size).toBe(1);
    const racing = await Promise.all(
      ['a', 'b', 'c'].map((key) => asAdmin(CREATE, { input: { ...grid('第七网格'), idempotencyKey: key } })),
    );
    expect(racing.flatMap(({ refusal }) => refusal ?? [])).toEqual([bad('input.name'), bad('input.name')]);
  });
});

describe('a place is not changed', () => {
  const change = (more: object) => ({ input: { id: stage.city.otherGrid.id, ...more } });

  it('by others than administrators and its community', async () => {
    const stranger = await aPerson(stage, 'COMMUNITY_STAFF', { region: stage.city.neighbour });
    expect((await stage.operate(stranger, UPDATE, change({ name: '甲' }))).refusal).toEqual({
      code: 'NOT_FOUND',
    });
    expect((await stage.operate(stage.city.staff.street, UPDATE, change({ name: '甲' }))).refusal).toEqual({
      code: 'FORBIDDEN',
    });
  });

  it('in the name of a community by its own staff, who change phone and hours', async () => {
    const { id } = stage.city.community;
    const renamed = await stage.operate(stage.city.staff.community, UPDATE, {
      input: { id, name: '大官坡社区' },
    });
    expect(renamed.refusal).toEqual({ code: 'FORBIDDEN' });
    const input = { id, contactPhone: '0718-8222222', openingHours: '工作日 9:00–18:00' };
    const { value } = await stage.operate(stage.city.staff.community, UPDATE, { input });
    expect(value).toMatchObject({ contactPhone: '0718-8222222', openingHours: '工作日 9:00–18:00' });
  });

  it('with the extension of its phone in a form that can be dialled', async () => {
    const input = { id: stage.city.otherCommunity.id, contactPhone: '电话：0718-8222222 转 8001' };
    const { value } = await stage.operate(stage.city.staff.admin, UPDATE, { input });
    expect(value).toMatchObject({ contactPhone: '07188222222-8001' });
  });

  it.each([
    ['a blank name', { name: ' ' }, 'input.name'],
    ['a name of a place beside it', { name: '第一网格' }, 'input.name'],
    ['that name in other characters', { name: '第一網格。' }, 'input.name'],
    ['a phone that is none', { contactPhone: '123' }, 'input.contactPhone'],
    ['hours that are too long', { openingHours: '长'.repeat(201) }, 'input.openingHours'],
    [
      'the location of a device that knows none',
      { location: { latitude: 0, longitude: 0 } },
      'input.location',
    ],
    ['a place beyond the pole', { location: { latitude: 91, longitude: 0 } }, 'input.location.latitude'],
  ])('with %s', async (_case, more, field) => {
    expect((await asAdmin(UPDATE, change(more))).refusal).toEqual(bad(field));
  });

  it('with an estate type above the grid', async () => {
    const input = { id: stage.city.street.id, estateType: 'OTHER' };
    expect((await asAdmin(UPDATE, { input })).refusal).toEqual(bad('input.estateType'));
  });

  it('by two administrators at once without the second being told', async () => {
    const { id } = stage.city.building;
    const { version } = (await asAdmin(READ, { id })).value;
    const answers = await Promise.all(
      [12, 13].map((households) => asAdmin(UPDATE, { input: { id, households, version } })),
    );
    const refusals = answers.flatMap(({ refusal }) => refusal ?? []);
    expect(refusals).toEqual([{ code: 'CONFLICT', current: { version: version + 1 } }]);
  });
});

it('what is absent stays, null clears, and the fields stand in the history', async () => {
  const { id } = stage.city.otherGrid;
  const input = {
    id,
    households: 80,
    contactPhone: '13800000000',
    location: { latitude: 30.3, longitude: 109.5 },
  };
  await asAdmin(UPDATE, { input });
  const { value } = await asAdmin(UPDATE, { input: { id, contactPhone: null } });
  expect(value).toMatchObject({ households: 80, contactPhone: null, location: { latitude: 30.3 } });
  const { rows } = await stage.services.database.pool.query<{ details: { fields: readonly string[] } }>(
    `select details from events where subject_id = $1 and action = 'EDIT' order by seq`,
    [id],
  );
  expect(rows.map(({ details }) => details.fields)).toEqual([
    ['households', 'contactPhone', 'latitude', 'longitude'],
    ['contactPhone'],
  ]);
});

it('the residents’ page reads phone and hours of the nearest place above', async () => {
  const place = (await asAdmin(CREATE, { input: grid('第八网格') })).value;
  const read = `query($code: String!) { place(code: $code) { name contactPhone openingHours } }`;
  const { value } = await stage.operate(null, read, { code: place.placeCode });
  expect(value).toEqual({
    name: '第八网格',
    contactPhone: '0718-8222222',
    openingHours: '工作日 9:00–18:00',
  });
});

it('places are found by words along the way, and by their code', async () => {
  const find = async (search: string) => {
    const document = `query($filter: RegionFilter) { regions(filter: $filter) { nodes { id name } } }`;
    return (await asAdmin<{ nodes: { id: string; name: string }[] }>(document, { filter: { search } })).value
      .nodes;
  };
  const names = async (search: string) => (await find(search)).map(({ name }) => name);
  expect(await names('官坡 3栋')).toEqual(['3栋']);
  expect(await names('官坡')).toEqual(['官坡社区']);
  expect(await names('书院 3栋')).toEqual([]);
  const { value } = await asAdmin(CREATE, { input: grid('第九网格') });
  expect(await names(value.placeCode.toUpperCase())).toEqual(['第九网格']);
});
