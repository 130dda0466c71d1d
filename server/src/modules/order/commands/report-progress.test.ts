import { describe, expect, it } from 'vitest';

import { newId } from '../../../sql/id.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import { aClaimedOrder, aCompletedOrder, aStartedOrder } from '../../../test/factories/order.js';
import { aUnit } from '../../../test/factories/unit.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
const NOTE = '材料已到场,明天上午更换井盖。';
const report = (viewer: Parameters<typeof stage.operate>[0], id: string, input: object = {}) =>
  stage.operate(viewer, 'ReportProgress', { id, note: NOTE, ...input });

describe('progress cannot be reported', () => {
  it('without a session, by the committee, or by a unit that does not see the order', async () => {
    const { id } = await aStartedOrder(stage.city);
    const stranger = await aUnit(stage.city, { paired: [stage.city.community] });
    expect((await report(null, id)).refusal).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await report(stage.city.staff.community, id)).refusal).toEqual({ code: 'FORBIDDEN' });
    expect((await report(stranger.liaison, id)).refusal).toEqual({ code: 'NOT_FOUND' });
  });

  it('before work has started', async () => {
    const { id, unit } = await aClaimedOrder(stage.city);
    expect((await report(unit.liaison, id)).refusal).toEqual({
      code: 'INVALID_TRANSITION',
      status: 'CLAIMED',
      allowedActions: ['START', 'CONTACT', 'REQUEST_EXTENSION', 'PAUSE', 'RETURN'],
    });
  });

  it('once it is done', async () => {
    const { id, unit } = await aCompletedOrder(stage.city);
    expect((await report(unit.liaison, id)).refusal).toMatchObject({
      status: 'COMPLETED',
      allowedActions: [],
    });
  });

  it.each([
    ['nothing', ' \u3000 '],
    ['too much', '长'.repeat(4001)],
  ])('with %s to say', async (_case, note) => {
    const { id, unit } = await aStartedOrder(stage.city);
    const { refusal } = await report(unit.liaison, id, { note });
    expect(refusal?.code).toBe('BAD_USER_INPUT');
    expect(Object.keys(refusal?.['fields'] as object)).toEqual(['note']);
  });

  it('with a file that nobody has uploaded', async () => {
    const { id, unit } = await aStartedOrder(stage.city);
    expect((await report(unit.liaison, id, { attachmentIds: [newId()] })).refusal).toEqual({
      code: 'NOT_FOUND',
    });
  });
});

describe('a report', () => {
  it('is written down and leaves the order as it is', async () => {
    const { id, demand, unit } = await aStartedOrder(stage.city);
    expect((await report(unit.liaison, id)).value.status).toBe('IN_PROGRESS');
    expect((await eventsOfDemand(stage.city, demand.id)).at(-1)).toMatchObject({
      action: 'REPORT_PROGRESS',
      from: 'IN_PROGRESS',
      to: 'IN_PROGRESS',
      note: NOTE,
      role: 'UNIT_LIAISON',
      unitId: unit.id,
    });
  });

  it('comes from a unit that helps too, in its own name', async () => {
    const helper = await aUnit(stage.city);
    const { id, demand } = await aStartedOrder(stage.city, { coUnitIds: [helper.id] });
    expect((await report(helper.liaison, id)).value.allowedActions).toEqual([
      'REPORT_PROGRESS',
      'CONFIRM_PART',
    ]);
    expect((await eventsOfDemand(stage.city, demand.id)).at(-1)).toMatchObject({ unitId: helper.id });
  });
});
