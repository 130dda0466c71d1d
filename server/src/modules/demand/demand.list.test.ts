import { beforeAll, describe, expect, it } from 'vitest';

import { CATEGORY } from '../../test/factories/category.js';
import { demandRows } from '../../test/factories/rows.js';
import { setStage } from '../../test/stage.js';

const stage = setStage();
const titles = async (filter: object, orderBy = 'SUBMITTED_ASC', viewer = stage.city.staff.admin) => {
  const { value, refusal } = await stage.operate<
    { totalCount: number; nodes: { title: string }[] } | undefined
  >(
    viewer,
    `query ($filter: DemandFilter, $orderBy: DemandOrderBy) {
      demands(filter: $filter, orderBy: $orderBy, first: 100) { totalCount nodes { title } } }`,
    { filter, orderBy },
  );
  expect(refusal).toBeUndefined();
  expect(value?.totalCount).toBe(value?.nodes.length);
  return value?.nodes.map(({ title }) => title);
};

beforeAll(async () => {
  const { city } = stage;
  await demandRows(city, [
    {
      title: '井盖破损',
      description: '请尽快换上',
      submitted_at: '2026-03-01T00:00:00Z',
      number: 'XQ260301-00007',
      backers: 5,
      waits_for: 'COMMUNITY_STAFF',
    },
    {
      title: '路灯不亮',
      description: '请尽快修好',
      submitted_at: '2026-03-02T00:00:00Z',
      status: 'CLOSED',
      urgency: 'URGENT',
    },
  ]);
  await demandRows(
    city,
    [
      {
        title: '物业费争议',
        description: '请协调',
        submitted_at: '2026-03-03T00:00:00Z',
        category_code: CATEGORY.property,
        backers: 2,
      },
    ],
    city.neighbour,
  );
  await demandRows(
    city,
    [
      {
        title: '盼望夜校',
        description: '请考虑',
        submitted_at: '2026-03-04T00:00:00Z',
        category_code: null,
        kind: 'WISH',
        backers: 3,
      },
    ],
    city.otherCommunity,
  );
});

describe('a list of demands is refused', () => {
  it.each([
    ['below a place that there is not', { regionId: '019ab000-0000-7000-8000-00000000ffff' }, 'NOT_FOUND'],
    ['below a place of such an id', { regionId: 'x' }, 'NOT_FOUND'],
    ['for a search that is too long', { search: '长'.repeat(51) }, 'BAD_USER_INPUT'],
  ])('%s', async (_case, filter, code) => {
    const document = 'query ($filter: DemandFilter) { demands(filter: $filter) { nodes { id } } }';
    const { refusal } = await stage.operate(stage.city.staff.admin, document, { filter });
    expect(refusal?.code).toBe(code);
  });
});

describe('demands are narrowed down', () => {
  it('by place and all below it', async () => {
    const { city } = stage;
    expect(await titles({ regionId: city.city.id })).toEqual([
      '井盖破损',
      '路灯不亮',
      '物业费争议',
      '盼望夜校',
    ]);
    expect(await titles({ regionId: city.street.id })).toEqual(['井盖破损', '路灯不亮', '物业费争议']);
    expect(await titles({ regionId: city.community.id })).toEqual(['井盖破损', '路灯不亮']);
    expect(await titles({ regionId: city.building.id })).toEqual(['井盖破损', '路灯不亮']);
    expect(await titles({ regionId: city.otherGrid.id })).toEqual([]);
  });

  it('by what the viewer sees, whatever place the filter names', async () => {
    const { city } = stage;
    expect(await titles({ regionId: city.city.id }, 'SUBMITTED_ASC', city.staff.community)).toEqual([
      '井盖破损',
      '路灯不亮',
    ]);
    expect(await titles({ regionId: city.neighbour.id }, 'SUBMITTED_ASC', city.staff.community)).toEqual([]);
  });

  it.each([
    ['state', { status: ['CLOSED', 'DECLINED'] }, ['路灯不亮']],
    ['no state', { status: [] }, []],
    ['category', { categoryCode: CATEGORY.property }, ['物业费争议']],
    ['category with all below it', { categoryCode: CATEGORY.streets }, ['井盖破损', '路灯不亮']],
    ['category that there is not', { categoryCode: '99' }, []],
    ['no category yet', { withoutCategory: true }, ['盼望夜校']],
    ['no restriction to it', { withoutCategory: false, search: '校' }, ['盼望夜校']],
    ['kind', { kind: 'WISH' }, ['盼望夜校']],
    ['urgency', { urgency: 'URGENT' }, ['路灯不亮']],
    ['from a moment on', { submittedFrom: '2026-03-03T00:00:00Z' }, ['物业费争议', '盼望夜校']],
    ['until before a moment', { submittedTo: '2026-03-03T00:00:00Z' }, ['井盖破损', '路灯不亮']],
    ['two characters of the title', { search: '井盖' }, ['井盖破损']],
    ['words of the text', { search: '尽快' }, ['井盖破损', '路灯不亮']],
    ['one character', { search: '校' }, ['盼望夜校']],
    ['the number, however it is typed', { search: ' xq260301-00007 ' }, ['井盖破损']],
    ['a text that would be a statement', { search: "%' or 1=1 --" }, []],
    ['several at once', { search: '尽快', urgency: 'URGENT' }, ['路灯不亮']],
  ])('by %s', async (_case, filter, expected) => {
    expect(await titles(filter)).toEqual(expected);
  });

  it('by the waiting party', async () => {
    const { community, street } = stage.city.staff;
    expect(await titles({ waitingForMe: true }, 'SUBMITTED_ASC', community)).toEqual(['井盖破损']);
    expect(await titles({ waitingForMe: false }, 'SUBMITTED_ASC', community)).toEqual(['路灯不亮']);
    expect(await titles({ waitingForMe: true }, 'SUBMITTED_ASC', street)).toEqual([]);
  });
});

describe('demands are ordered', () => {
  it.each([
    ['SUBMITTED_DESC', ['盼望夜校', '物业费争议', '路灯不亮', '井盖破损']],
    ['BACKERS_DESC', ['井盖破损', '盼望夜校', '物业费争议', '路灯不亮']],
  ])('by %s', async (orderBy, expected) => {
    expect(await titles({}, orderBy)).toEqual(expected);
  });
});
