import { describe, expect, it } from 'vitest';

import { aListedDemand, storedDemand } from '../test/factories/demand.js';
import { aPerson } from '../test/factories/person.js';
import { aUnit } from '../test/factories/unit.js';
import { setStage } from '../test/stage.js';

const stage = setStage();

interface Submitted {
  readonly demand: { readonly id: string; readonly number: string };
  readonly trackingCode: string;
}
let keys = 0;
const aKey = () => `key-${(keys += 1)}`;
const statement = (idempotencyKey: string, input: object = {}) => ({
  regionId: stage.city.grid.id,
  title: '楼道灯不亮',
  description: '三单元二楼的灯坏了一周。',
  idempotencyKey,
  ...input,
});
const submit = (input: object, viewer: Parameters<typeof stage.operate>[0] = null) =>
  stage.operate<Submitted>(viewer, 'SubmitDemand', { input });
const countDemands = async (): Promise<number> => {
  const { rows } = await stage.services.database.pool.query<{ count: string }>(
    'select count(*) from demands',
  );
  return Number(rows[0]?.count);
};

describe('the same key', () => {
  it('with the same input gives the same demand and the same code, which is stored nowhere in clear', async () => {
    const input = statement(aKey());
    const first = await submit(input);
    const before = await countDemands();
    const again = await submit({ ...input, requester: null, audience: null });
    expect(again.value).toEqual(first.value);
    expect(await countDemands()).toBe(before);
    const { rows } = await stage.services.database.pool.query('select * from idempotency_keys');
    expect(JSON.stringify(rows)).not.toContain(first.value.trackingCode);
  });

  it('gives the thing as it is now, not as it was', async () => {
    const input = statement(aKey());
    const first = await submit(input);
    await stage.operate(stage.city.staff.buildingGroup, 'AssessDemand', { id: first.value.demand.id });
    const again = await submit(input);
    expect(again.value).toMatchObject({ demand: { id: first.value.demand.id, status: 'ASSESSED' } });
  });

  it('with the same input gives the same demand whatever has become of the place since', async () => {
    const input = statement(aKey());
    const first = await submit(input);
    const takeOrders = (does: boolean) =>
      stage.services.database.pool.query('update regions set takes_orders = $1 where id = $2', [
        does,
        stage.city.grid.id,
      ]);
    await takeOrders(false);
    expect((await submit(input)).value.trackingCode).toBe(first.value.trackingCode);
    expect((await submit(statement(aKey()))).refusal?.code).toBe('BAD_USER_INPUT');
    await takeOrders(true);
  });

  it('with another input is a conflict, and nothing is made', async () => {
    const key = aKey();
    await submit(statement(key));
    const before = await countDemands();
    const { refusal, message } = await submit(statement(key, { title: '楼道灯不亮了' }));
    expect(refusal).toEqual({ code: 'CONFLICT' });
    expect(message).toBe('同一个幂等键用在了不同的内容上。');
    expect(await countDemands()).toBe(before);
  });

  it('sent ten times at once makes one', async () => {
    const input = statement(aKey());
    const before = await countDemands();
    const answers = await Promise.all(Array.from({ length: 10 }, () => submit(input)));
    expect(new Set(answers.map(({ value }) => JSON.stringify(value))).size).toBe(1);
    expect(await countDemands()).toBe(before + 1);
  });

  it('is not used up by a try that failed', async () => {
    const key = aKey();
    const refused = await submit(statement(key, { categoryCode: '9999' }));
    expect(refused.refusal?.code).toBe('BAD_USER_INPUT');
    expect((await submit(statement(key))).refusal).toBeUndefined();
  });

  it('of another person is another key', async () => {
    const input = statement(aKey());
    const { gridWorker, community } = stage.city.staff;
    const ids = [await submit(input, gridWorker), await submit(input, community), await submit(input)].map(
      ({ value }) => value.demand.id,
    );
    expect(new Set(ids).size).toBe(3);
  });

  it('for another operation is a conflict', async () => {
    const key = aKey();
    const { community } = stage.city.staff;
    await submit(statement(key), community);
    const { id: demandId } = await aListedDemand(stage.city);
    const { refusal } = await stage.operate(community, 'DispatchDemand', {
      input: { demandId, mode: 'OPEN', idempotencyKey: key },
    });
    expect(refusal).toEqual({ code: 'CONFLICT' });
    expect((await storedDemand(stage.city, demandId)).status).toBe('LISTED');
  });
});

describe('a dispatch with a key', () => {
  it('is one order however often it is sent, also when the demand is long dispatched', async () => {
    const { community } = stage.city.staff;
    const { id: demandId } = await aListedDemand(stage.city);
    const unit = await aUnit(stage.city);
    const input = { demandId, mode: 'ASSIGNED', unitId: unit.id, idempotencyKey: aKey(), version: 4 };
    const first = await stage.operate(community, 'DispatchDemand', { input });
    await stage.operate(unit.liaison, 'ClaimOrder', { id: first.value.id });
    const again = await stage.operate(community, 'DispatchDemand', { input });
    expect(again.value).toMatchObject({ id: first.value.id, status: 'CLAIMED' });
  });

  it('shows nothing to who has lost his place since', async () => {
    const staff = await aPerson(stage.city, 'COMMUNITY_STAFF', { region: stage.city.community });
    const { id: demandId } = await aListedDemand(stage.city);
    const input = { demandId, mode: 'OPEN', idempotencyKey: aKey() };
    await stage.operate(staff, 'DispatchDemand', { input });
    const moved = {
      ...staff,
      memberships: [
        { role: 'COMMUNITY_STAFF', region: { id: stage.city.neighbour.id, kind: 'COMMUNITY' }, unit: null },
      ],
    } as const;
    expect((await stage.operate(moved, 'DispatchDemand', { input })).refusal).toEqual({ code: 'NOT_FOUND' });
  });
});

describe('a key', () => {
  it.each(['', ' '])(
    'of nothing (%j) is none: two people send it without meeting each other',
    async (blank) => {
      const first = await submit(statement(blank));
      const second = await submit(statement(blank, { title: '井盖松动' }));
      expect(second.refusal).toBeUndefined();
      expect(second.value.demand.id).not.toBe(first.value.demand.id);
    },
  );

  it('that is too long is none', async () => {
    expect((await submit(statement('k'.repeat(129)))).refusal).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { 'input.idempotencyKey': '最多 128 个字' },
    });
  });
});
