import { describe, expect, it } from 'vitest';

import { eventsOfDemand } from '../../../test/factories/event.js';
import { aClaimedOrder, anOfferedOrder, anOpenOrder, aStartedOrder } from '../../../test/factories/order.js';
import { aPerson } from '../../../test/factories/person.js';
import { aUnit } from '../../../test/factories/unit.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
const start = (viewer: Parameters<typeof stage.operate>[0], id: string, version?: number) =>
  stage.operate(viewer, 'StartOrder', { id, version });

describe('work cannot be started', () => {
  it('without a session, nor with a role that only reads', async () => {
    const { id } = await aClaimedOrder(stage.city);
    const { community, supervisor } = stage.city.staff;
    expect((await start(null, id)).refusal).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await start(community, id)).refusal).toEqual({ code: 'FORBIDDEN' });
    expect((await start(supervisor, id)).refusal).toEqual({ code: 'FORBIDDEN' });
  });

  it('by another unit, which does not see the order, nor by one that helps', async () => {
    const helper = await aUnit(stage.city);
    const stranger = await aUnit(stage.city, { paired: [stage.city.community] });
    const { id } = await aClaimedOrder(stage.city, { coUnitIds: [helper.id] });
    expect((await start(stranger.liaison, id)).refusal).toEqual({ code: 'NOT_FOUND' });
    expect((await start(helper.liaison, id)).refusal).toEqual({ code: 'FORBIDDEN' });
  });

  it('with an outdated version', async () => {
    const { id, unit } = await aClaimedOrder(stage.city);
    expect((await start(unit.liaison, id, 1)).refusal).toEqual({
      code: 'CONFLICT',
      current: { version: 2, status: 'CLAIMED' },
    });
  });

  it('before it is claimed', async () => {
    const { id, unit } = await anOfferedOrder(stage.city);
    expect((await start(unit.liaison, id)).refusal).toEqual({
      code: 'INVALID_TRANSITION',
      status: 'OFFERED',
      allowedActions: ['CLAIM', 'RETURN'],
    });
  });

  it('a second time', async () => {
    const { id, unit } = await aStartedOrder(stage.city);
    expect((await start(unit.liaison, id)).refusal).toMatchObject({
      code: 'INVALID_TRANSITION',
      status: 'IN_PROGRESS',
    });
  });

  it('by a colleague of the party member with the claim', async () => {
    const { id, unit } = await anOpenOrder(stage.city, { demand: { kind: 'WISH' } });
    const where = { region: stage.city.community, unit };
    const [claimant, colleague] = [
      await aPerson(stage.city, 'PARTY_MEMBER', where),
      await aPerson(stage.city, 'PARTY_MEMBER', where),
    ];
    await stage.operate(claimant, 'ClaimOrder', { id });
    expect((await start(colleague, id)).refusal).toEqual({ code: 'NOT_FOUND' });
    expect((await start(claimant, id)).value.status).toBe('IN_PROGRESS');
  });
});

describe('starting', () => {
  it('tells everybody that work has begun; the deadline stays', async () => {
    const { id, demand, unit } = await aClaimedOrder(stage.city);
    const { value: before } = await stage.operate(unit.liaison, 'Order', { id });
    const { value } = await start(unit.liaison, id, before.version);
    expect(value).toMatchObject({
      status: 'IN_PROGRESS',
      finishBy: before['finishBy'],
      allowedActions: ['REPORT_PROGRESS', 'CONTACT', 'REQUEST_EXTENSION', 'PAUSE', 'COMPLETE', 'RETURN'],
    });
    expect((await eventsOfDemand(stage.city, demand.id)).at(-1)).toMatchObject({
      action: 'START',
      from: 'CLAIMED',
      to: 'IN_PROGRESS',
      actorId: unit.liaison.personId,
      unitId: unit.id,
      orderId: id,
    });
  });
});
