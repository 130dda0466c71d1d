import { afterEach, describe, expect, it } from 'vitest';

import { storedDemand } from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import { aClaimedOrder, anOfferedOrder, aStartedOrder, storedOrder } from '../../../test/factories/order.js';
import { aUnit } from '../../../test/factories/unit.js';
import { A_WORKING_MORNING } from '../../../test/harness.js';
import { setStage } from '../../../test/stage.js';
import { resumePausedOrders } from './resume-order.js';

const stage = setStage();
const HOUR = 3_600_000;
const REASON = '等配件到货。';
type Who = Parameters<typeof stage.operate>[0];
/** A Wednesday is today; the day after is Thursday. */
const pause = (viewer: Who, id: string, until = '2026-03-12', input: object = {}) =>
  stage.operate(viewer, 'PauseOrder', { id, reason: REASON, until, ...input });
const resume = (viewer: Who, id: string) => stage.operate(viewer, 'ResumeOrder', { id });
const at = (wall: string) => new Date(`${wall}:00+08:00`);
afterEach(() => stage.services.time.moveTo(A_WORKING_MORNING));

describe('an order cannot be paused', () => {
  it('by another unit, by the community, or before the claim', async () => {
    const { id } = await aClaimedOrder(stage.city);
    const stranger = await aUnit(stage.city);
    expect((await pause(stranger.liaison, id)).refusal).toEqual({ code: 'NOT_FOUND' });
    expect((await pause(stage.city.staff.community, id)).refusal).toEqual({ code: 'FORBIDDEN' });
    const offered = await anOfferedOrder(stage.city);
    expect((await pause(offered.unit.liaison, offered.id)).refusal).toMatchObject({ status: 'OFFERED' });
  });

  it('until a day that is over, for eleven worked dates, or without a reason', async () => {
    const { id, unit } = await aClaimedOrder(stage.city);
    const yesterday = await pause(unit.liaison, id, '2026-03-10');
    expect(yesterday.refusal).toEqual({ code: 'BAD_USER_INPUT', fields: { until: '不能早于今天' } });
    // The eleventh worked date from the 11th of March, the first of them.
    const tooLong = await pause(unit.liaison, id, '2026-03-25');
    expect(tooLong.refusal).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { until: '累计不超过 10 个工作日' },
    });
    // The day after it has no date.
    expect((await pause(unit.liaison, id, '9999-12-31')).refusal).toEqual(tooLong.refusal);
    const silent = await pause(unit.liaison, id, '2026-03-12', { reason: '' });
    expect(silent.refusal).toMatchObject({ fields: { reason: '必填' } });
    expect((await storedOrder(stage.city, id)).pausedAt).toBeNull();
    expect((await pause(unit.liaison, id, '2026-03-24')).refusal).toBeUndefined();
  });

  it('with a bad date by a viewer without the right: the right is asked first', async () => {
    const { id } = await aClaimedOrder(stage.city);
    const stranger = await aUnit(stage.city);
    expect((await pause(stranger.liaison, id, '2026-03-10')).refusal).toEqual({ code: 'NOT_FOUND' });
  });

  it('twice at once, nor for more than ten worked dates in all pauses', async () => {
    const { id, unit } = await aClaimedOrder(stage.city);
    await pause(unit.liaison, id, '2026-03-20');
    expect((await pause(unit.liaison, id)).refusal).toMatchObject({ code: 'INVALID_TRANSITION' });
    stage.services.time.moveTo(at('2026-03-20T10:00'));
    await resume(unit.liaison, id);
    expect((await storedOrder(stage.city, id)).pauseDays).toBe(8);
    const third = await pause(unit.liaison, id, '2026-03-24');
    expect(third.refusal).toMatchObject({ fields: { until: '累计不超过 10 个工作日' } });
    expect((await pause(unit.liaison, id, '2026-03-23')).refusal).toBeUndefined();
  });

  it('nor resumed when it runs', async () => {
    const { id, unit } = await aClaimedOrder(stage.city);
    expect((await resume(unit.liaison, id)).refusal).toMatchObject({ code: 'INVALID_TRANSITION' });
  });
});

describe('a pause', () => {
  it('keeps the deadlines while it lasts, and nobody is late meanwhile', async () => {
    const { id, unit, demand } = await aStartedOrder(stage.city);
    const before = await storedOrder(stage.city, id);
    const { value } = await pause(unit.liaison, id, '2026-03-23');
    expect(value).toMatchObject({ pausedUntil: '2026-03-23', finishBy: before.finishBy.toISOString() });
    expect((await storedOrder(stage.city, id)).dueAt).toEqual(before.dueAt);
    stage.services.time.moveTo(at('2026-03-20T10:00'));
    const order = await stage.operate(unit.liaison, 'Order', { id });
    expect(order.value['clock']).toBe('NORMAL');
    const listed = await stage.operate(stage.city.staff.community, 'Demand', { id: demand.id });
    expect(listed.value['clock']).toBe('NORMAL');
    const overdue = await stage.operate<{ totalCount: number }>(unit.liaison, 'Orders', {
      filter: { clock: 'OVERDUE' },
    });
    expect(overdue.value.totalCount).toBe(0);
  });

  it('moves the deadlines by the time that was paused when it ends', async () => {
    const { id, unit, demand } = await aStartedOrder(stage.city);
    await pause(unit.liaison, id, '2026-03-16');
    stage.services.time.advance(26 * HOUR);
    const { value } = await resume(unit.liaison, id);
    expect(value).toMatchObject({ pausedUntil: null, finishBy: '2026-03-19T04:00:00.000Z' });
    expect(await storedOrder(stage.city, id)).toMatchObject({
      dueAt: new Date('2026-03-19T04:00:00.000Z'),
      resumesAt: null,
      pauseDays: 2,
    });
    expect(await storedDemand(stage.city, demand.id)).toMatchObject({
      dueAt: new Date('2026-03-19T04:00:00.000Z'),
      pausedAt: null,
    });
    expect((await eventsOfDemand(stage.city, demand.id)).slice(-2)).toMatchObject([
      { action: 'PAUSE', note: REASON, details: { until: '2026-03-16' } },
      { action: 'RESUME', role: 'UNIT_LIAISON', details: { finishByBefore: '2026-03-18T02:00:00+00:00' } },
    ]);
  });

  it('ends by itself at the opening after its last day, over a weekend, and late jobs change nothing', async () => {
    const { id, unit } = await aStartedOrder(stage.city);
    await pause(unit.liaison, id, '2026-03-13');
    const opening = at('2026-03-16T09:00');
    expect((await storedOrder(stage.city, id)).resumesAt).toEqual(opening);
    expect(await resumePausedOrders(stage.services, new Date(opening.getTime() - 1))).toBe(0);
    expect(await resumePausedOrders(stage.services, new Date(opening.getTime() + 5 * HOUR))).toBe(1);
    expect(await resumePausedOrders(stage.services, new Date(opening.getTime() + 5 * HOUR))).toBe(0);
    // Paused for 14, 24, 24 and 9 hours that count; an end at the opening is moved behind its first hour.
    expect(await storedOrder(stage.city, id)).toMatchObject({
      finishBy: at('2026-03-23T10:00'),
      pauseDays: 3,
      pausedAt: null,
    });
  });

  it('is ended by completing, whose result is in time by the moved deadline', async () => {
    const { id, unit, demand } = await aStartedOrder(stage.city);
    await pause(unit.liaison, id, '2026-03-18');
    stage.services.time.moveTo(at('2026-03-18T12:00'));
    const version = (await storedOrder(stage.city, id)).version;
    const done = await stage.operate(unit.liaison, 'CompleteOrder', { id, result: '已更换。', version });
    expect(done.value).toMatchObject({ status: 'COMPLETED' });
    expect(await storedOrder(stage.city, id)).toMatchObject({ pausedAt: null, resumesAt: null });
    expect((await eventsOfDemand(stage.city, demand.id)).slice(-2)).toMatchObject([
      { action: 'RESUME', role: 'SYSTEM' },
      { action: 'COMPLETE', details: { inTime: true } },
    ]);
  });

  it('lets only its unit complete the order, and refuses an outdated version', async () => {
    const { id, unit } = await aStartedOrder(stage.city);
    await pause(unit.liaison, id);
    const stranger = await aUnit(stage.city);
    const complete = (viewer: Who, version?: number) =>
      stage.operate(viewer, 'CompleteOrder', { id, result: '已更换。', version });
    expect((await complete(stranger.liaison)).refusal).toEqual({ code: 'NOT_FOUND' });
    expect((await complete(unit.liaison, 1)).refusal).toMatchObject({ code: 'CONFLICT' });
    expect((await storedOrder(stage.city, id)).pausedAt).not.toBeNull();
  });

  it('is ended by a return', async () => {
    const { id, unit } = await aClaimedOrder(stage.city);
    await pause(unit.liaison, id);
    const { value } = await stage.operate(unit.liaison, 'ReturnOrder', {
      id,
      reason: 'NO_CAPACITY',
      note: '没有人手。',
    });
    expect(value.status).toBe('RETURNED');
    expect((await storedOrder(stage.city, id)).pausedAt).toBeNull();
  });

  it('tells the resident its reason', async () => {
    const { id, unit, demand } = await aClaimedOrder(stage.city);
    await pause(unit.liaison, id);
    const { value } = await stage.operate<{ timeline: object[] }>(null, 'TrackDemand', { ...demand });
    expect(value.timeline.at(-1)).toMatchObject({ label: `${unit.name}暂停办理`, note: REASON });
  });
});
