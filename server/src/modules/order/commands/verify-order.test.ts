import { describe, expect, it } from 'vitest';

import { storedDemand } from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import {
  aCompletedOrder,
  aStartedOrder,
  aVerifiedOrder,
  storedOrder,
} from '../../../test/factories/order.js';
import { aPerson } from '../../../test/factories/person.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
const verify = (viewer: Parameters<typeof stage.operate>[0], id: string, input: object = {}) =>
  stage.operate(viewer, 'VerifyOrder', { id, passed: true, method: 'VISIT', ...input });

describe('a result cannot be verified', () => {
  it('without a session, by the committee, or by the unit itself', async () => {
    const { id, unit } = await aCompletedOrder(stage.city);
    expect((await verify(null, id)).refusal).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await verify(stage.city.staff.community, id)).refusal).toEqual({ code: 'FORBIDDEN' });
    expect((await verify(unit.liaison, id)).refusal).toEqual({ code: 'FORBIDDEN' });
  });

  it('by the task force of another street', async () => {
    const { id } = await aCompletedOrder(stage.city);
    const elsewhere = await aPerson(stage.city, 'SUPERVISOR', { region: stage.city.otherStreet });
    expect((await verify(elsewhere, id)).refusal).toEqual({ code: 'NOT_FOUND' });
  });

  it('with an outdated version', async () => {
    const { id } = await aCompletedOrder(stage.city);
    expect((await verify(stage.city.staff.supervisor, id, { version: 3 })).refusal).toEqual({
      code: 'CONFLICT',
      current: { version: 4, status: 'COMPLETED' },
    });
  });

  it('before it is there, nor a second time', async () => {
    const started = await aStartedOrder(stage.city);
    expect((await verify(stage.city.staff.supervisor, started.id)).refusal).toEqual({
      code: 'INVALID_TRANSITION',
      status: 'IN_PROGRESS',
      allowedActions: ['URGE'],
    });
    const verified = await aVerifiedOrder(stage.city);
    expect((await verify(stage.city.staff.supervisor, verified.id)).refusal).toEqual({
      code: 'INVALID_TRANSITION',
      status: 'VERIFIED',
      allowedActions: [],
    });
  });

  it.each([
    ['without a word', null],
    ['with a blank one', '  '],
  ])('as failed %s: the unit has to know what is missing', async (_case, note) => {
    const { id } = await aCompletedOrder(stage.city);
    const { refusal } = await verify(stage.city.staff.supervisor, id, { passed: false, note });
    expect(refusal).toEqual({ code: 'BAD_USER_INPUT', fields: { note: '必填' } });
  });

  it('with a note that is too long', async () => {
    const { id } = await aCompletedOrder(stage.city);
    const { refusal } = await verify(stage.city.staff.supervisor, id, { note: '长'.repeat(1001) });
    expect(refusal).toEqual({ code: 'BAD_USER_INPUT', fields: { note: '最多 1000 个字' } });
  });

  it('by two supervisors at once: one verdict stands', async () => {
    const { id, demand } = await aCompletedOrder(stage.city);
    const second = await aPerson(stage.city, 'SUPERVISOR', { region: stage.city.city });
    const answers = await Promise.all([
      verify(stage.city.staff.supervisor, id),
      verify(second, id, { passed: false, note: '路面没有修平。' }),
    ]);
    const refused = answers.flatMap(({ refusal }) => (refusal === undefined ? [] : [refusal]));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ code: 'INVALID_TRANSITION' });
    const verdicts = (await eventsOfDemand(stage.city, demand.id)).filter(
      ({ action }) => action === 'VERIFY',
    );
    expect(verdicts).toHaveLength(1);
  });
});

describe('a result that passes', () => {
  it('resolves the demand, which waits for the resident from now on, by no deadline', async () => {
    const { id, demand } = await aCompletedOrder(stage.city);
    const { value } = await verify(stage.city.staff.supervisor, id, { method: 'CALL', note: '已电话核实。' });
    expect(value).toMatchObject({
      status: 'VERIFIED',
      verifiedAt: '2026-03-11T02:00:00.000Z',
      clock: 'NORMAL',
      allowedActions: [],
    });
    expect(await storedOrder(stage.city, id)).toMatchObject({ dueAt: null, dueSoonAt: null });
    expect(await storedDemand(stage.city, demand.id)).toMatchObject({
      status: 'RESOLVED',
      waitsFor: 'RESIDENT',
      waitsUnitId: null,
      dueAt: null,
      resolvedAt: new Date('2026-03-11T02:00:00.000Z'),
    });
  });

  it('is written down with the method, and then that the demand is resolved, by itself', async () => {
    const { id, demand } = await aCompletedOrder(stage.city);
    await verify(stage.city.staff.supervisor, id, { method: 'CALL', note: '已电话核实。' });
    const [verdict, resolution] = (await eventsOfDemand(stage.city, demand.id)).slice(-2);
    expect(verdict).toMatchObject({
      noun: 'ORDER',
      action: 'VERIFY',
      from: 'COMPLETED',
      to: 'VERIFIED',
      note: '已电话核实。',
      role: 'SUPERVISOR',
      actorId: stage.city.staff.supervisor.personId,
      unitId: null,
      details: { outcome: 'PASSED', method: 'CALL' },
    });
    expect(resolution).toMatchObject({
      noun: 'DEMAND',
      action: 'RESOLVE',
      from: 'DISPATCHED',
      to: 'RESOLVED',
      note: '井盖已更换,周边路面已修平。',
      role: 'SYSTEM',
      actorId: null,
      details: { orderId: id, returns: 0, reworks: 0 },
    });
  });
});

describe('a result that does not pass', () => {
  it('goes back to be done again; it is counted, and the clock of the dispatch runs on', async () => {
    const { id, demand, unit } = await aCompletedOrder(stage.city);
    const { finishBy } = await storedOrder(stage.city, id);
    const fail = { passed: false, note: '路面没有修平。' };
    const { value } = await verify(stage.city.staff.supervisor, id, fail);
    expect(value).toMatchObject({
      status: 'IN_PROGRESS',
      reworks: 1,
      completedAt: null,
      finishBy: finishBy.toISOString(),
    });
    expect(await storedOrder(stage.city, id)).toMatchObject({ dueAt: finishBy });
    expect(await storedDemand(stage.city, demand.id)).toMatchObject({
      status: 'DISPATCHED',
      waitsFor: 'UNIT',
      waitsUnitId: unit.id,
      dueAt: finishBy,
    });
    expect((await eventsOfDemand(stage.city, demand.id)).at(-1)).toMatchObject({
      action: 'VERIFY',
      to: 'IN_PROGRESS',
      note: fail.note,
      details: { outcome: 'FAILED', method: 'VISIT' },
    });
    const again = await stage.operate(unit.liaison, 'CompleteOrder', { id, result: '路面已修平。' });
    expect(again.value).toMatchObject({ status: 'COMPLETED', reworks: 1 });
  });
});
