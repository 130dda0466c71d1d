import { describe, expect, it } from 'vitest';

import { newId } from '../../../sql/id.js';
import { storedDemand } from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import { aClaimedOrder, aCompletedOrder, aStartedOrder } from '../../../test/factories/order.js';
import { aUnit } from '../../../test/factories/unit.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
const RESULT = '井盖已更换,周边路面已修平。';
const complete = (viewer: Parameters<typeof stage.operate>[0], id: string, input: object = {}) =>
  stage.operate(viewer, 'CompleteOrder', { id, result: RESULT, ...input });

describe('an order cannot be completed', () => {
  it('without a session, by the committee, by a stranger, or by a unit that only helps', async () => {
    const helper = await aUnit(stage.city);
    const stranger = await aUnit(stage.city, { paired: [stage.city.community] });
    const { id } = await aStartedOrder(stage.city, { coUnitIds: [helper.id] });
    expect((await complete(null, id)).refusal).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await complete(stage.city.staff.community, id)).refusal).toEqual({ code: 'FORBIDDEN' });
    expect((await complete(stranger.liaison, id)).refusal).toEqual({ code: 'NOT_FOUND' });
    expect((await complete(helper.liaison, id)).refusal).toEqual({ code: 'FORBIDDEN' });
  });

  it('with an outdated version', async () => {
    const { id, unit } = await aStartedOrder(stage.city);
    expect((await complete(unit.liaison, id, { version: 2 })).refusal).toEqual({
      code: 'CONFLICT',
      current: { version: 3, status: 'IN_PROGRESS' },
    });
  });

  it('before it is started, nor twice', async () => {
    const claimed = await aClaimedOrder(stage.city);
    expect((await complete(claimed.unit.liaison, claimed.id)).refusal).toEqual({
      code: 'INVALID_TRANSITION',
      status: 'CLAIMED',
      allowedActions: ['START', 'CONTACT', 'REQUEST_EXTENSION', 'PAUSE', 'RETURN'],
    });
    const completed = await aCompletedOrder(stage.city);
    expect((await complete(completed.unit.liaison, completed.id)).refusal).toEqual({
      code: 'INVALID_TRANSITION',
      status: 'COMPLETED',
      allowedActions: [],
    });
  });

  it.each([
    ['no result', '\n \t'],
    ['a result that is too long', '长'.repeat(4001)],
  ])('with %s', async (_case, result) => {
    const { id, unit } = await aStartedOrder(stage.city);
    const { refusal } = await complete(unit.liaison, id, { result });
    expect(refusal?.code).toBe('BAD_USER_INPUT');
    expect(Object.keys(refusal?.['fields'] as object)).toEqual(['result']);
  });

  it('with a file that nobody has uploaded', async () => {
    const { id, unit } = await aStartedOrder(stage.city);
    expect((await complete(unit.liaison, id, { attachmentIds: [newId()] })).refusal).toEqual({
      code: 'NOT_FOUND',
    });
  });
});

describe('completing', () => {
  it('hands the order to the task force, which has two working days to look', async () => {
    const { id, demand, unit } = await aStartedOrder(stage.city);
    const { value } = await complete(unit.liaison, id, { result: `  ${RESULT}\n` });
    expect(value).toMatchObject({
      status: 'COMPLETED',
      result: RESULT,
      completedAt: '2026-03-11T02:00:00.000Z',
      allowedActions: [],
    });
    expect(await storedDemand(stage.city, demand.id)).toMatchObject({
      status: 'DISPATCHED',
      waitsFor: 'SUPERVISOR',
      waitsUnitId: null,
      dueAt: new Date('2026-03-13T02:00:00.000Z'),
    });
  });

  it('is written down with its result, and whether it was in time', async () => {
    const { id, demand, unit } = await aStartedOrder(stage.city);
    await complete(unit.liaison, id);
    expect((await eventsOfDemand(stage.city, demand.id)).at(-1)).toMatchObject({
      action: 'COMPLETE',
      from: 'IN_PROGRESS',
      to: 'COMPLETED',
      note: RESULT,
      details: { inTime: true },
    });
  });
});
