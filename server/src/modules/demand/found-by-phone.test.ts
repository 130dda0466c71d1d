import { beforeAll, describe, expect, it } from 'vitest';

import type { Viewer } from '../../context/viewer.js';
import type { ADemand } from '../../test/factories/demand.js';
import { aListedDemand, aSubmittedDemand } from '../../test/factories/demand.js';
import { aClaimedOrder } from '../../test/factories/order.js';
import { aPerson } from '../../test/factories/person.js';
import { setStage } from '../../test/stage.js';

const stage = setStage();
const PHONE = '13700009999';
const OFFICE = '0718-8227777转8001';

async function found(
  viewer: Viewer,
  search: string,
  list: 'demands' | 'orders' = 'demands',
): Promise<string[]> {
  const { value, refusal } = await stage.operate<{ totalCount: number; nodes: { id: string }[] }>(
    viewer,
    `query ($search: String) { ${list}(filter: { search: $search }, first: 100) { totalCount nodes { id } } }`,
    { search },
  );
  expect(refusal).toBeUndefined();
  expect(value.totalCount).toBe(value.nodes.length);
  return value.nodes.map(({ id }) => id).toSorted();
}
const ids = (...demands: readonly { readonly id: string }[]) => demands.map(({ id }) => id).toSorted();

let own: ADemand;
let atOffice: ADemand;
beforeAll(async () => {
  own = await aListedDemand(stage.city, { requester: { phone: PHONE } });
  atOffice = await aListedDemand(stage.city, { requester: { phone: OFFICE } });
  await aListedDemand(stage.city);
});

describe('a phone number finds nothing', () => {
  it('by a part of it, or by another number', async () => {
    const { community } = stage.city.staff;
    for (const search of ['1370000', '0000 9999', '13700009998', '137****9999'])
      expect(await found(community, search)).toEqual([]);
  });

  it.each(['street', 'supervisor', 'admin', 'areaBranch', 'buildingGroup'] as const)(
    'for the %s, that reads it masked',
    async (who) => {
      expect(await found(stage.city.staff[who], PHONE)).toEqual([]);
    },
  );

  it('for staff of another community', async () => {
    const stranger = await aPerson(stage.city, 'COMMUNITY_STAFF', { region: stage.city.neighbour });
    expect(await found(stranger, PHONE)).toEqual([]);
  });
});

describe('a phone number finds its demands', () => {
  it.each([
    '13700009999',
    '137 0000 9999',
    '+86 137-0000-9999',
    '１３７００００９９９９',
    '电话：137\u200B0000\u202C9999。',
  ])('however it is typed: %s', async (search) => {
    const { community, gridWorker } = stage.city.staff;
    expect(await found(community, search)).toEqual(ids(own));
    expect(await found(gridWorker, search)).toEqual(ids(own));
  });

  it.each(['0718-8227777', '07188227777-8001', '0718 8227777#8002'])(
    'by the base of a switchboard, with any extension: %s',
    async (search) => {
      expect(await found(stage.city.staff.community, search)).toEqual(ids(atOffice));
    },
  );

  it('of a neighbour that backs one, until the neighbour leaves', async () => {
    const { community } = stage.city.staff;
    const demand = await aListedDemand(stage.city);
    const { value } = await stage.operate<Record<string, unknown>>(community, 'BackDemand', {
      number: demand.number,
      requester: { phone: '13700008888' },
    });
    expect(await found(community, '13700008888')).toEqual(ids(demand));
    await stage.operate(null, 'WithdrawDemand', { ...value });
    expect(await found(community, '13700008888')).toEqual([]);
  });

  it('of a merged one, with the demand into which it was merged', async () => {
    const { community } = stage.city.staff;
    const target = await aListedDemand(stage.city);
    const merged = await aListedDemand(stage.city, { requester: { phone: '13700007777' } });
    await stage.operate(community, 'MergeDemand', { id: merged.id, intoId: target.id });
    expect(await found(community, '13700007777')).toEqual(ids(merged, target));
  });

  it('with their orders, for the unit that handles one', async () => {
    const requester = { phone: '13700006666' };
    const { id, demand, unit } = await aClaimedOrder(stage.city, { demand: { requester } });
    expect(await found(unit.liaison, '137-0000-6666')).toEqual([demand.id]);
    expect(await found(unit.liaison, '137-0000-6666', 'orders')).toEqual([id]);
    expect(await found(stage.city.staff.community, '137-0000-6666', 'orders')).toEqual([id]);
    expect(await found(stage.city.staff.street, '137-0000-6666', 'orders')).toEqual([]);
  });

  it('for the group while it has to assess one', async () => {
    const { buildingGroup } = stage.city.staff;
    const demand = await aSubmittedDemand(stage.city, { requester: { phone: '13700005555' } });
    expect(await found(buildingGroup, '13700005555')).toEqual(ids(demand));
    await stage.operate(buildingGroup, 'AssessDemand', { id: demand.id });
    expect(await found(buildingGroup, '13700005555')).toEqual([]);
  });

  it('by the hash alone: in a text, where others read it masked, it is not searched for', async () => {
    const { community } = stage.city.staff;
    await aListedDemand(stage.city, { title: '打13700004444没人接' });
    const called = await aListedDemand(stage.city, { requester: { phone: '13700004444' } });
    expect(await found(community, '13700004444')).toEqual(ids(called));
  });

  it('by an index, whatever the number of demands', async () => {
    const { rows } = await stage.services.database.pool.query<{ 'QUERY PLAN': string }>(
      `explain select demand_id from requesters where phone_hash = 'x'::text`,
    );
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('requesters_phone');
  });
});

describe('a number finds its demand and its order, however it is typed', () => {
  it.each([
    ['as it is printed', (number: string) => number],
    ['in small letters without its hyphen', (number: string) => number.toLowerCase().replace('-', '')],
    ['with an em dash and a label', (number: string) => `编号：${number.replace('-', '—')}。`],
    ['with a mark behind', (number: string) => `${number}\u200B`],
  ])('%s', async (_case, typed) => {
    const { id, demand } = await aClaimedOrder(stage.city);
    const { community } = stage.city.staff;
    expect(await found(community, typed(demand.number))).toEqual([demand.id]);
    expect(await found(community, typed(demand.number), 'orders')).toEqual([id]);
  });
});
