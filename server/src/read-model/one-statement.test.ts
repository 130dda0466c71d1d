import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../context/viewer.js';
import type { App } from '../operations/app.js';
import { buildApp } from '../operations/app.js';
import { ApiClient } from '../test/api-client.js';
import { countStatements } from '../test/count-statements.js';
import { aVerifiedOrder } from '../test/factories/order.js';
import { aToken } from '../test/factories/person.js';
import type { Row } from '../test/factories/rows.js';
import { demandRows, orderRows } from '../test/factories/rows.js';
import { aUnit } from '../test/factories/unit.js';
import { MAIN_LOOP } from '../test/operations.js';
import { setStage } from '../test/stage.js';

const HOUR_MS = 3_600_000;

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly endCursor: string };
}

const stage = setStage();
let app: App;
let readers: Readonly<Record<string, Viewer>>;

beforeAll(async () => {
  const { city, services } = stage;
  app = await buildApp(services);
  const unit = await aUnit(city, { paired: [city.community] });
  const held = { status: 'IN_PROGRESS', mode: 'ASSIGNED', unit_id: unit.id };
  await orderRows(city, [...sixty({}), ...sixty(held)]);
  await demandRows(city, sixty({ waits_for: 'COMMUNITY_STAFF' }));
  readers = { ...city.staff, unit: unit.liaison };
});
afterAll(() => app.close());

const sixty = (row: Row): Row[] => Array.from({ length: 60 }, () => row);

/** How many statements a request costs, its session's included; and that it was answered. */
async function cost(reader: string, operationName: string, variables: object): Promise<number> {
  const client = new ApiClient(app);
  client.token = await aToken(stage.services, readers[reader] as Viewer);
  const { result, statements } = await countStatements(stage.services.database, () =>
    client.send(MAIN_LOOP, { ...variables }, {}, operationName),
  );
  expect(result.errors).toBeUndefined();
  return statements.length;
}

describe('a page of ten and a page of a hundred cost the same', () => {
  it.each([
    ['community', 'Demands', {}],
    ['unit', 'Demands', {}],
    ['gridWorker', 'Demands', { orderBy: 'DUE_ASC', filter: { clock: 'NORMAL', search: '井盖' } }],
    ['admin', 'Orders', {}],
    ['unit', 'Orders', { filter: { mine: true } }],
    ['unit', 'Orders', { filter: { claimable: true } }],
  ])('for the %s: %s %j', async (reader, operation, variables) => {
    const ten = await cost(reader, operation, { ...variables, first: 10 });
    const hundred = await cost(reader, operation, { ...variables, first: 100 });
    expect([ten, hundred]).toEqual([2, 2]);
  });

  it('also below a place, which costs one more', async () => {
    const filter = { regionId: stage.city.street.id, waitingForMe: true };
    expect(await cost('community', 'Demands', { filter, first: 10 })).toBe(3);
    expect(await cost('community', 'Demands', { filter, first: 100 })).toBe(3);
  });

  it('also below a place for one unit', async () => {
    const filter = { regionId: stage.city.street.id, unitId: (await aUnit(stage.city)).id };
    expect(await cost('community', 'Orders', { filter, first: 100 })).toBeLessThanOrEqual(3);
  });
});

describe('a detail', () => {
  it('of a demand with its requester, orders and events is one statement', async () => {
    const { demand } = await aVerifiedOrder(stage.city);
    for (const reader of ['community', 'supervisor', 'admin']) {
      expect(await cost(reader, 'Demand', { id: demand.id })).toBe(2);
    }
  });

  it('of an order with its demand and events is one statement', async () => {
    const { id } = await aVerifiedOrder(stage.city);
    expect(await cost('community', 'Order', { id })).toBe(2);
  });
});

describe('a list that is asked for again', () => {
  it('is of the moment, the filter and the page that are asked for now', async () => {
    const { city, services } = stage;
    const due = new Date(services.time.now().getTime() + HOUR_MS);
    await demandRows(city, [{ due_at: due, due_soon_at: due, waits_for: 'COMMUNITY_STAFF' }]);
    const client = new ApiClient(app);
    client.token = await aToken(services, readers['community'] as Viewer);
    const list = async (clock: string, after?: string): Promise<Page> => {
      const variables = { filter: { clock }, first: 1, ...(after && { after }) };
      const { data } = await client.send<{ demands: Page }>(MAIN_LOOP, variables, {}, 'Demands');
      return data?.demands as Page;
    };
    const before = [await list('OVERDUE'), await list('OVERDUE'), await list('NORMAL')];
    services.time.advance(2 * HOUR_MS);
    const [late, first] = [await list('OVERDUE'), await list('NORMAL')];
    services.time.advance(-2 * HOUR_MS);
    expect(before.map(({ totalCount }) => totalCount)).toEqual([0, 0, first.totalCount + 1]);
    expect(late.totalCount).toBe(1);
    const pages = [first, await list('NORMAL', first.pageInfo.endCursor)];
    expect(new Set(pages.map(({ edges }) => edges[0]?.node.id)).size).toBe(2);
  });
});
