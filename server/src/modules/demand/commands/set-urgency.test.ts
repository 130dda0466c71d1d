import type { Urgency } from '@lindan/shared';
import { describe, expect, it } from 'vitest';

import { aListedDemand, aSubmittedDemand, storedDemand } from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import {
  aClaimedOrder,
  anOfferedOrder,
  anOrderOfOthers,
  aVerifiedOrder,
  storedOrder,
} from '../../../test/factories/order.js';
import { A_WORKING_MORNING } from '../../../test/harness.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
const HOUR = 3_600_000;
const set = (viewer: Parameters<typeof stage.operate>[0], id: string, urgency: Urgency, input: object = {}) =>
  stage.operate(viewer, 'SetUrgency', { id, urgency, note: '现场看过了。', ...input });
const byCommunity = (id: string, urgency: Urgency) => set(stage.city.staff.community, id, urgency);
const hours = (count: number) => new Date(A_WORKING_MORNING.getTime() + count * HOUR);

describe('the urgency of a demand cannot be changed', () => {
  it('by another role, without a note, or once there is a result', async () => {
    const { id } = await aSubmittedDemand(stage.city);
    expect((await set(stage.city.staff.gridWorker, id, 'URGENT')).refusal).toEqual({ code: 'FORBIDDEN' });
    expect((await set(stage.city.staff.community, id, 'URGENT', { note: ' ' })).refusal).toMatchObject({
      fields: { note: '必填' },
    });
    const { demand } = await aVerifiedOrder(stage.city);
    expect((await byCommunity(demand.id, 'URGENT')).refusal).toMatchObject({ code: 'INVALID_TRANSITION' });
  });
});

describe('a change of urgency', () => {
  it('moves the deadline of the step: the earlier one where it rises, that from the beginning where it falls', async () => {
    const { id } = await aListedDemand(stage.city);
    stage.services.time.advance(HOUR);
    expect((await byCommunity(id, 'EMERGENCY')).value).toMatchObject({
      status: 'LISTED',
      urgency: 'EMERGENCY',
      dueAt: hours(2).toISOString(),
    });
    // The working day counts from the listing, an hour ago.
    expect((await byCommunity(id, 'NORMAL')).value).toMatchObject({ dueAt: hours(24).toISOString() });
    expect((await eventsOfDemand(stage.city, id)).at(-1)).toMatchObject({
      action: 'SET_URGENCY',
      from: 'LISTED',
      to: 'LISTED',
      note: '现场看过了。',
      details: { before: 'EMERGENCY', urgency: 'NORMAL' },
    });
    stage.services.time.moveTo(A_WORKING_MORNING);
  });

  it('leaves the street its time for a ruling, which is the same for every urgency', async () => {
    const { demand } = await anOrderOfOthers(stage.city);
    await anOrderOfOthers(stage.city, { demand });
    const before = await storedDemand(stage.city, demand.id);
    expect(before).toMatchObject({ awaitsRuling: true, waitsFor: 'STREET_STAFF' });
    await byCommunity(demand.id, 'URGENT');
    expect((await storedDemand(stage.city, demand.id)).dueAt).toEqual(before.dueAt);
  });

  it('moves the deadlines of the open order that are not met yet, and nothing becomes late by it', async () => {
    const { id, demand } = await anOfferedOrder(stage.city);
    stage.services.time.advance(30 * HOUR);
    // A working day to claim was over six hours ago: that deadline stays as it is.
    await byCommunity(demand.id, 'EMERGENCY');
    expect(await storedOrder(stage.city, id)).toMatchObject({
      urgency: 'EMERGENCY',
      claimBy: hours(24),
      finishBy: hours(32),
      dueAt: hours(24),
    });
    await byCommunity(demand.id, 'NORMAL');
    const falling = await storedOrder(stage.city, id);
    expect(falling.finishBy.getTime()).toBeGreaterThan(hours(32).getTime());
    expect((await storedDemand(stage.city, demand.id)).dueAt).toEqual(falling.dueAt);
    stage.services.time.moveTo(A_WORKING_MORNING);
  });

  it('tells the unit that holds the order, in its history', async () => {
    const { id, demand, unit } = await aClaimedOrder(stage.city);
    await byCommunity(demand.id, 'EMERGENCY');
    const { value } = await stage.operate<{ finishBy: string; events: { action: string }[] }>(
      unit.liaison,
      'Order',
      { id },
    );
    expect(value.finishBy).toBe(hours(2).toISOString());
    expect(value.events.at(-1)).toMatchObject({ action: 'SET_URGENCY' });
  });
});
