import { describe, expect, it } from 'vitest';

import { applyDeltas } from '../../../rollups/apply-deltas.js';
import { compareRollups } from '../../../rollups/compare.js';
import { CATEGORY } from '../../../test/factories/category.js';
import type { Place } from '../../../test/factories/city.js';
import { aListedDemand, aSubmittedDemand, storedDemand } from '../../../test/factories/demand.js';
import { anOfferedOrder, aVerifiedOrder, storedOrder } from '../../../test/factories/order.js';
import { aPerson, aPersonWith } from '../../../test/factories/person.js';
import { aUnit } from '../../../test/factories/unit.js';
import { setStage } from '../../../test/stage.js';
import { importRegions } from './import-regions.js';

const CLOSE = `mutation($id: ID!, $intoId: ID!, $version: Int) { closeRegion(id: $id, intoId: $intoId, version: $version) { id closedInto { id } } }`;
const CREATE = `mutation($input: CreateRegionInput!) { createRegion(input: $input) { id name kind placeCode version } }`;
const DEMANDS = `query($regionId: ID) { demands(filter: { regionId: $regionId }, first: 100) { totalCount nodes { id } } }`;
const CONTENTS = `query($id: ID!) { regionContents(id: $id) { openDemands people places units } }`;
const TRACK =
  'query($number: String!, $trackingCode: String!) { trackDemand(number: $number, trackingCode: $trackingCode) { place } }';
const SUBMIT = `mutation($input: SubmitDemandInput!) { submitDemand(input: $input) { demand { id region { id } } } }`;

interface Made {
  readonly id: string;
  readonly name: string;
  readonly kind: 'GRID' | 'BUILDING';
  readonly placeCode: string;
  readonly version: number;
}

const stage = setStage();
const admin = () => stage.city.staff.admin;
const close = (id: string, intoId: string, version?: number) =>
  stage.operate<{ id: string }>(admin(), CLOSE, { id, intoId, version });
const add = async (parent: { id: string }, kind: 'GRID' | 'BUILDING', name: string): Promise<Made> =>
  (await stage.operate<Made>(admin(), CREATE, { input: { parentId: parent.id, kind, name } })).value;
const submission = (regionId: string) => ({
  input: {
    regionId,
    title: '楼道灯不亮',
    description: '三楼的灯坏了一周。',
    categoryCode: CATEGORY.manholes,
  },
});
const bad = (field: string) => ({ code: 'BAD_USER_INPUT', fields: { [field]: expect.any(String) } });

describe('a place is not closed', () => {
  it.each([
    ['into itself', () => [stage.city.grid, stage.city.grid], 'intoId'],
    ['below itself', () => [stage.city.grid, stage.city.building], 'intoId'],
    ['into another kind', () => [stage.city.otherGrid, stage.city.neighbour], 'intoId'],
    ['into another street', () => [stage.city.community, stage.city.otherCommunity], 'intoId'],
    ['where it is a street', () => [stage.city.street, stage.city.otherStreet], 'id'],
  ] satisfies readonly (readonly [string, () => readonly [Place, Place], string])[])(
    '%s',
    async (_case, places, field) => {
      const [from, into] = places();
      const variables = { id: from.id, intoId: into.id };
      for (const locale of ['zh-CN', 'en'] as const)
        expect((await stage.operate(admin(), CLOSE, variables, locale)).refusal).toEqual(bad(field));
    },
  );

  it('by staff of another place, nor the community by its own staff', async () => {
    const { grid, otherGrid, community, neighbour, staff } = stage.city;
    const stranger = await aPerson(stage, 'COMMUNITY_STAFF', { region: neighbour });
    const grids = { id: grid.id, intoId: otherGrid.id };
    expect((await stage.operate(stranger, CLOSE, grids)).refusal).toEqual({ code: 'NOT_FOUND' });
    expect((await stage.operate(staff.street, CLOSE, grids)).refusal).toEqual({ code: 'FORBIDDEN' });
    const both = await aPersonWith(stage.services, [
      { role: 'COMMUNITY_STAFF', region: community },
      { role: 'COMMUNITY_STAFF', region: neighbour },
    ]);
    const communities = { id: community.id, intoId: neighbour.id };
    expect((await stage.operate(both, CLOSE, communities)).refusal).toEqual({ code: 'FORBIDDEN' });
  });

  it('that another administrator changed meanwhile, or closed', async () => {
    const [first, second] = [
      await add(stage.city.community, 'GRID', '甲网格'),
      await add(stage.city.community, 'GRID', '乙网格'),
    ];
    const stale = await close(first.id, second.id, 7);
    expect(stale.refusal).toEqual({ code: 'CONFLICT', current: { version: 1 } });
    const answers = await Promise.all([close(first.id, second.id, 1), close(second.id, first.id, 1)]);
    expect(answers.filter(({ refusal }) => refusal === undefined)).toHaveLength(1);
    expect((await close(first.id, second.id)).refusal).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect((await close(second.id, first.id)).refusal).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('a closed grid', () => {
  it('leads to the one that it went into, with its building and all that is open', async () => {
    const { community, services, staff } = stage.city;
    const [from, into] = [await add(community, 'GRID', '东网格'), await add(community, 'GRID', '西网格')];
    const building = await add(from, 'BUILDING', '1号楼');
    const worker = await aPersonWith(services, [
      { role: 'GRID_WORKER', region: from },
      { role: 'GRID_WORKER', region: into },
    ]);
    const open = await aSubmittedDemand(stage.city, { place: from });
    const below = await aSubmittedDemand(stage.city, { place: building });
    const contents = await stage.operate(staff.community, CONTENTS, { id: from.id });
    expect(contents.value).toEqual({ openDemands: 2, people: 1, places: 1, units: 0 });

    const { value } = await stage.operate(staff.community, CLOSE, { id: from.id, intoId: into.id });
    expect(value).toEqual({ id: from.id, closedInto: { id: into.id } });
    expect(await storedDemand(stage.city, open.id)).toMatchObject({
      regionId: into.id,
      gridId: into.id,
      version: 2,
    });
    expect(await storedDemand(stage.city, below.id)).toMatchObject({
      regionId: building.id,
      gridId: into.id,
    });
    const { rows } = await services.database.pool.query(
      'select region_id as "regionId" from memberships where person_id = $1',
      [worker.personId],
    );
    expect(rows).toEqual([{ regionId: into.id }]);

    const place = await stage.operate(null, 'query($code: String!) { place(code: $code) { id code } }', {
      code: from.placeCode,
    });
    expect(place.value).toEqual({ id: into.id, code: into.placeCode });
    const list = await stage.operate<{ nodes: { id: string }[] }>(
      staff.community,
      'query($id: ID) { regions(filter: { parentId: $id }, first: 100) { nodes { id } } }',
      { id: community.id },
    );
    expect(list.value.nodes.map(({ id }) => id)).not.toContain(from.id);
    // A page that was opened before the closing still sends the old place.
    const late = await stage.operate<{ demand: object }>(null, SUBMIT, submission(from.id));
    expect(late.value.demand).toMatchObject({ region: { id: into.id } });
    const refused = await stage.operate(admin(), CREATE, {
      input: { parentId: from.id, kind: 'BUILDING', name: '2号楼' },
    });
    expect(refused.refusal).toEqual(bad('input.parentId'));
  });

  it('leads on when that one closes too', async () => {
    const { community } = stage.city;
    const names = ['一号网格', '二号网格', '三号网格'];
    const [a, b, c] = await Promise.all(names.map((name) => add(community, 'GRID', name)));
    if (a === undefined || b === undefined || c === undefined) throw new Error('three grids were added');
    await close(a.id, b.id);
    await close(b.id, c.id);
    const place = await stage.operate(null, 'query($code: String!) { place(code: $code) { id } }', {
      code: a.placeCode,
    });
    expect(place.value).toEqual({ id: c.id });
  });
});

describe('a closed community', () => {
  it('gives what is open and its units to the other; what has ended keeps its place and is seen there', async () => {
    const { city } = stage;
    const [from, into] = [city.community, city.neighbour];
    const ended = await aVerifiedOrder(city, { demand: { place: from } });
    const { number, trackingCode } = ended.demand;
    await stage.operate(null, 'RateDemand', {
      number,
      trackingCode,
      answered: true,
      solved: true,
      satisfaction: 5,
    });
    const offered = await anOfferedOrder(city, { demand: { place: from } });
    const inGrid = await aListedDemand(city, { place: city.grid });
    const [lead, member] = [await aUnit(city), await aUnit(city, { name: '城管局' })];
    const { pool } = stage.services.database;
    await pool.query('delete from unit_pairings');
    await pool.query(
      `insert into unit_pairings values ($1, $3, true, false), ($2, $3, false, false), ($2, $4, false, false)`,
      [lead.id, member.id, from.id, into.id],
    );
    const staffThere = await aPerson(stage, 'COMMUNITY_STAFF', { region: into });

    const before = (
      await stage.operate<{ totalCount: number }>(city.staff.street, DEMANDS, { regionId: city.street.id })
    ).value;
    expect((await close(from.id, into.id)).refusal).toBeUndefined();

    expect(await storedDemand(city, ended.demand.id)).toMatchObject({
      regionId: from.id,
      communityId: into.id,
      status: 'CLOSED',
    });
    expect(await storedOrder(city, offered.id)).toMatchObject({ regionId: into.id, communityId: into.id });
    expect(await storedDemand(city, inGrid.id)).toMatchObject({
      regionId: city.grid.id,
      communityId: into.id,
    });
    const seen = (await stage.operate<{ nodes: { id: string }[] }>(staffThere, DEMANDS)).value;
    expect(seen.nodes.map(({ id }) => id)).toEqual(
      expect.arrayContaining([ended.demand.id, offered.demand.id, inGrid.id]),
    );
    const demand = await stage.operate(
      staffThere,
      'query($id: ID!) { demand(id: $id) { region { name path { name } } } }',
      { id: ended.demand.id },
    );
    expect(demand.value).toMatchObject({ region: { name: '官坡社区' } });
    const tracked = await stage.operate(null, TRACK, { number, trackingCode });
    expect(tracked.value).toMatchObject({ place: '恩施市 · 舞阳坝街道 · 官坡社区' });
    const after = (
      await stage.operate<{ totalCount: number }>(city.staff.street, DEMANDS, { regionId: city.street.id })
    ).value;
    expect(after.totalCount).toBe(before.totalCount);
    const { rows } = await pool.query(
      `select unit_id as unit, community_id as community, is_lead as "isLead" from unit_pairings order by is_lead desc`,
    );
    expect(rows).toEqual([
      { unit: lead.id, community: into.id, isLead: true },
      { unit: member.id, community: into.id, isLead: false },
    ]);
    expect(await compareRollups(stage.services)).toEqual([]);
    await applyDeltas(stage.services);
    expect(await compareRollups(stage.services)).toEqual([]);
  });

  it('is not opened again by an import', async () => {
    const rows = [
      'street\t999901001\t一号街道\t999901\t999901\t试验市',
      'village\t999901001001\t甲社区居委会\t999901001\t999901\t试验市',
      'village\t999901001002\t乙社区居委会\t999901001\t999901\t试验市',
    ];
    const table = ['level\tcode\tname\tparentCode\tareaCode\tareaName', ...rows].join('\n');
    await importRegions(stage.services, table);
    const { pool } = stage.services.database;
    const { rows: made } = await pool.query<{ id: string; cityId: string }>(
      `select id, city_id as "cityId" from regions where code like '999901001___' order by code`,
    );
    const [first, second] = made;
    if (first === undefined || second === undefined) throw new Error('two communities were imported');
    const city = { id: first.cityId, kind: 'CITY', name: '试验市' } as const;
    const there = await aPerson(stage, 'ADMIN', { region: city });
    await stage.operate(there, CLOSE, { id: first.id, intoId: second.id });
    expect(await importRegions(stage.services, table.replace('甲社区', '丙社区'))).toEqual({
      added: 0,
      changed: 0,
    });
    const { rows: kept } = await pool.query(
      'select name, takes_orders, closed_into_id from regions where id = $1',
      [first.id],
    );
    expect(kept).toEqual([{ name: '甲社区', takes_orders: false, closed_into_id: second.id }]);
  });
});

it('of demands submitted and dispatched while a place closes, none stays behind', async () => {
  const { services } = stage;
  const community = stage.city.neighbour;
  const [from, into] = [await add(community, 'GRID', '南网格'), await add(community, 'GRID', '北网格')];
  const buildings = await Promise.all(['1', '2', '3'].map((name) => add(from, 'BUILDING', `${name}号楼`)));
  const places = [from, ...buildings];
  const submit = (index: number) =>
    stage.operate(null, SUBMIT, submission(places[index % places.length]?.id ?? ''));
  const [closed, ...answers] = await Promise.all([
    close(from.id, into.id),
    ...Array.from({ length: 24 }, (_, index) => submit(index)),
  ]);
  expect(closed.refusal).toBeUndefined();
  expect(answers.flatMap(({ refusal }) => refusal ?? [])).toEqual([]);
  const { rows } = await services.database.pool.query(
    'select count(*)::integer as all, count(*) filter (where grid_id = $2)::integer as moved from demands where $1 in (grid_id, region_id) or grid_id = $2',
    [from.id, into.id],
  );
  expect(rows).toEqual([{ all: 24, moved: 24 }]);
  const { rows: behind } = await services.database.pool.query('select from demands where region_id = $1', [
    from.id,
  ]);
  expect(behind).toEqual([]);
});
