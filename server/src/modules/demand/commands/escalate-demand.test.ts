import { describe, expect, it } from 'vitest';

import type { ADemand } from '../../../test/factories/demand.js';
import { aListedDemand, aScreenedDemand, storedDemand } from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import { anOfferedOrder, anOrderOfOthers, storedOrder } from '../../../test/factories/order.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
const REASON = '涉及三个社区的排水管网,社区解决不了。';
const escalate = (viewer: Parameters<typeof stage.operate>[0], id: string, input: object = {}) =>
  stage.operate(viewer, 'EscalateDemand', { id, reason: REASON, ...input });

async function anEscalatedDemand(): Promise<ADemand> {
  const demand = await aListedDemand(stage.city);
  await escalate(stage.city.staff.community, demand.id);
  return demand;
}

describe('a demand cannot be escalated', () => {
  it('by another role, before it is on the list, or without a reason', async () => {
    const { id } = await aListedDemand(stage.city);
    expect((await escalate(stage.city.staff.street, id)).refusal).toEqual({ code: 'FORBIDDEN' });
    expect((await escalate(stage.city.staff.areaBranch, id)).refusal).toEqual({ code: 'FORBIDDEN' });
    const early = await aScreenedDemand(stage.city);
    expect((await escalate(stage.city.staff.community, early.id)).refusal).toMatchObject({
      code: 'INVALID_TRANSITION',
    });
    expect((await escalate(stage.city.staff.community, id, { reason: ' ' })).refusal).toMatchObject({
      fields: { reason: '必填' },
    });
  });

  it('while it awaits a ruling: the street has it already', async () => {
    const { demand } = await anOrderOfOthers(stage.city);
    await anOrderOfOthers(stage.city, { demand });
    expect((await escalate(stage.city.staff.community, demand.id)).refusal).toMatchObject({
      code: 'INVALID_TRANSITION',
      status: 'LISTED',
    });
  });
});

describe('an escalated demand', () => {
  it('waits for the street, within a working day', async () => {
    const { id } = await anEscalatedDemand();
    const { value } = await stage.operate(stage.city.staff.street, 'Demand', { id });
    expect(value).toMatchObject({
      status: 'ESCALATED',
      waitingFor: '街道处理',
      dueAt: '2026-03-12T02:00:00.000Z',
      allowedActions: ['SEND_BACK', 'SHELVE', 'DECLINE', 'DISPATCH'],
    });
    expect((await eventsOfDemand(stage.city, id)).at(-1)).toMatchObject({ action: 'ESCALATE', note: REASON });
  });

  it('is dispatched by the street, which is no ruling; a return leads to the community’s list', async () => {
    const demand = await anEscalatedDemand();
    const order = await anOrderOfOthers(stage.city, { demand, by: stage.city.staff.street });
    expect(await storedOrder(stage.city, order.id)).toMatchObject({ isRuling: false, status: 'RETURNED' });
    expect(await storedDemand(stage.city, demand.id)).toMatchObject({
      status: 'LISTED',
      waitsFor: 'COMMUNITY_STAFF',
    });
    await expect(anOfferedOrder(stage.city, { demand })).resolves.toBeDefined();
  });

  it('is declined or sent back by the street, and no longer dispatched by the community', async () => {
    const [declined, back] = [await anEscalatedDemand(), await anEscalatedDemand()];
    const { street, community } = stage.city.staff;
    const early = { input: { demandId: back.id, mode: 'OPEN' } };
    expect((await stage.operate(community, 'DispatchDemand', early)).refusal).toMatchObject({
      code: 'INVALID_TRANSITION',
      status: 'ESCALATED',
    });
    const reason = '已列入明年改造计划。';
    const { value } = await stage.operate(street, 'DeclineDemand', { id: declined.id, reason });
    expect(value.status).toBe('DECLINED');
    const note = '请先由物业疏通,不行再报。';
    expect((await stage.operate(street, 'SendBackDemand', { id: back.id, note: ' ' })).refusal).toMatchObject(
      {
        fields: { note: '必填' },
      },
    );
    const sent = await stage.operate(street, 'SendBackDemand', { id: back.id, note });
    expect(sent.value).toMatchObject({ status: 'LISTED', waitingFor: '社区大党委处理' });
  });

  it('can still be withdrawn', async () => {
    const { number, trackingCode } = await anEscalatedDemand();
    const { value } = await stage.operate(null, 'WithdrawDemand', { number, trackingCode });
    expect(value.status).toBe('WITHDRAWN');
  });
});
