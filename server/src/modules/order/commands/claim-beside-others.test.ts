import { describe, expect, it } from 'vitest';

import { aClaimedOrder, anOpenOrder, storedOrder } from '../../../test/factories/order.js';
import { aUnit } from '../../../test/factories/unit.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();

type AnOrderInTheHall = Awaited<ReturnType<typeof anOpenOrder>>;

const paired = () => aUnit(stage.city, { paired: [stage.city.community] });

describe('a claim beside other steps', () => {
  /** A concurrent transaction that holds locks on the demand and its order until `letGo`. */
  async function inHand(
    orderId: string,
    change: string,
    { withDemand = true } = {},
  ): Promise<{ letGo: () => Promise<void> }> {
    const other = await stage.services.database.pool.connect();
    await other.query('begin');
    if (withDemand) {
      await other.query(
        'select from demands where id = (select demand_id from orders where id = $1) for update',
        [orderId],
      );
    }
    await other.query(`update orders set ${change} where id = $1`, [orderId]);
    return {
      letGo: async () => {
        await other.query('commit');
        other.release();
      },
    };
  }

  it('sees what the one before it left, not what there was when it began to wait', async () => {
    const { id, unit } = await anOpenOrder(stage.city);
    const { letGo } = await inHand(id, 'version = version + 1');
    const claim = stage.operate(unit.liaison, 'ClaimOrder', { id, version: 1 });
    await waitsForLock();
    await letGo();
    expect((await claim).refusal).toEqual({ code: 'CONFLICT', current: { version: 2, status: 'OFFERED' } });
    expect((await storedOrder(stage.city, id)).claimedAt).toBeNull();
  });

  it('goes on from what the one before it left, when that lets it', async () => {
    const { id, unit } = await anOpenOrder(stage.city);
    const { letGo } = await inHand(id, 'version = version + 1, urges = urges + 1');
    const claim = stage.operate(unit.liaison, 'ClaimOrder', { id });
    await waitsForLock();
    await letGo();
    expect((await claim).value).toMatchObject({ status: 'CLAIMED', version: 3, unit: { id: unit.id } });
    expect((await storedOrder(stage.city, id)).urges).toBe(1);
  });

  it.each([
    ['with its demand, as every command does', true],
    ['alone', false],
  ])('does not let those wait who claim other orders, when one is held %s', async (_how, withDemand) => {
    const orders = [];
    for (let n = 0; n < 4; n += 1) orders.push(await anOpenOrder(stage.city));
    const [held, ...others] = orders as [AnOrderInTheHall, ...AnOrderInTheHall[]];
    const { letGo } = await inHand(held.id, 'urges = urges + 1', { withDemand });
    const [late, ...soon] = [held, ...others].map(({ id, unit }) =>
      stage.operate(unit.liaison, 'ClaimOrder', { id }),
    );
    for (const { value } of await Promise.all(soon)) expect(value).toMatchObject({ status: 'CLAIMED' });
    await letGo();
    expect((await late)?.value).toMatchObject({ status: 'CLAIMED', unit: { id: held.unit.id } });
  });

  it('waits for nobody when it comes too late anyway', async () => {
    const { id } = await aClaimedOrder(stage.city, { unit: await paired() });
    const { letGo } = await inHand(id, 'urges = urges + 1');
    const late = await stage.operate((await paired()).liaison, 'ClaimOrder', { id });
    expect(late.refusal?.code).toBe('NOT_FOUND');
    await letGo();
  });

  it('goes to the next attempt when the first of several is not allowed', async () => {
    const { id, unit } = await anOpenOrder(stage.city);
    const others = [await paired(), await paired()];
    const tries = [
      { liaison: unit.liaison, version: 7 },
      ...others.map(({ liaison }) => ({ liaison, version: 1 })),
    ];
    const answers = await Promise.all(
      tries.map(({ liaison, version }) => stage.operate(liaison, 'ClaimOrder', { id, version })),
    );
    const winner = answers.findIndex(({ value }) => value);
    expect(winner).toBeGreaterThan(0);
    expect(answers[winner]?.value).toMatchObject({ status: 'CLAIMED', version: 2 });
    for (const { refusal } of answers.filter((_answer, index) => index !== winner)) {
      expect(refusal).toMatchObject({ code: 'CONFLICT', current: { version: 2, status: 'CLAIMED' } });
    }
    expect((await storedOrder(stage.city, id)).unitId).toBe(others[winner - 1]?.id);
  });

  it('of the same liaison twice is taken once', async () => {
    const { id, unit } = await anOpenOrder(stage.city);
    const answers = await Promise.all([1, 2].map(() => stage.operate(unit.liaison, 'ClaimOrder', { id })));
    expect(answers.filter(({ value }) => value)).toHaveLength(1);
    expect(answers.filter(({ refusal }) => refusal)).toHaveLength(1);
  });

  async function waitsForLock(): Promise<void> {
    const lockWaits = `select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%starting as materialized%'`;
    await expect.poll(async () => (await stage.services.database.pool.query(lockWaits)).rowCount).toBe(1);
  }
});
