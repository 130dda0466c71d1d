import { describe, expect, it } from 'vitest';

import { storedDemand } from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import {
  aClaimedOrder,
  aCompletedOrder,
  anOfferedOrder,
  anOpenOrder,
  aReturnedOrder,
  storedOrder,
} from '../../../test/factories/order.js';
import { aResource } from '../../../test/factories/resource.js';
import { aUnit } from '../../../test/factories/unit.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
const NOTE = '路灯归这个单位管。';
const reassign = (
  viewer: Parameters<typeof stage.operate>[0],
  id: string,
  unitId: string,
  input: object = {},
) => stage.operate(viewer, 'ReassignOrder', { id, unitId, note: NOTE, ...input });

describe('an order cannot be reassigned', () => {
  it('by its unit, or by the street where the community dispatched it', async () => {
    const { id, unit } = await anOfferedOrder(stage.city);
    const other = await aUnit(stage.city);
    expect((await reassign(unit.liaison, id, other.id)).refusal).toEqual({ code: 'FORBIDDEN' });
    const { refusal } = await reassign(stage.city.staff.street, id, other.id);
    expect(refusal).toMatchObject({ code: 'INVALID_TRANSITION', status: 'OFFERED' });
  });

  it('to a unit that there is not, or to the unit that has it: the order stays as it is', async () => {
    const { community } = stage.city.staff;
    const { id, unit, demand } = await aClaimedOrder(stage.city);
    const nowhere = stage.city.community.id;
    expect((await reassign(community, id, nowhere)).refusal).toEqual({ code: 'NOT_FOUND' });
    expect((await reassign(community, id, 'x')).refusal).toEqual({ code: 'NOT_FOUND' });
    expect((await reassign(community, id, unit.id)).refusal).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { unitId: '格式不正确' },
    });
    expect((await storedOrder(stage.city, id)).status).toBe('CLAIMED');
    expect((await storedDemand(stage.city, demand.id)).status).toBe('DISPATCHED');
  });

  it('without a note, once its result is in, or with an outdated version', async () => {
    const { community } = stage.city.staff;
    const other = await aUnit(stage.city);
    const { id } = await aClaimedOrder(stage.city);
    const blank = await reassign(community, id, other.id, { note: '' });
    expect(blank.refusal).toMatchObject({ fields: { note: '必填' } });
    const stale = await reassign(community, id, other.id, { version: 1 });
    expect(stale.refusal).toMatchObject({ code: 'CONFLICT' });
    const completed = await aCompletedOrder(stage.city);
    expect((await reassign(community, completed.id, other.id)).refusal).toMatchObject({
      status: 'COMPLETED',
    });
  });
});

describe('a reassignment', () => {
  it('cancels the order and dispatches the demand anew, in one step', async () => {
    const { id, demand, unit } = await aClaimedOrder(stage.city, { tier: 'COMMITTEE', note: '第一次交办' });
    const other = await aUnit(stage.city);
    const { value } = await reassign(stage.city.staff.community, id, other.id);
    expect(value).toMatchObject({ status: 'OFFERED', tier: 'COMMITTEE', unit: { id: other.id } });
    expect(value.id).not.toBe(id);
    expect(await storedOrder(stage.city, id)).toMatchObject({ status: 'CANCELLED', cancelReason: NOTE });
    expect(await storedOrder(stage.city, value.id)).toMatchObject({ note: NOTE, isRuling: false });
    expect(await storedDemand(stage.city, demand.id)).toMatchObject({
      status: 'DISPATCHED',
      returns: 0,
      waitsFor: 'UNIT',
      waitsUnitId: other.id,
    });
    expect((await eventsOfDemand(stage.city, demand.id)).slice(-3)).toMatchObject([
      { action: 'REASSIGN', from: 'CLAIMED', to: 'CANCELLED', note: NOTE, details: { unitId: unit.id } },
      { action: 'REDISPATCH', from: 'DISPATCHED', to: 'DISPATCHED', note: null, role: 'SYSTEM' },
      { action: 'OFFER', to: 'OFFERED', note: NOTE, role: 'COMMUNITY_STAFF', orderId: value.id },
    ]);
  });

  it('carries the co-operating units over, the new lead unit left out', async () => {
    const [helper, other] = [await aUnit(stage.city), await aUnit(stage.city)];
    const { id } = await anOfferedOrder(stage.city, { coUnitIds: [helper.id, other.id] });
    const { value } = await reassign(stage.city.staff.community, id, other.id);
    expect(value['coUnits']).toEqual([{ id: helper.id, name: helper.name }]);
  });

  it('keeps the resource only where it is the new unit’s, and gives it back otherwise', async () => {
    const { community } = stage.city.staff;
    const giver = await aUnit(stage.city);
    const resource = await aResource(stage.city, { capacity: 1, unit: giver });
    const open = await anOpenOrder(stage.city, { resourceId: resource.id });
    const kept = await reassign(community, open.id, giver.id);
    expect(kept.value['resource']).toMatchObject({ id: resource.id });
    const other = await aUnit(stage.city);
    const gone = await reassign(community, kept.value.id, other.id);
    expect(gone.value['resource']).toBeNull();
    await expect(anOfferedOrder(stage.city, { resourceId: resource.id })).resolves.toBeDefined();
  });

  it('of a ruling stays a ruling', async () => {
    const { street } = stage.city.staff;
    const { demand } = await aReturnedOrder(stage.city);
    await aReturnedOrder(stage.city, { demand });
    const { id } = await anOfferedOrder(stage.city, { demand, by: street });
    const other = await aUnit(stage.city);
    const { value } = await reassign(street, id, other.id);
    expect(await storedOrder(stage.city, value.id)).toMatchObject({
      isRuling: true,
      dispatcherRole: 'STREET_STAFF',
    });
  });

  it('sent twice with one key makes one order', async () => {
    const { id } = await anOfferedOrder(stage.city);
    const other = await aUnit(stage.city);
    const once = () => reassign(stage.city.staff.community, id, other.id, { idempotencyKey: 'k-reassign' });
    const [first, second] = await Promise.all([once(), once()]);
    expect(second.value.id).toBe(first.value.id);
    const changed = await reassign(stage.city.staff.community, id, other.id, {
      idempotencyKey: 'k-reassign',
      note: '另一句话',
    });
    expect(changed.refusal).toEqual({ code: 'CONFLICT' });
  });

  it('and a claim at once: one of both happens', async () => {
    const { id, unit } = await anOfferedOrder(stage.city);
    const other = await aUnit(stage.city);
    const [claim, moved] = await Promise.all([
      stage.operate(unit.liaison, 'ClaimOrder', { id, version: 1 }),
      reassign(stage.city.staff.community, id, other.id, { version: 1 }),
    ]);
    expect([claim, moved].filter(({ refusal }) => refusal !== undefined)).toHaveLength(1);
  });
});

describe('what has to be asked about first', () => {
  const confirm = ['RETURNED_AS_NOT_THEIRS'];

  it('is a dispatch back to the unit that returned the demand as not its own', async () => {
    const { community } = stage.city.staff;
    const { demand, unit } = await aReturnedOrder(stage.city);
    const input = { demandId: demand.id, mode: 'ASSIGNED', unitId: unit.id, idempotencyKey: 'k-confirm' };
    const refused = await stage.operate(community, 'DispatchDemand', { input });
    expect(refused.refusal).toEqual({ code: 'CONFLICT', confirm });
    expect(refused.message).toBe('这一步需要先确认；确认后请带 confirm 重新提交。');
    expect((await storedDemand(stage.city, demand.id)).status).toBe('LISTED');
    const other = await stage.operate(community, 'DispatchDemand', {
      input: { ...input, confirm: ['ELSE'] },
    });
    expect(other.refusal).toEqual({ code: 'CONFLICT', confirm });
    const taken = await stage.operate(community, 'DispatchDemand', { input: { ...input, confirm } });
    expect(taken.value).toMatchObject({ status: 'OFFERED', unit: { id: unit.id } });
  });

  it('is a reassignment and an assignment to it', async () => {
    const { community } = stage.city.staff;
    const { demand, unit } = await aReturnedOrder(stage.city);
    const { id } = await anOpenOrder(stage.city, { demand });
    const assign = (more: object) =>
      stage.operate(community, 'AssignOrder', { id, unitId: unit.id, ...more });
    expect((await reassign(community, id, unit.id)).refusal).toEqual({ code: 'CONFLICT', confirm });
    expect((await assign({})).refusal).toEqual({ code: 'CONFLICT', confirm });
    expect((await storedOrder(stage.city, id)).mode).toBe('OPEN');
    expect((await assign({ confirm })).value).toMatchObject({ mode: 'ASSIGNED', unit: { id: unit.id } });
  });

  it('is no ruling, and no return for another reason', async () => {
    const { community, street } = stage.city.staff;
    const { demand, unit } = await aReturnedOrder(stage.city);
    await aReturnedOrder(stage.city, { demand });
    await expect(anOfferedOrder(stage.city, { demand, unit, by: street })).resolves.toBeDefined();
    const busy = await anOfferedOrder(stage.city);
    await stage.operate(busy.unit.liaison, 'ReturnOrder', { id: busy.id, reason: 'NO_CAPACITY', note: '满' });
    const { refusal } = await stage.operate(community, 'DispatchDemand', {
      input: { demandId: busy.demand.id, mode: 'ASSIGNED', unitId: busy.unit.id },
    });
    expect(refusal).toBeUndefined();
  });
});
