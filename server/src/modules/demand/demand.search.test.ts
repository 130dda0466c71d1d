import { LIMITS } from '@lindan/shared';
import { beforeAll, describe, expect, it } from 'vitest';

import type { Viewer } from '../../context/viewer.js';
import { demandRows, orderRows } from '../../test/factories/rows.js';
import { aUnit } from '../../test/factories/unit.js';
import { setStage } from '../../test/stage.js';

const stage = setStage();
const MANY = LIMITS.searchCount + 200;
const START = Date.parse('2026-01-01T00:00:00Z');

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly title: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
async function page(viewer: Viewer, variables: Readonly<Record<string, unknown>>): Promise<Page> {
  const { value, refusal } = await stage.operate<Page>(
    viewer,
    `query ($filter: DemandFilter, $orderBy: DemandOrderBy, $first: Int, $after: String) {
      demands(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
        totalCount nodes { title } pageInfo { hasNextPage endCursor } } }`,
    variables,
  );
  expect(refusal).toBeUndefined();
  if (value === undefined) throw new Error('no page');
  return value;
}
async function titles(viewer: Viewer, variables: Readonly<Record<string, unknown>>): Promise<string[]> {
  return (await page(viewer, { first: 100, ...variables })).nodes.map(({ title }) => title);
}

let unit: { readonly liaison: Viewer };
let farUnit: { readonly id: string; readonly liaison: Viewer };

/** Every title contains 井盖. A few of the oldest rows are urgent, closed, or of other places. */
beforeAll(async () => {
  const { city } = stage;
  const rows = Array.from({ length: MANY }, (_value, index) => ({
    title: `井盖${index}`,
    submitted_at: new Date(START + index * 60_000).toISOString(),
    backers: index === 7 ? 50 : 1,
    urgency: index < 3 ? 'URGENT' : 'NORMAL',
    status: index % 100 === 0 ? 'CLOSED' : 'LISTED',
  }));
  const [, , , , fifth] = await demandRows(city, rows);
  const made = await aUnit(city);
  unit = made;
  const held = { status: 'IN_PROGRESS', mode: 'ASSIGNED', unit_id: made.id };
  await orderRows(city, [{ ...held, demand_id: fifth }]);
  const [elsewhere] = await demandRows(
    city,
    [{ title: '旧井盖', number: 'XQ260101-00001', submitted_at: '2025-01-01T00:00:00Z' }],
    city.otherCommunity,
  );
  farUnit = await aUnit(city);
  await orderRows(city, [{ ...held, unit_id: farUnit.id, demand_id: elsewhere }], city.otherCommunity);
});

describe('of a word that is everywhere', () => {
  const search = '井盖';

  it('the newest come first, page by page, and no more are counted than are worth it', async () => {
    const { admin } = stage.city.staff;
    const first = await page(admin, { filter: { search }, first: 2 });
    expect(first.nodes.map(({ title }) => title)).toEqual([`井盖${MANY - 1}`, `井盖${MANY - 2}`]);
    expect(first).toMatchObject({ totalCount: LIMITS.searchCount, pageInfo: { hasNextPage: true } });
    const second = await page(admin, { filter: { search }, first: 2, after: first.pageInfo.endCursor });
    expect(second.nodes[0]?.title).toBe(`井盖${MANY - 3}`);
  });

  it.each([
    ['the urgent', { urgency: 'URGENT' }, ['井盖2', '井盖1', '井盖0'], 3],
    ['those before a moment', { submittedTo: '2026-01-01T00:01:30Z' }, ['井盖1', '井盖0', '旧井盖'], 3],
    ['what else is in the text', { search: '井盖 裂开 旧' }, ['旧井盖'], 1],
  ])('%s are found though they are the oldest', async (_case, filter, expected, count) => {
    const found = await page(stage.city.staff.admin, { filter: { search, ...filter } });
    expect(found.nodes.map(({ title }) => title)).toEqual(expected);
    expect(found.totalCount).toBe(count);
  });

  it('a filter that leaves many is paged to its end', async () => {
    const filter = { search, status: ['CLOSED'] };
    const found: string[] = [];
    for (let after: string | null = null; ; ) {
      const one: Page = await page(stage.city.staff.community, { filter, first: 5, after });
      found.push(...one.nodes.map(({ title }) => title));
      after = one.pageInfo.endCursor;
      if (!one.pageInfo.hasNextPage) break;
    }
    expect(found).toEqual(Array.from({ length: 12 }, (_value, index) => `井盖${(11 - index) * 100}`));
  });

  it('other orders hold as well', async () => {
    const { admin, community } = stage.city.staff;
    const most = await titles(admin, { filter: { search }, orderBy: 'BACKERS_DESC' });
    expect(most[0]).toBe('井盖7');
    const oldest = await titles(admin, { filter: { search }, orderBy: 'SUBMITTED_ASC' });
    expect(oldest.slice(0, 2)).toEqual(['旧井盖', '井盖0']);
    expect((await titles(community, { filter: { search }, orderBy: 'DUE_ASC' })).length).toBe(100);
  });
});

describe('what somebody may not see is not found', () => {
  it('by a unit: only the demands of its orders, and as many are counted', async () => {
    const found = await page(unit.liaison, { filter: { search: '井盖' } });
    expect(found).toMatchObject({ totalCount: 1, nodes: [{ title: '井盖4' }] });
    expect(await titles(unit.liaison, { filter: { search: '旧井盖' } })).toEqual([]);
  });

  it('with the role of a place: only what lies in it, also when the filter names a wider one', async () => {
    const { city } = stage;
    const { community, gridWorker } = city.staff;
    expect(await titles(community, { filter: { search: '旧井盖' } })).toEqual([]);
    expect(await titles(community, { filter: { search: '旧井盖', regionId: city.city.id } })).toEqual([]);
    expect(await titles(community, { filter: { search: 'XQ260101-00001' } })).toEqual([]);
    const oneOf = (regionId: string) => titles(gridWorker, { filter: { search: '井盖1077', regionId } });
    expect(await oneOf(city.street.id)).toEqual(['井盖1077']);
    expect(await oneOf(city.building.id)).toEqual(['井盖1077']);
    expect(await oneOf(city.otherGrid.id)).toEqual([]);
  });

  it('and finds both with a role of a unit besides one of a place', async () => {
    const { community } = stage.city.staff;
    const both = { ...community, memberships: [...community.memberships, ...farUnit.liaison.memberships] };
    expect(await titles(both, { filter: { search: '井盖1077' } })).toEqual(['井盖1077']);
    expect(await titles(both, { filter: { search: '旧井盖' } })).toEqual(['旧井盖']);
    expect(await titles(both, { filter: { search: '井盖' }, orderBy: 'SUBMITTED_ASC', first: 2 })).toEqual([
      '旧井盖',
      '井盖0',
    ]);
  });
});

describe('a number', () => {
  it('finds its demand, beside the texts that mention it', async () => {
    const { city } = stage;
    await demandRows(city, [{ title: '再问xq260101-00001', submitted_at: '2026-03-01T00:00:00Z' }]);
    const found = await titles(city.staff.admin, { filter: { search: ' xq260101-00001 ' } });
    expect(found).toEqual(['再问xq260101-00001', '旧井盖']);
    const narrowed = { search: 'XQ260101-00001', regionId: city.otherStreet.id, kind: 'ISSUE' };
    expect(await titles(city.staff.admin, { filter: narrowed })).toEqual(['旧井盖']);
  });
});
