import { describe, expect, it } from 'vitest';

import { storedDemand } from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import type { AnOrder } from '../../../test/factories/order.js';
import {
  aClaimedOrder,
  aCompletedOrder,
  anOfferedOrder,
  anOpenOrder,
  anOrderOfOthers,
  aReturnedOrder,
  aStartedOrder,
  storedOrder,
} from '../../../test/factories/order.js';
import { aPersonWith } from '../../../test/factories/person.js';
import { aResource } from '../../../test/factories/resource.js';
import { aUnit } from '../../../test/factories/unit.js';
import { A_WORKING_MORNING } from '../../../test/harness.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
const HOUR = 3_600_000;
const NOTE = '本周人手已满,无法按时办理。';
const sendBack = (viewer: Parameters<typeof stage.operate>[0], id: string, input: object = {}) =>
  stage.operate(viewer, 'ReturnOrder', { id, reason: 'NO_CAPACITY', note: NOTE, ...input });

/** A demand with two orders that were returned as not the unit's duty. */
async function twiceReturned(): Promise<AnOrder['demand']> {
  const { demand } = await anOrderOfOthers(stage.city);
  return (await anOrderOfOthers(stage.city, { demand })).demand;
}

describe('an order cannot be returned', () => {
  it('without a session, by the committee, or by a unit that only helps', async () => {
    const helper = await aUnit(stage.city);
    const { id } = await anOfferedOrder(stage.city, { coUnitIds: [helper.id] });
    expect((await sendBack(null, id)).refusal).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await sendBack(stage.city.staff.community, id)).refusal).toEqual({ code: 'FORBIDDEN' });
    expect((await sendBack(helper.liaison, id)).refusal).toEqual({ code: 'FORBIDDEN' });
  });

  it('by another unit; nor from the claim hall by a unit that may claim it', async () => {
    const assigned = await anOfferedOrder(stage.city);
    const open = await anOpenOrder(stage.city);
    expect((await sendBack(open.unit.liaison, assigned.id)).refusal).toEqual({ code: 'NOT_FOUND' });
    expect((await sendBack(open.unit.liaison, open.id)).refusal).toEqual({ code: 'FORBIDDEN' });
  });

  it('with an outdated version', async () => {
    const { id, unit } = await aClaimedOrder(stage.city);
    expect((await sendBack(unit.liaison, id, { version: 1 })).refusal).toMatchObject({
      code: 'CONFLICT',
      current: { version: 2, status: 'CLAIMED' },
    });
  });

  it('once progress was reported, by whichever unit', async () => {
    const { id, unit } = await aStartedOrder(stage.city);
    await stage.operate(unit.liaison, 'ReportProgress', { id, note: '已到现场查看。' });
    expect((await sendBack(unit.liaison, id)).refusal).toEqual({
      code: 'INVALID_TRANSITION',
      status: 'IN_PROGRESS',
      allowedActions: ['REPORT_PROGRESS', 'CONTACT', 'REQUEST_EXTENSION', 'PAUSE', 'COMPLETE'],
    });
  });

  it('twice', async () => {
    const { id, unit } = await aReturnedOrder(stage.city);
    expect((await sendBack(unit.liaison, id)).refusal).toMatchObject({
      status: 'RETURNED',
      allowedActions: [],
    });
  });

  it('as not its duty without proposing another unit', async () => {
    const { id, unit } = await anOfferedOrder(stage.city);
    expect((await sendBack(unit.liaison, id, { reason: 'NOT_OUR_DUTY' })).refusal).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { proposedUnitId: '必填' },
    });
  });

  it('with itself proposed, nor a unit that there is not or that is closed', async () => {
    const { id, unit } = await anOfferedOrder(stage.city);
    const propose = (proposedUnitId: string) =>
      sendBack(unit.liaison, id, { reason: 'NOT_OUR_DUTY', proposedUnitId });
    expect((await propose(unit.id)).refusal).toMatchObject({ fields: { proposedUnitId: '格式不正确' } });
    expect((await propose(stage.city.community.id)).refusal).toEqual({ code: 'NOT_FOUND' });
    expect((await propose('x')).refusal).toEqual({ code: 'NOT_FOUND' });
    const closed = await aUnit(stage.city);
    await stage.services.database.pool.query('update units set closed_at = now() where id = $1', [closed.id]);
    expect((await propose(closed.id)).refusal).toMatchObject({
      fields: { proposedUnitId: '这个单位已撤销' },
    });
    expect((await storedOrder(stage.city, id)).status).toBe('OFFERED');
  });

  it('without a word', async () => {
    const { id, unit } = await anOfferedOrder(stage.city);
    expect((await sendBack(unit.liaison, id, { note: '\t' })).refusal).toMatchObject({
      fields: { note: '必填' },
    });
  });

  it('after two working days; until then to the minute', async () => {
    const [last, late] = [await anOfferedOrder(stage.city), await anOfferedOrder(stage.city)];
    stage.services.time.advance(48 * HOUR);
    expect((await sendBack(last.unit.liaison, last.id)).value.status).toBe('RETURNED');
    stage.services.time.advance(1);
    expect((await sendBack(late.unit.liaison, late.id)).refusal).toEqual({
      code: 'INVALID_TRANSITION',
      status: 'OFFERED',
      allowedActions: ['CLAIM'],
    });
    stage.services.time.moveTo(A_WORKING_MORNING);
  });

  it('and claimed at once: one of both happens, not half of each', async () => {
    const { id, unit, demand } = await anOfferedOrder(stage.city);
    const [claim, back] = await Promise.all([
      stage.operate(unit.liaison, 'ClaimOrder', { id, version: 1 }),
      sendBack(unit.liaison, id, { version: 1 }),
    ]);
    expect([claim, back].filter(({ refusal }) => refusal !== undefined)).toHaveLength(1);
    const { status } = await storedOrder(stage.city, id);
    expect(status).toBe(claim.refusal === undefined ? 'CLAIMED' : 'RETURNED');
    expect((await storedDemand(stage.city, demand.id)).status).toBe(
      claim.refusal === undefined ? 'DISPATCHED' : 'LISTED',
    );
  });
});

describe('the first return of a demand', () => {
  it('is the unit’s right: the demand is on the list again, and waits for the committee', async () => {
    const { id, demand, unit } = await anOfferedOrder(stage.city);
    const better = await aUnit(stage.city);
    const duty = { reason: 'NOT_OUR_DUTY', proposedUnitId: better.id, note: ` ${NOTE} ` };
    const { value } = await sendBack(unit.liaison, id, duty);
    expect(value).toMatchObject({ status: 'RETURNED', clock: 'NORMAL', allowedActions: [] });
    expect(await storedOrder(stage.city, id)).toMatchObject({
      returnReason: 'NOT_OUR_DUTY',
      returnNote: NOTE,
      proposedUnitId: better.id,
      returnedAt: A_WORKING_MORNING,
      dueAt: null,
    });
    expect(await storedDemand(stage.city, demand.id)).toMatchObject({
      status: 'LISTED',
      returns: 1,
      awaitsRuling: false,
      waitsFor: 'COMMUNITY_STAFF',
      waitsUnitId: null,
      dueAt: new Date('2026-03-12T02:00:00.000Z'),
    });
  });

  it('is two events: the unit returned it, and the demand is on the list again', async () => {
    const { id, demand, unit } = await aClaimedOrder(stage.city);
    await sendBack(unit.liaison, id);
    expect((await eventsOfDemand(stage.city, demand.id)).slice(-2)).toMatchObject([
      {
        noun: 'ORDER',
        action: 'RETURN',
        from: 'CLAIMED',
        to: 'RETURNED',
        note: NOTE,
        role: 'UNIT_LIAISON',
        unitId: unit.id,
        orderId: id,
        details: { reason: 'NO_CAPACITY', proposedUnitId: null, unitId: unit.id },
      },
      {
        noun: 'DEMAND',
        action: 'RELIST',
        from: 'DISPATCHED',
        to: 'LISTED',
        note: null,
        role: 'SYSTEM',
        orderId: id,
        details: { returns: 1, awaitsRuling: false },
      },
    ]);
  });

  it('gives back what was taken of a resource, in its period', async () => {
    const resource = await aResource(stage.city, { capacity: 1 });
    const { id, unit } = await anOfferedOrder(stage.city, { resourceId: resource.id });
    await sendBack(unit.liaison, id);
    await expect(anOfferedOrder(stage.city, { resourceId: resource.id })).resolves.toBeDefined();
  });

  it('lets the committee dispatch anew', async () => {
    const { demand } = await aReturnedOrder(stage.city);
    await expect(anOfferedOrder(stage.city, { demand })).resolves.toBeDefined();
  });
});

describe('a return', () => {
  it('is still possible when work has begun, before the first progress report', async () => {
    const { id, unit } = await aStartedOrder(stage.city);
    expect((await sendBack(unit.liaison, id)).value.status).toBe('RETURNED');
  });

  it('is no longer possible after a result, accepted or not', async () => {
    const { id, unit } = await aCompletedOrder(stage.city);
    const mend = { id, passed: false, method: 'VISIT', note: '未修好' };
    await stage.operate(stage.city.staff.supervisor, 'VerifyOrder', mend);
    expect((await sendBack(unit.liaison, id)).refusal).toMatchObject({
      code: 'INVALID_TRANSITION',
      status: 'IN_PROGRESS',
    });
  });

  it.each(['NO_CAPACITY', 'DUPLICATE', 'INSUFFICIENT_INFORMATION'])(
    'for %s is a hop, and does not count towards a ruling',
    async (reason) => {
      const { demand } = await aReturnedOrder(stage.city);
      const { id, unit } = await anOfferedOrder(stage.city, { demand });
      await sendBack(unit.liaison, id, { reason });
      expect(await storedDemand(stage.city, demand.id)).toMatchObject({
        returns: 2,
        returnsNotOurs: 1,
        awaitsRuling: false,
        waitsFor: 'COMMUNITY_STAFF',
      });
      await aReturnedOrder(stage.city, { demand });
      expect(await storedDemand(stage.city, demand.id)).toMatchObject({ returns: 3, awaitsRuling: true });
    },
  );
});

describe('the second return of a demand as not theirs', () => {
  it('is ruled with a reason, for which the note counts, and a basis', async () => {
    const { id: demandId } = await twiceReturned();
    const unit = await aUnit(stage.city);
    const rule = (input: object) =>
      stage.operate(stage.city.staff.street, 'DispatchDemand', {
        input: { demandId, mode: 'ASSIGNED', unitId: unit.id, ...input },
      });
    expect((await rule({})).refusal).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { 'input.reason': '必填' },
    });
    const { value } = await rule({ reason: '路灯由城管局管护。', basis: '派单目录第4项' });
    expect(await storedOrder(stage.city, value.id)).toMatchObject({
      isRuling: true,
      reason: '路灯由城管局管护。',
      basis: '派单目录第4项',
    });
  });

  it('goes to the street, for a ruling on responsibility', async () => {
    const demand = await twiceReturned();
    const { value } = await stage.operate(stage.city.staff.street, 'Demand', { id: demand.id });
    expect(value).toMatchObject({ status: 'LISTED', waitingFor: '街道处理', allowedActions: ['DISPATCH'] });
    expect(await storedDemand(stage.city, demand.id)).toMatchObject({
      returns: 2,
      awaitsRuling: true,
      waitsFor: 'STREET_STAFF',
    });
  });

  it('takes it out of the committee’s hands', async () => {
    const { id: demandId } = await twiceReturned();
    const { refusal } = await stage.operate(stage.city.staff.community, 'DispatchDemand', {
      input: { demandId, mode: 'OPEN' },
    });
    expect(refusal).toEqual({
      code: 'INVALID_TRANSITION',
      status: 'LISTED',
      allowedActions: ['SETTLE', 'SHELVE', 'DECLINE', 'MERGE', 'BACK', 'SET_URGENCY', 'CORRECT'],
    });
  });

  it('is ruled to one unit: the claim hall is no answer', async () => {
    const { id: demandId } = await twiceReturned();
    const { refusal } = await stage.operate(stage.city.staff.street, 'DispatchDemand', {
      input: { demandId, mode: 'OPEN' },
    });
    expect(refusal).toEqual({ code: 'BAD_USER_INPUT', fields: { 'input.mode': '格式不正确' } });
  });

  it('ends with a ruling that cannot be returned, neither offered nor claimed', async () => {
    const demand = await twiceReturned();
    const { id, unit } = await anOfferedOrder(stage.city, {
      demand,
      by: stage.city.staff.street,
      note: '由贵单位负责。',
    });
    expect(await storedOrder(stage.city, id)).toMatchObject({ isRuling: true });
    expect(await storedDemand(stage.city, demand.id)).toMatchObject({
      awaitsRuling: false,
      waitsFor: 'UNIT',
    });
    expect((await sendBack(unit.liaison, id)).refusal).toEqual({
      code: 'INVALID_TRANSITION',
      status: 'OFFERED',
      allowedActions: ['CLAIM'],
    });
    const { value } = await stage.operate(unit.liaison, 'ClaimOrder', { id });
    expect(value.allowedActions).toEqual(['START', 'CONTACT', 'REQUEST_EXTENSION', 'PAUSE']);
    expect((await sendBack(unit.liaison, id)).refusal).toMatchObject({
      status: 'CLAIMED',
      allowedActions: ['START', 'CONTACT', 'REQUEST_EXTENSION', 'PAUSE'],
    });
  });

  it('is ruled in the role that may rule, also by a viewer with a committee role', async () => {
    const { id: demandId } = await twiceReturned();
    const both = await aPersonWith(stage.services, [
      { role: 'COMMUNITY_STAFF', region: stage.city.community },
      { role: 'STREET_STAFF', region: stage.city.street },
    ]);
    const unit = await aUnit(stage.city);
    const ruling = { demandId, mode: 'ASSIGNED', unitId: unit.id, reason: '由贵单位负责。' };
    await stage.operate(both, 'DispatchDemand', { input: ruling });
    expect((await eventsOfDemand(stage.city, demandId)).at(-1)).toMatchObject({ role: 'STREET_STAFF' });
  });

  it('is not ruled by a person that dispatched it in another role', async () => {
    const both = await aPersonWith(stage.services, [
      { role: 'COMMUNITY_STAFF', region: stage.city.community },
      { role: 'STREET_STAFF', region: stage.city.street },
    ]);
    const { demand } = await anOrderOfOthers(stage.city, { by: both });
    await anOrderOfOthers(stage.city, { demand });
    const unit = await aUnit(stage.city);
    const ruling = { demandId: demand.id, mode: 'ASSIGNED', unitId: unit.id, reason: '由贵单位负责。' };
    expect((await stage.operate(both, 'DispatchDemand', { input: ruling })).refusal).toMatchObject({
      code: 'INVALID_TRANSITION',
      status: 'LISTED',
    });
    const { refusal } = await stage.operate(stage.city.staff.street, 'DispatchDemand', { input: ruling });
    expect(refusal).toBeUndefined();
  });

  it('hides the later orders of other units from the unit of the first return', async () => {
    const { demand, unit } = await aReturnedOrder(stage.city);
    await aReturnedOrder(stage.city, { demand, note: '请务必接办' });
    const { value } = await stage.operate<{ orders: object[]; events: { action: string }[] }>(
      unit.liaison,
      'Demand',
      { id: demand.id },
    );
    expect(value.orders).toHaveLength(1);
    const actions = value.events.map(({ action }) => action).join(' ');
    expect(actions).toBe('SUBMIT ASSESS SCREEN LIST DISPATCH OFFER RETURN RELIST');
  });
});
