import { DEMAND_ORDERINGS, ORDER_ORDERINGS } from '@lindan/shared';
import { beforeAll, describe, expect, it } from 'vitest';

import { aPerson } from '../test/factories/person.js';
import { demandRows, orderRows } from '../test/factories/rows.js';
import { setStage } from '../test/stage.js';

const stage = setStage();
const SAME_TIME = '2026-03-10T08:00:00.123Z';
const SAME_MOMENT = Date.parse(SAME_TIME);
const SOME_ID = '019ab000-0000-7000-8000-000000000001';
let ids: { demands: string[]; orders: string[] };

beforeAll(async () => {
  const demands = await demandRows(
    stage.city,
    Array.from({ length: 200 }, (_, index) => ({
      submitted_at: SAME_TIME,
      // Half of them without a deadline: these come last, and are as many rows after one value.
      due_at: index % 2 === 0 ? SAME_TIME : null,
      due_soon_at: index % 2 === 0 ? SAME_TIME : null,
    })),
  );
  const orders = await orderRows(
    stage.city,
    demands.map((demand_id) => ({
      demand_id,
      offered_at: SAME_TIME,
      due_at: SAME_TIME,
      due_soon_at: SAME_TIME,
    })),
  );
  ids = { demands, orders };
});

interface Page {
  readonly totalCount: number | null;
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
type List = 'demands' | 'orders';
const page = (list: List, variables: object, viewer = stage.city.staff.community) => {
  const orderBy = list === 'demands' ? 'DemandOrderBy' : 'OrderOrderBy';
  const document = `query ($first: Int, $after: String, $orderBy: ${orderBy}) {
    ${list}(first: $first, after: $after, orderBy: $orderBy) {
      totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`;
  return stage.operate<Page>(viewer, document, { ...variables });
};

describe('a list is refused', () => {
  it.each([
    ['a page of none', { first: 0 }, 'first'],
    ['a page of less', { first: -1 }, 'first'],
    ['a page of 101', { first: 101 }, 'first'],
    ['a cursor that is none', { after: 'abc' }, 'after'],
    ['an empty cursor', { after: '' }, 'after'],
    [
      'a cursor of another order',
      { after: cursor('DUE_ASC', SAME_MOMENT), orderBy: 'SUBMITTED_DESC' },
      'after',
    ],
    ['a cursor without a moment', { after: cursor('DUE_ASC', 'soon'), orderBy: 'DUE_ASC' }, 'after'],
    ['a cursor before our time', { after: cursor('DUE_ASC', -1e15), orderBy: 'DUE_ASC' }, 'after'],
    [
      'a cursor with a number too large',
      { after: cursor('BACKERS_DESC', 2 ** 31), orderBy: 'BACKERS_DESC' },
      'after',
    ],
    ['a cursor with half a person', { after: cursor('BACKERS_DESC', 1.5), orderBy: 'BACKERS_DESC' }, 'after'],
    [
      'a cursor to another table',
      { after: cursor('BACKERS_DESC', 1, `' or true --`), orderBy: 'BACKERS_DESC' },
      'after',
    ],
    ['a cursor of more parts', { after: `${cursor('DUE_ASC', SAME_MOMENT)}~1`, orderBy: 'DUE_ASC' }, 'after'],
    ['a cursor of an object', { after: JSON.stringify({ order: 'DUE_ASC' }), orderBy: 'DUE_ASC' }, 'after'],
  ])('%s', async (_case, variables, field) => {
    const { refusal } = await page('demands', variables);
    expect(refusal?.code).toBe('BAD_USER_INPUT');
    expect(Object.keys(refusal?.['fields'] as object)).toEqual([field]);
  });
});

describe('a list of two hundred of the same moment', () => {
  const lists = [
    ...DEMAND_ORDERINGS.map((orderBy) => ['demands', orderBy] as const),
    ...ORDER_ORDERINGS.map((orderBy) => ['orders', orderBy] as const),
  ];
  it.each(lists)('of %s by %s is paged without losing or repeating one', async (list, orderBy) => {
    const seen: string[] = [];
    let after: string | null = null;
    let pages = 0;
    do {
      const { value } = await page(list, { first: 37, after, orderBy });
      expect(value.totalCount).toBe(200);
      expect(value.edges.map(({ node }) => node.id)).toEqual(value.nodes.map(({ id }) => id));
      expect(value.pageInfo.endCursor).toBe(value.edges.at(-1)?.cursor);
      seen.push(...value.nodes.map(({ id }) => id));
      after = value.pageInfo.hasNextPage ? value.pageInfo.endCursor : null;
      pages += 1;
    } while (after !== null);
    expect(pages).toBe(6);
    expect(seen).toHaveLength(200);
    expect(new Set(seen)).toEqual(new Set(ids[list]));
  });

  it('begins after any of its rows', async () => {
    const { value: all } = await page('demands', { first: 100 });
    const { value } = await page('demands', { first: 1, after: all.edges[41]?.cursor });
    expect(value.nodes[0]?.id).toBe(all.nodes[42]?.id);
  });

  it('puts those without a deadline last', async () => {
    const due = new Set(ids.demands.filter((_, index) => index % 2 === 0));
    const { value } = await page('demands', { first: 100, orderBy: 'DUE_ASC' });
    expect(new Set(value.nodes.map(({ id }) => id))).toEqual(due);
  });

  it('holds twenty where nobody says how many', async () => {
    expect((await page('demands', {})).value.nodes).toHaveLength(20);
  });
});

describe('what somebody may not see', () => {
  it('is neither in the list nor in its count', async () => {
    const elsewhere = await aPerson(stage.city, 'COMMUNITY_STAFF', { region: stage.city.neighbour });
    for (const list of ['demands', 'orders'] as const) {
      expect((await page(list, { first: 10 }, elsewhere)).value).toEqual({
        totalCount: 0,
        nodes: [],
        edges: [],
        pageInfo: { hasNextPage: false, endCursor: null },
      });
    }
  });

  it('is not opened by a cursor into it', async () => {
    const elsewhere = await aPerson(stage.city, 'COMMUNITY_STAFF', { region: stage.city.neighbour });
    const { value } = await page('demands', { first: 10 });
    const after = await page('demands', { first: 10, after: value.pageInfo.endCursor }, elsewhere);
    expect(after.value.nodes).toEqual([]);
  });
});

function cursor(order: string, value: string | number, id: string = SOME_ID): string {
  return [order, id, value].join('~');
}
