import { describe, expect, it } from 'vitest';
import type { AnOrder } from '../../../test/factories/order.js';
import {
  aClaimedOrder,
  aCompletedOrder,
  anOfferedOrder,
  aReturnedOrder,
  storedOrder,
} from '../../../test/factories/order.js';
import type { Held } from '../../../test/factories/person.js';
import { aPersonWith } from '../../../test/factories/person.js';
import { aUnit } from '../../../test/factories/unit.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
type Who = Parameters<typeof stage.operate>[0];
const verify = (viewer: Who, id: string, passed = true) =>
  stage.operate(viewer, 'VerifyOrder', { id, passed, method: 'CALL', note: '已回访' });
const both = (...held: Held[]) =>
  aPersonWith(stage.services, [{ role: 'SUPERVISOR', region: stage.city.street }, ...held]);

/** Completes an order in the name of its unit. */
async function completed({ id, unit }: AnOrder): Promise<string> {
  const state = (await storedOrder(stage.city, id)).status;
  if (state === 'OFFERED') await stage.operate(unit.liaison, 'ClaimOrder', { id });
  if (state !== 'IN_PROGRESS') await stage.operate(unit.liaison, 'StartOrder', { id });
  await stage.operate(unit.liaison, 'CompleteOrder', { id, result: '已修好。' });
  return id;
}

async function expectRefused(viewer: Who, id: string): Promise<void> {
  for (const passed of [true, false]) {
    const { refusal, message } = await verify(viewer, id, passed);
    expect(refusal).toEqual({ code: 'INVALID_TRANSITION', status: 'COMPLETED', allowedActions: [] });
    expect(message).toBe('现在不能进行这一步：派过、领过、办过这件事的人，不能核查、审定或裁定。');
  }
  const { value } = await stage.operate(viewer, 'Order', { id });
  expect(value.allowedActions).toEqual([]);
}

describe('a supervisor does not verify an order', () => {
  it('that this person claimed, started and completed for a unit', async () => {
    const unit = await aUnit(stage.city);
    const viewer = await both({ role: 'UNIT_LIAISON', unit });
    const order = await anOfferedOrder(stage.city, { unit: { ...unit, liaison: viewer } });
    await expectRefused(viewer, await completed({ ...order, unit: { ...unit, liaison: viewer } }));
  });

  it('that this person only claimed, or only reported on for a helping unit', async () => {
    const [lead, helper] = [await aUnit(stage.city), await aUnit(stage.city)];
    const claimant = await both({ role: 'UNIT_LIAISON', unit: lead });
    const reporter = await both({ role: 'UNIT_LIAISON', unit: helper });
    const order = await anOfferedOrder(stage.city, { unit: lead, coUnitIds: [helper.id] });
    await stage.operate(claimant, 'ClaimOrder', { id: order.id });
    await stage.operate(lead.liaison, 'StartOrder', { id: order.id });
    await stage.operate(reporter, 'ReportProgress', { id: order.id, note: '在办。' });
    await completed(order);
    await expectRefused(claimant, order.id);
    await expectRefused(reporter, order.id);
    expect((await verify(stage.city.staff.supervisor, order.id)).value.status).toBe('VERIFIED');
  });

  it('that this person dispatched, assigned or reassigned for the community', async () => {
    const viewer = await both({ role: 'COMMUNITY_STAFF', region: stage.city.community });
    const dispatched = await aCompletedOrder(stage.city, { by: viewer });
    await expectRefused(viewer, dispatched.id);
    const order = await aClaimedOrder(stage.city);
    const unit = await aUnit(stage.city);
    const { value } = await stage.operate(viewer, 'ReassignOrder', {
      id: order.id,
      unitId: unit.id,
      note: '改派。',
    });
    await expectRefused(viewer, await completed({ ...order, id: value.id, unit }));
  });

  it('but one of the same unit or community that another person handled', async () => {
    const unit = await aUnit(stage.city);
    const viewer = await both(
      { role: 'UNIT_LIAISON', unit },
      { role: 'COMMUNITY_STAFF', region: stage.city.community },
    );
    const { id } = await aCompletedOrder(stage.city, { unit });
    expect((await verify(viewer, id)).value.status).toBe('VERIFIED');
  });
});

describe('what waits for a supervisor', () => {
  const waiting = async (viewer: Who) => {
    const desk = await stage.operate<object>(viewer, '{ desk { demandsWaiting ordersToVerify } }');
    const list = '{ demands(first: 50, filter: { waitingForMe: true }) { nodes { id } } }';
    const demands = await stage.operate<{ nodes: { id: string }[] }>(viewer, list);
    return { desk: desk.value, ids: demands.value.nodes.map(({ id }) => id) };
  };

  it('is no result of an order that this person completed, neither on the desk nor in the answer', async () => {
    const unit = await aUnit(stage.city);
    const viewer = await both({ role: 'UNIT_LIAISON', unit });
    const before = await waiting(viewer);
    const { id, demand } = await anOfferedOrder(stage.city, { unit });
    await stage.operate(viewer, 'ClaimOrder', { id });
    await stage.operate(viewer, 'StartOrder', { id });
    const document = `mutation ($id: ID!) { completeOrder(id: $id, result: "已修好。") { status allowedActions } }`;
    const { value } = await stage.operate<object>(viewer, document, { id });
    expect(value).toEqual({ status: 'COMPLETED', allowedActions: [] });
    expect(await waiting(viewer)).toEqual(before);
    expect((await waiting(stage.city.staff.supervisor)).ids).toContain(demand.id);
  });
});

describe('the street does not rule', () => {
  it('through a person who dispatched the demand for the community', async () => {
    const viewer = await aPersonWith(stage.services, [
      { role: 'STREET_STAFF', region: stage.city.street },
      { role: 'COMMUNITY_STAFF', region: stage.city.community },
    ]);
    const { demand } = await aReturnedOrder(stage.city, { by: viewer });
    await aReturnedOrder(stage.city, { demand });
    const unit = await aUnit(stage.city);
    const input = { demandId: demand.id, mode: 'ASSIGNED', unitId: unit.id, reason: '由该单位负责。' };
    const { refusal } = await stage.operate(viewer, 'DispatchDemand', { input });
    expect(refusal).toMatchObject({ code: 'INVALID_TRANSITION', status: 'LISTED' });
    const { value } = await stage.operate(stage.city.staff.street, 'DispatchDemand', { input });
    expect(value.status).toBe('OFFERED');
  });
});
