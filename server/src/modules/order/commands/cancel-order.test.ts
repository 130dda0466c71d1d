import { describe, expect, it } from 'vitest';

import { storedDemand } from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import {
  aCompletedOrder,
  anOfferedOrder,
  anOpenOrder,
  aReturnedOrder,
  aStartedOrder,
  storedOrder,
} from '../../../test/factories/order.js';
import { aPerson } from '../../../test/factories/person.js';
import { aResource } from '../../../test/factories/resource.js';
import { A_WORKING_MORNING } from '../../../test/harness.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
const REASON = '派错了单位。';
const cancel = (viewer: Parameters<typeof stage.operate>[0], id: string, input: object = {}) =>
  stage.operate(viewer, 'CancelOrder', { id, reason: REASON, ...input });

/** A demand with two returns as not theirs: the street rules. */
async function twiceReturned() {
  const { demand } = await aReturnedOrder(stage.city);
  return (await aReturnedOrder(stage.city, { demand })).demand;
}

describe('an order cannot be cancelled', () => {
  it('without a session, by its unit, by a supervisor, or by another community', async () => {
    const { id, unit } = await anOfferedOrder(stage.city);
    const neighbour = await aPerson(stage.city, 'COMMUNITY_STAFF', { region: stage.city.neighbour });
    expect((await cancel(null, id)).refusal).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await cancel(unit.liaison, id)).refusal).toEqual({ code: 'FORBIDDEN' });
    expect((await cancel(stage.city.staff.supervisor, id)).refusal).toEqual({ code: 'FORBIDDEN' });
    expect((await cancel(neighbour, id)).refusal).toEqual({ code: 'NOT_FOUND' });
    expect((await storedOrder(stage.city, id)).status).toBe('OFFERED');
  });

  it('by the street where the community dispatched it, nor by the community where the street ruled', async () => {
    const { community, street } = stage.city.staff;
    const ours = await anOfferedOrder(stage.city);
    const ruled = await anOfferedOrder(stage.city, { demand: await twiceReturned(), by: street });
    expect((await cancel(street, ours.id)).refusal).toMatchObject({ code: 'INVALID_TRANSITION' });
    expect((await cancel(community, ruled.id)).refusal).toMatchObject({ code: 'INVALID_TRANSITION' });
  });

  it('once its result is in, nor twice', async () => {
    const { community } = stage.city.staff;
    const completed = await aCompletedOrder(stage.city);
    expect((await cancel(community, completed.id)).refusal).toMatchObject({ status: 'COMPLETED' });
    const { id } = await anOfferedOrder(stage.city);
    await cancel(community, id);
    expect((await cancel(community, id)).refusal).toMatchObject({ status: 'CANCELLED', allowedActions: [] });
  });

  it('without a reason, or with an outdated version', async () => {
    const { community } = stage.city.staff;
    const { id } = await aStartedOrder(stage.city);
    expect((await cancel(community, id, { reason: ' ' })).refusal).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { reason: '必填' },
    });
    expect((await cancel(community, id, { version: 1 })).refusal).toMatchObject({ code: 'CONFLICT' });
  });

  it('and claimed at once: one of both happens, not half of each', async () => {
    const { id, unit, demand } = await anOfferedOrder(stage.city);
    const [claim, back] = await Promise.all([
      stage.operate(unit.liaison, 'ClaimOrder', { id, version: 1 }),
      cancel(stage.city.staff.community, id, { version: 1 }),
    ]);
    expect([claim, back].filter(({ refusal }) => refusal !== undefined)).toHaveLength(1);
    const isClaimed = claim.refusal === undefined;
    expect((await storedOrder(stage.city, id)).status).toBe(isClaimed ? 'CLAIMED' : 'CANCELLED');
    expect((await storedDemand(stage.city, demand.id)).status).toBe(isClaimed ? 'DISPATCHED' : 'LISTED');
  });
});

describe('a cancelled order', () => {
  it('is an end: the demand is listed again, and no return is counted', async () => {
    const { id, demand, unit } = await aStartedOrder(stage.city);
    const { value } = await cancel(stage.city.staff.community, id, { reason: ` ${REASON} ` });
    expect(value).toMatchObject({ status: 'CANCELLED', clock: 'NORMAL', allowedActions: [] });
    expect(await storedOrder(stage.city, id)).toMatchObject({
      cancelReason: REASON,
      cancelledAt: A_WORKING_MORNING,
      returnReason: null,
      unitId: unit.id,
      dueAt: null,
    });
    expect(await storedDemand(stage.city, demand.id)).toMatchObject({
      status: 'LISTED',
      returns: 0,
      awaitsRuling: false,
      waitsFor: 'COMMUNITY_STAFF',
      waitsUnitId: null,
    });
    expect((await eventsOfDemand(stage.city, demand.id)).slice(-2)).toMatchObject([
      { action: 'CANCEL', from: 'IN_PROGRESS', to: 'CANCELLED', note: REASON, role: 'COMMUNITY_STAFF' },
      { action: 'RELIST', from: 'DISPATCHED', to: 'LISTED', role: 'SYSTEM', orderId: id },
    ]);
  });

  it('gives back what was taken of a resource, and lets the community dispatch anew', async () => {
    const resource = await aResource(stage.city, { capacity: 1 });
    const { id, demand } = await anOpenOrder(stage.city, { resourceId: resource.id });
    await cancel(stage.city.staff.community, id);
    await expect(anOfferedOrder(stage.city, { demand, resourceId: resource.id })).resolves.toBeDefined();
  });

  it('of a ruling lets the street rule anew', async () => {
    const { street } = stage.city.staff;
    const demand = await twiceReturned();
    const { id } = await anOfferedOrder(stage.city, { demand, by: street });
    await cancel(street, id);
    expect(await storedDemand(stage.city, demand.id)).toMatchObject({
      returns: 2,
      awaitsRuling: true,
      waitsFor: 'STREET_STAFF',
    });
    const again = await anOfferedOrder(stage.city, { demand, by: street });
    expect((await storedOrder(stage.city, again.id)).isRuling).toBe(true);
  });

  it('is told to the resident without its reason, and is no longer his unit', async () => {
    const { id, demand } = await anOfferedOrder(stage.city);
    await cancel(stage.city.staff.community, id);
    const { value } = await stage.operate<{
      handledBy: string;
      timeline: { label: string; note: string | null }[];
    }>(null, 'TrackDemand', { ...demand });
    expect(value.handledBy).toBe('社区大党委处理');
    expect(value.timeline.at(-1)).toMatchObject({ label: '派单已撤回，将重新派单', note: null });
  });
});
