import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../context/viewer.js';
import { BadInput, NotFound } from '../../refusal.js';
import { loadReferenceData } from '../../seed/load-reference-data.js';
import type { TestServices } from '../../test/harness.js';
import { startServices } from '../../test/harness.js';
import type { RunDocument } from '../../test/run-document.js';
import { runDocuments } from '../../test/run-document.js';
import { RegionResolver } from './region.resolver.js';

const SOMEBODY: Viewer = {
  personId: '019ab000-0000-7000-8000-000000000001',
  account: 'a',
  name: 'a',
  memberships: [],
};
const REGIONS = /* GraphQL */ `
  query ($filter: RegionFilter, $first: Int, $after: String) {
    regions(filter: $filter, first: $first, after: $after) {
      totalCount
      nodes { id kind code name parent { name } path { kind name } placeCode }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

interface Found {
  readonly regions: {
    readonly totalCount: number;
    readonly nodes: readonly {
      id: string;
      kind: string;
      code: string;
      name: string;
      placeCode: string | null;
      path: { name: string }[];
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

let services: TestServices;
let run: RunDocument;
beforeAll(async () => {
  services = await startServices();
  await loadReferenceData(services);
  run = await runDocuments(services, [RegionResolver]);
});
afterAll(() => services.close());

const find = async (filter: object, page: object = {}) =>
  (await run<Found>(SOMEBODY, REGIONS, { filter, ...page })).regions;

describe('places are not found', () => {
  it.each(['nonsense', '019ab000-0000-7000-8000-00000000ffff'])('below a parent %s', async (parentId) => {
    await expect(find({ parentId })).rejects.toBeInstanceOf(NotFound);
  });

  it.each(['nonsense', '019ab000-0000-7000-8000-00000000ffff'])('by the id %s', async (id) => {
    await expect(run(SOMEBODY, 'query ($id: ID!) { region(id: $id) { id } }', { id })).rejects.toBeInstanceOf(
      NotFound,
    );
  });

  it.each(['', 'x', '2345678923', "' or 1=1 --", 'a\u0000b'])('by the code %j', async (code) => {
    await expect(
      run(null, 'query ($code: String!) { place(code: $code) { id } }', { code }),
    ).rejects.toBeInstanceOf(NotFound);
  });
});

describe('a list of places is refused', () => {
  it.each([
    ['a search that is too long', { filter: { search: '长'.repeat(51) } }, 'filter.search'],
    ['a page of none', { first: 0 }, 'first'],
    ['a page of too many', { first: 101 }, 'first'],
    ['a cursor that is none', { after: 'abc' }, 'after'],
    [
      'a cursor with a number that no integer holds',
      { after: cursor(['POSITION', 1e12, SOMEBODY.personId]) },
      'after',
    ],
    ['a cursor of another list', { after: cursor(['NEWEST', 1, SOMEBODY.personId]) }, 'after'],
  ])('%s', async (_case, variables, field) => {
    const refusal = await run(SOMEBODY, REGIONS, variables).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(BadInput);
    expect(Object.keys((refusal as BadInput).fields)).toEqual([field]);
  });
});

describe('places are listed', () => {
  it('by kind and by parent, in the order of their codes, each with its way from the city down', async () => {
    const streets = await find({ kind: 'STREET' });
    expect(streets.totalCount).toBe(19);
    expect(streets.nodes[0]).toMatchObject({
      name: '舞阳坝街道',
      parent: { name: '恩施市' },
      placeCode: null,
    });
    const communities = await find({ parentId: streets.nodes[0]?.id });
    expect(communities.nodes[0]).toMatchObject({ name: '官坡社区', code: '422801001001' });
    expect(communities.nodes[0]?.path.map(({ name }) => name)).toEqual(['恩施市', '舞阳坝街道', '官坡社区']);
  });

  it('by a part of the name', async () => {
    expect((await find({ search: '官坡' })).nodes.map(({ name }) => name)).toEqual(['官坡社区']);
    expect((await find({ search: "'; drop table regions --" })).nodes).toEqual([]);
  });

  it.each([
    ['its official name', '官坡社区居委会', ['官坡社区']],
    ['the committee alone', '官坡居民委员会', ['官坡社区']],
    ['a street by its office', '舞阳坝街道办事处', ['舞阳坝街道']],
    ['a town by its government', '龙凤镇人民政府', ['龙凤镇']],
    ['its code', '422801001001', ['官坡社区']],
    ['its code in groups', '422801 001 001', ['官坡社区']],
    ['its code in full width', '４２２８０１００１００１', ['官坡社区']],
    ['its code with a label', '代码：422801001001', ['官坡社区']],
    ['words of the way down', '舞阳坝街道办事处，官坡社区居委会', ['官坡社区']],
    ['traditional characters', '舞陽壩街道 官坡', ['官坡社区']],
    ['words of two ways', '小渡船 官坡', []],
    ['a committee alone', '居委会', []],
  ])('by %s: %s', async (_case, search, names) => {
    expect((await find({ search })).nodes.map(({ name }) => name)).toEqual(names);
  });

  it('page by page without losing or repeating one', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await find({ kind: 'COMMUNITY' }, { first: 50, after });
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
    } while (after !== undefined);
    expect(new Set(seen).size).toBe(215);
    expect(seen).toHaveLength(215);
  });

  it('to anybody only the one of a place code, however it is typed', async () => {
    const code = (await find({ search: '官坡' })).nodes[0]?.placeCode;
    const read = (typed: string | null | undefined) =>
      run<{ place: object }>(
        null,
        'query ($code: String!) { place(code: $code) { code name path { name } } }',
        { code: typed },
      );
    expect((await read(code)).place).toMatchObject({ code, name: '官坡社区' });
    expect((await read(` ${code?.toUpperCase()} `)).place).toMatchObject({ code });
  });
});

function cursor(parts: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}
