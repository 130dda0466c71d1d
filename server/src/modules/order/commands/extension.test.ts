import { afterEach, describe, expect, it } from 'vitest';

import { storedDemand } from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import { aClaimedOrder, anOfferedOrder, aStartedOrder, storedOrder } from '../../../test/factories/order.js';
import { aPersonWith } from '../../../test/factories/person.js';
import { aUnit } from '../../../test/factories/unit.js';
import { A_WORKING_MORNING } from '../../../test/harness.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
const REASON = '配件要从外地调。';
type Who = Parameters<typeof stage.operate>[0];
const ask = (viewer: Who, id: string, workingDays = 3, reason = REASON) =>
  stage.operate(viewer, 'RequestExtension', { id, workingDays, reason });
const decide = (viewer: Who, id: string, granted = true, note?: string) =>
  stage.operate(viewer, 'DecideExtension', { id, granted, note });
afterEach(() => stage.services.time.moveTo(A_WORKING_MORNING));

describe('an extension cannot be requested', () => {
  it.each([0, 11, -1])('of %i days', async (days) => {
    const { id, unit } = await aClaimedOrder(stage.city);
    const { refusal, message } = await ask(unit.liaison, id, days);
    expect(refusal).toEqual({ code: 'BAD_USER_INPUT', fields: { workingDays: '应在 1 到 10 之间' } });
    expect(message).toBeDefined();
    expect((await storedOrder(stage.city, id)).extensionDecision).toBeNull();
  });

  it('a second time, whatever the answer was', async () => {
    const { id, unit } = await aClaimedOrder(stage.city);
    await ask(unit.liaison, id);
    const { refusal, message } = await ask(unit.liaison, id);
    expect(refusal).toMatchObject({ code: 'INVALID_TRANSITION', status: 'CLAIMED' });
    expect(message).toBe('现在不能进行这一步：一张工单只能申请一次延期，特急件不能延期。');
    await decide(stage.city.staff.supervisor, id, false);
    expect((await ask(unit.liaison, id)).refusal).toMatchObject({ code: 'INVALID_TRANSITION' });
  });

  it('for an emergency, before the claim, without a reason, or by another unit', async () => {
    const urgent = await aClaimedOrder(stage.city, { demand: { urgency: 'EMERGENCY' } });
    expect((await ask(urgent.unit.liaison, urgent.id)).refusal).toMatchObject({ status: 'CLAIMED' });
    const offered = await anOfferedOrder(stage.city);
    expect((await ask(offered.unit.liaison, offered.id)).refusal).toMatchObject({ status: 'OFFERED' });
    const { id, unit } = await aClaimedOrder(stage.city);
    expect((await ask(unit.liaison, id, 3, ' ')).refusal).toMatchObject({ fields: { reason: '必填' } });
    const stranger = await aUnit(stage.city);
    expect((await ask(stranger.liaison, id)).refusal).toEqual({ code: 'NOT_FOUND' });
  });
});

describe('an extension cannot be decided', () => {
  it('by the unit, by the community, without a request, or twice', async () => {
    const { id, unit } = await aClaimedOrder(stage.city);
    const { supervisor, community } = stage.city.staff;
    expect((await decide(supervisor, id)).refusal).toMatchObject({ code: 'INVALID_TRANSITION' });
    await ask(unit.liaison, id);
    expect((await decide(unit.liaison, id)).refusal).toEqual({ code: 'FORBIDDEN' });
    expect((await decide(community, id)).refusal).toEqual({ code: 'FORBIDDEN' });
    await decide(supervisor, id);
    expect((await decide(supervisor, id)).refusal).toMatchObject({ code: 'INVALID_TRANSITION' });
  });

  it('by the person who asked for it, in the role of a supervisor', async () => {
    const { id, unit } = await aClaimedOrder(stage.city);
    const both = await aPersonWith(stage.services, [
      { role: 'UNIT_LIAISON', unit },
      { role: 'SUPERVISOR', region: stage.city.street },
    ]);
    await ask(both, id);
    expect((await decide(both, id)).refusal).toMatchObject({ code: 'INVALID_TRANSITION' });
    expect((await decide(stage.city.staff.supervisor, id)).refusal).toBeUndefined();
  });
});

describe('an extension', () => {
  it('leaves the clock alone while it is asked for, and moves it by worked dates when it is granted', async () => {
    const { id, unit, demand } = await aStartedOrder(stage.city);
    const pending = await ask(unit.liaison, id);
    const request = { workingDays: 3, reason: REASON, decision: 'PENDING' };
    expect(pending.value).toMatchObject({ finishBy: '2026-03-18T02:00:00.000Z', extension: request });
    const toDecide = async () => {
      const filter = { extensionPending: true };
      const { value: found } = await stage.operate<{ edges: { node: { id: string } }[] }>(
        stage.city.staff.supervisor,
        'Orders',
        { filter },
      );
      return found.edges.map(({ node }) => node.id);
    };
    expect(await toDecide()).toContain(id);
    const { value } = await decide(stage.city.staff.supervisor, id, true, '同意');
    expect(await toDecide()).not.toContain(id);
    // Over a weekend: Wednesday and three worked dates are the Monday after.
    expect(value).toMatchObject({
      finishBy: '2026-03-23T02:00:00.000Z',
      extension: { ...request, decision: 'GRANTED' },
    });
    const moved = new Date('2026-03-23T02:00:00.000Z');
    expect(await storedOrder(stage.city, id)).toMatchObject({ dueAt: moved });
    expect(await storedDemand(stage.city, demand.id)).toMatchObject({ dueAt: moved });
    expect((await eventsOfDemand(stage.city, demand.id)).at(-1)).toMatchObject({
      action: 'DECIDE_EXTENSION',
      note: '同意',
      details: { granted: true, workingDays: 3 },
    });
  });

  it('that is refused moves nothing', async () => {
    const { id, unit } = await aStartedOrder(stage.city);
    const before = await storedOrder(stage.city, id);
    await ask(unit.liaison, id, 10);
    const { value } = await decide(stage.city.staff.supervisor, id, false, '请按期办结');
    expect(value['extension']).toMatchObject({ decision: 'REFUSED' });
    const { finishBy, finishSoonAt, dueAt, dueSoonAt } = before;
    expect(await storedOrder(stage.city, id)).toMatchObject({ finishBy, finishSoonAt, dueAt, dueSoonAt });
  });

  it('is to be decided within one working day', async () => {
    stage.services.time.moveTo(new Date('2026-03-13T02:00:00.000Z'));
    const { id, unit } = await aClaimedOrder(stage.city);
    await ask(unit.liaison, id);
    expect((await storedOrder(stage.city, id)).extensionBy).toEqual(new Date('2026-03-16T02:00:00.000Z'));
  });
});
