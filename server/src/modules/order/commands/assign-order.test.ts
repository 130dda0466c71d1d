import { afterEach, describe, expect, it } from 'vitest';

import { storedDemand } from '../../../test/factories/demand.js';
import { aClaimedOrder, anOfferedOrder, anOpenOrder, storedOrder } from '../../../test/factories/order.js';
import { aUnit } from '../../../test/factories/unit.js';
import { A_WORKING_MORNING } from '../../../test/harness.js';
import { setStage } from '../../../test/stage.js';
import { raiseUnclaimedOrders } from './raise-unclaimed-orders.js';

const stage = setStage();
const HOUR = 3_600_000;
const hoursOn = (hours: number) => new Date(A_WORKING_MORNING.getTime() + hours * HOUR);
const assign = (
  viewer: Parameters<typeof stage.operate>[0],
  id: string,
  unitId: string,
  input: object = {},
) => stage.operate(viewer, 'AssignOrder', { id, unitId, ...input });
afterEach(() => stage.services.time.moveTo(A_WORKING_MORNING));

describe('an order cannot be assigned', () => {
  it('by a unit that may claim it, or by the street where the community dispatched it', async () => {
    const { id, unit } = await anOpenOrder(stage.city);
    expect((await assign(unit.liaison, id, unit.id)).refusal).toEqual({ code: 'FORBIDDEN' });
    const { refusal } = await assign(stage.city.staff.street, id, unit.id);
    expect(refusal).toMatchObject({ code: 'INVALID_TRANSITION' });
  });

  it('when it was dispatched to a unit, or a unit has claimed it', async () => {
    const { community } = stage.city.staff;
    const other = await aUnit(stage.city);
    const assigned = await anOfferedOrder(stage.city);
    const claimed = await aClaimedOrder(stage.city);
    expect((await assign(community, assigned.id, other.id)).refusal).toMatchObject({ status: 'OFFERED' });
    expect((await assign(community, claimed.id, other.id)).refusal).toMatchObject({ status: 'CLAIMED' });
  });

  it('to a unit that there is not: it stays in the hall', async () => {
    const { id } = await anOpenOrder(stage.city);
    const { community } = stage.city.staff;
    for (const unitId of [stage.city.community.id, 'x', '']) {
      expect((await assign(community, id, unitId)).refusal).toEqual({ code: 'NOT_FOUND' });
    }
    expect(await storedOrder(stage.city, id)).toMatchObject({ mode: 'OPEN', unitId: null, version: 1 });
  });
});

describe('an assignment', () => {
  it('keeps the time to finish, and starts the other deadlines anew', async () => {
    const { id, demand } = await anOpenOrder(stage.city, { note: '请先联系居民' });
    const { finishBy } = await storedOrder(stage.city, id);
    stage.services.time.advance(3 * HOUR);
    const unit = await aUnit(stage.city);
    const { value } = await assign(stage.city.staff.community, id, unit.id, { note: '由你单位承办' });
    expect(value).toMatchObject({ id, status: 'OFFERED', mode: 'ASSIGNED', unit: { id: unit.id } });
    expect(await storedOrder(stage.city, id)).toMatchObject({
      note: '由你单位承办',
      finishBy,
      claimBy: hoursOn(27),
      contactBy: hoursOn(27),
      returnBy: hoursOn(51),
      dueAt: hoursOn(27),
    });
    expect(await storedDemand(stage.city, demand.id)).toMatchObject({
      waitsFor: 'UNIT',
      waitsUnitId: unit.id,
      dueAt: hoursOn(27),
    });
    expect((await stage.operate(unit.liaison, 'ClaimOrder', { id })).value.status).toBe('CLAIMED');
  });
});

describe('an order that nobody claims in time', () => {
  it('is raised once its time to claim is over, not before, and once', async () => {
    const { id, demand } = await anOpenOrder(stage.city);
    const { claimBy, dueAt } = await storedOrder(stage.city, id);
    expect(dueAt).toEqual(claimBy);
    await raiseUnclaimedOrders(stage.services, new Date(claimBy.getTime() - 1));
    expect((await storedOrder(stage.city, id)).raisedAt).toBeNull();
    expect(await raiseUnclaimedOrders(stage.services, claimBy)).toBeGreaterThanOrEqual(1);
    expect(await raiseUnclaimedOrders(stage.services, claimBy)).toBe(0);
    const raised = { raisedAt: claimBy, status: 'OFFERED', dueAt: hoursOn(48) };
    expect(await storedOrder(stage.city, id)).toMatchObject(raised);
    expect(await storedDemand(stage.city, demand.id)).toMatchObject({
      waitsFor: 'COMMUNITY_STAFF',
      waitsUnitId: null,
      dueAt: hoursOn(48),
    });
  });

  it('waits for the community, which may assign, reassign or cancel it, and can still be claimed', async () => {
    const { id, unit, demand } = await anOpenOrder(stage.city);
    await raiseUnclaimedOrders(stage.services, hoursOn(24));
    stage.services.time.moveTo(hoursOn(24));
    const { community } = stage.city.staff;
    const { value } = await stage.operate(community, 'Demand', { id: demand.id });
    expect(value['waitingFor']).toBe('社区大党委处理');
    const order = await stage.operate(community, 'Order', { id });
    expect(order.value.allowedActions).toEqual(['ASSIGN', 'REASSIGN', 'CANCEL', 'URGE']);
    const raised = () =>
      stage.operate<{ edges: { node: { id: string } }[] }>(stage.city.staff.supervisor, 'Orders', {
        filter: { raised: true },
      });
    expect((await raised()).value.edges.map(({ node }) => node.id)).toContain(id);
    expect((await stage.operate(unit.liaison, 'ClaimOrder', { id })).value.status).toBe('CLAIMED');
    expect((await storedDemand(stage.city, demand.id)).waitsFor).toBe('UNIT');
    expect((await raised()).value.edges.map(({ node }) => node.id)).not.toContain(id);
  });

  it('is one that was assigned to a unit too; a claimed one is left alone', async () => {
    const [assigned, claimed] = [await anOfferedOrder(stage.city), await aClaimedOrder(stage.city)];
    await raiseUnclaimedOrders(stage.services, hoursOn(24));
    expect((await storedOrder(stage.city, assigned.id)).raisedAt).toEqual(hoursOn(24));
    expect((await storedOrder(stage.city, claimed.id)).raisedAt).toBeNull();
    stage.services.time.moveTo(hoursOn(24));
    const order = await stage.operate(stage.city.staff.community, 'Order', { id: assigned.id });
    expect(order.value.allowedActions).toEqual(['REASSIGN', 'CANCEL', 'URGE']);
  });

  it('is raised once by several processes at the same moment', async () => {
    const orders = await Promise.all([1, 2, 3].map(() => anOpenOrder(stage.city)));
    await Promise.all([1, 2, 3].map(() => raiseUnclaimedOrders(stage.services, hoursOn(24))));
    await raiseUnclaimedOrders(stage.services, hoursOn(24));
    const { rows } = await stage.services.database.pool.query(
      `select count(*)::integer as events from events where action = 'RAISE' and subject_id = any($1)`,
      [orders.map(({ id }) => id)],
    );
    expect(rows).toEqual([{ events: 3 }]);
  });
});
