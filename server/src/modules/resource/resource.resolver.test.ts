import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Viewer } from '../../context/viewer.js';
import { BadInput, NotFound } from '../../refusal.js';
import { countStatements } from '../../test/count-statements.js';
import { CATEGORY } from '../../test/factories/category.js';
import type { City } from '../../test/factories/city.js';
import { aCity } from '../../test/factories/city.js';
import { aResource } from '../../test/factories/resource.js';
import type { AUnitWithLiaison } from '../../test/factories/unit.js';
import { aUnit } from '../../test/factories/unit.js';
import type { TestServices } from '../../test/harness.js';
import { startServices } from '../../test/harness.js';
import type { RunDocument } from '../../test/run-document.js';
import { runDocuments } from '../../test/run-document.js';
import { ResourceResolver } from './resource.resolver.js';

const FIELDS = `id version status title description kind category { code name } categories { code name } unit { id name } regions { id name kind }
  capacity capacityPeriod remaining availableFrom availableTo weeklyHours { weekday from until } allowedActions events { action }`;
const LIST = `query ($filter: ResourceFilter, $first: Int, $after: String) {
  resources(filter: $filter, first: $first, after: $after) {
    totalCount nodes { ${FIELDS} } pageInfo { hasNextPage endCursor }
  }
}`;
const MENU =
  'query ($code: String!) { placeServices(code: $code) { totalCount nodes { title allowedActions events { action } } } }';

interface Found {
  readonly totalCount: number;
  readonly nodes: readonly { id: string; title: string; allowedActions: string[]; events: object[] }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

let services: TestServices;
let run: RunDocument;
let city: City;
let unit: AUnitWithLiaison;
let other: AUnitWithLiaison;
beforeAll(async () => {
  services = await startServices();
  run = await runDocuments(services, [ResourceResolver]);
  city = await aCity(services);
  unit = await aUnit(city, { name: '司法局' });
  other = await aUnit(city, { name: '城管局' });
  const make = (title: string, traits: Parameters<typeof aResource>[1]) =>
    aResource(city, { title, description: '预约', unit, ...traits });
  await make('社区法律咨询', { covers: [city.community], categoryCode: CATEGORY.property });
  await make('全街道义诊', { covers: [city.street], categoryCode: CATEGORY.rubbish, capacity: 1 });
  await make('邻社区讲座', { covers: [city.neighbour] });
  await make('名额已满的培训', { covers: [city.city], capacity: 0 });
  await make('草稿', { status: 'DRAFT', covers: [city.city] });
  await make('已暂停', { status: 'SUSPENDED', covers: [city.city] });
  await services.database.pool.query(`update regions set place_code = '23456789ab' where id = $1`, [
    city.grid.id,
  ]);
});
afterAll(() => services.close());

const list = async (viewer: Viewer, filter: object = {}, page: object = {}) =>
  (await run<{ resources: Found }>(viewer, LIST, { filter, ...page })).resources;
const titles = async (viewer: Viewer, filter: object = {}) =>
  (await list(viewer, filter)).nodes.map(({ title }) => title).sort();
const unknownId = '019ab000-0000-7000-8000-00000000ffff';

describe('resources are not listed', () => {
  it.each([
    ['of a place that is none', { regionId: unknownId }],
    ['of a malformed place', { regionId: 'x' }],
    ['of a unit that is none', { unitId: unknownId }],
    ['of a malformed unit', { unitId: "'" }],
  ])('%s', async (_case, filter) => {
    await expect(list(unit.liaison, filter)).rejects.toBeInstanceOf(NotFound);
  });

  it('by a search that is too long or unprintable', async () => {
    await expect(list(unit.liaison, { search: '法'.repeat(51) })).rejects.toBeInstanceOf(BadInput);
    await expect(list(unit.liaison, { search: '\u0000' })).rejects.toBeInstanceOf(BadInput);
  });

  it('for an unknown place code', async () => {
    await expect(run(null, MENU, { code: 'zzzzzzzzzz' })).rejects.toBeInstanceOf(NotFound);
  });
});

describe("a unit's drafts and what it has suspended", () => {
  it("are its own to see, and the city's administrator's", async () => {
    expect(await titles(unit.liaison, { unitId: unit.id })).toContain('草稿');
    expect(await titles(city.staff.admin)).toContain('已暂停');
  });

  it('are in no list or count of others, and not found by their ids', async () => {
    const own = await list(unit.liaison);
    for (const viewer of [other.liaison, city.staff.community]) {
      const found = await list(viewer);
      expect(found.totalCount).toBe(own.totalCount - 2);
      const draft = own.nodes.find(({ title }) => title === '草稿');
      await expect(
        run(viewer, 'query ($id: ID!) { resource(id: $id) { id } }', { id: draft?.id }),
      ).rejects.toBeInstanceOf(NotFound);
    }
  });
});

describe('what may be done with a resource', () => {
  it('is visible to its own unit only, and its history too', async () => {
    const [mine] = (await list(unit.liaison, { search: '法律咨询' })).nodes;
    expect(mine?.allowedActions).toEqual(['EDIT', 'SUSPEND']);
    const [theirs] = (await list(other.liaison, { search: '法律咨询' })).nodes;
    expect(theirs?.allowedActions).toEqual([]);
  });
});

describe('resources are found', () => {
  it('by the place that they cover: itself or one that it lies in', async () => {
    expect(await titles(other.liaison, { regionId: city.grid.id })).toEqual(
      ['全街道义诊', '名额已满的培训', '社区法律咨询'].sort(),
    );
    expect(await titles(other.liaison, { regionId: city.otherCommunity.id })).toEqual(['名额已满的培训']);
    expect(await titles(other.liaison, { regionId: city.city.id })).toEqual(['名额已满的培训']);
  });

  it('by a category of either level', async () => {
    expect(await titles(other.liaison, { categoryCode: CATEGORY.property })).toEqual(['社区法律咨询']);
    expect(await titles(other.liaison, { categoryCode: CATEGORY.streets })).toContain('全街道义诊');
    expect(await titles(other.liaison, { categoryCode: CATEGORY.housing })).toEqual(['社区法律咨询']);
  });

  it.each([
    ['one character', '义', ['全街道义诊']],
    ['the last character of the title', '诊', ['全街道义诊']],
    ['two characters', '讲座', ['邻社区讲座']],
    ['words in any order', '咨询 法律', ['社区法律咨询']],
    ['characters that only stand apart', '社律', []],
    ['what would be an operator', `' | '`, []],
    ['a backslash', '\\', []],
  ])('by %s', async (_case, search, expected) => {
    expect(await titles(other.liaison, { search })).toEqual(expected);
  });

  it('by what is available today', async () => {
    expect(await titles(unit.liaison, { available: true })).toEqual(
      ['全街道义诊', '社区法律咨询', '邻社区讲座'].sort(),
    );
    expect(await titles(unit.liaison, { available: false })).toEqual(
      ['名额已满的培训', '已暂停', '草稿'].sort(),
    );
  });

  it('by kind and status', async () => {
    expect(await titles(unit.liaison, { kind: 'FUND' })).toEqual([]);
    expect(await titles(unit.liaison, { status: 'DRAFT', kind: 'SERVICE' })).toEqual(['草稿']);
  });
});

describe('the categories of a resource', () => {
  const CATEGORIES = 'categories { code parent { code } }';
  const CREATE = `mutation ($input: CreateResourceInput!) { createResource(input: $input) { id ${CATEGORIES} } }`;
  const UPDATE = `mutation ($input: UpdateResourceInput!) { updateResource(input: $input) { ${CATEGORIES} } }`;
  interface Changed {
    readonly id: string;
    readonly categories: readonly { code: string }[];
  }
  const codesOf = ({ categories }: Changed) => categories.map(({ code }) => code);
  const create = async (title: string) => {
    const { createResource } = await run<{ createResource: Changed }>(unit.liaison, CREATE, {
      input: {
        unitId: unit.id,
        title,
        description: '说明',
        categoryCode: CATEGORY.rubbish,
        categoryCodes: [CATEGORY.property, CATEGORY.manholes, CATEGORY.rubbish, CATEGORY.property],
        kind: 'SERVICE',
        regionIds: [city.otherCommunity.id],
      },
    });
    return createResource;
  };
  const update = async (id: string, change: object) =>
    codesOf(
      (await run<{ updateResource: Changed }>(unit.liaison, UPDATE, { input: { id, ...change } }))
        .updateResource,
    );

  it('are read with the main one first, each once', async () => {
    const created = await create('多类别');
    expect(codesOf(created)).toEqual([CATEGORY.rubbish, CATEGORY.property, CATEGORY.manholes]);
  });

  it('find it, each of them and the group of each', async () => {
    await create('按任一类别');
    for (const categoryCode of [CATEGORY.rubbish, CATEGORY.property, CATEGORY.manholes, CATEGORY.housing])
      expect(await titles(unit.liaison, { categoryCode })).toContain('按任一类别');
  });

  it('stay as they are unless named, are replaced, and may be the main one alone', async () => {
    const { id } = await create('改类别');
    expect(await update(id, { title: '改了标题' })).toHaveLength(3);
    expect(await update(id, { categoryCode: CATEGORY.property, categoryCodes: [CATEGORY.manholes] })).toEqual(
      [CATEGORY.property, CATEGORY.manholes],
    );
    expect(await update(id, { categoryCodes: null })).toEqual([CATEGORY.property]);
  });

  it('that are none, or too many, are refused by the field', async () => {
    const { id } = await create('拒绝类别');
    const tooMany = Array.from({ length: 11 }, () => CATEGORY.property);
    for (const [categoryCodes, field] of [
      [['7777'], 'input.categoryCodes[0]'],
      [tooMany, 'input.categoryCodes'],
    ] as const) {
      const refusal = await update(id, { categoryCodes }).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(BadInput);
      expect(Object.keys((refusal as BadInput).fields)).toEqual([field]);
    }
    expect(await update(id, {})).toHaveLength(3);
  });
});

describe('weekly hours', () => {
  const CREATE =
    'mutation ($input: CreateResourceInput!) { createResource(input: $input) { weeklyHours { on: weekday until from } } }';
  const create = (weeklyHours: readonly object[]) =>
    run<{ createResource: { weeklyHours: object[] } }>(unit.liaison, CREATE, {
      input: {
        unitId: unit.id,
        title: '坐班咨询',
        description: '到窗口',
        categoryCode: CATEGORY.property,
        kind: 'SERVICE',
        regionIds: [city.otherCommunity.id],
        weeklyHours,
      },
    });
  const range = { weekday: 1, from: '09:00', until: '12:00' };

  it('are read in the order of the week', async () => {
    const { createResource } = await create([{ ...range, weekday: 5 }, range]);
    expect(createResource.weeklyHours).toEqual([
      { on: 1, until: '12:00', from: '09:00' },
      { on: 5, until: '12:00', from: '09:00' },
    ]);
  });

  it.each([
    ['a bad time', [{ ...range, until: 'noon' }], 'input.weeklyHours[0].until'],
    ['a text too long', [range, { ...range, from: '09:00:00' }], 'input.weeklyHours[1].from'],
    ['more than fit into a week', Array.from({ length: 29 }, () => range), 'input.weeklyHours'],
  ])('with %s are refused by the field', async (_case, hours, field) => {
    const refusal = await create(hours).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(BadInput);
    expect(Object.keys((refusal as BadInput).fields)).toEqual([field]);
  });
});

describe('the menu of a place', () => {
  it('shows anybody what is offered there today, and nothing of what goes on behind', async () => {
    await aResource(city, { unit, title: '仅限工作人员', isOrderable: false });
    const { placeServices } = await run<{ placeServices: Found }>(null, MENU, { code: '23456789ab' });
    expect(placeServices.nodes.map(({ title }) => title).sort()).toEqual(
      ['全街道义诊', '社区法律咨询'].sort(),
    );
    expect(placeServices.totalCount).toBe(2);
    for (const { allowedActions, events } of placeServices.nodes)
      expect([...allowedActions, ...events]).toEqual([]);
  });
});

describe('a page', () => {
  it('costs the same number of statements whatever its size, and no row is lost between pages', async () => {
    await Promise.all(
      Array.from({ length: 30 }, () => aResource(city, { unit, title: '分页', covers: [city.neighbour] })),
    );
    const filter = { search: '分页', regionId: city.neighbour.id };
    const small = await countStatements(services.database, () => list(other.liaison, filter, { first: 3 }));
    const large = await countStatements(services.database, () => list(other.liaison, filter, { first: 100 }));
    expect(large.result.nodes).toHaveLength(30);
    expect(large.statements.length).toBe(small.statements.length);
    expect(large.statements.length).toBeLessThanOrEqual(3);
    const seen = new Set<string>();
    let after: string | undefined;
    do {
      const page = await list(other.liaison, filter, { first: 7, after });
      for (const { id } of page.nodes) seen.add(id);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
    } while (after !== undefined);
    expect(seen.size).toBe(30);
  });
});
