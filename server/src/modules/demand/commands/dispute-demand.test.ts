import { beforeEach, describe, expect, it } from 'vitest';

import type { ADemand } from '../../../test/factories/demand.js';
import { aListedDemand, storedDemand } from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import { aCompletedOrder, anOfferedOrder, aVerifiedOrder } from '../../../test/factories/order.js';
import { A_WORKING_MORNING } from '../../../test/harness.js';
import { setStage } from '../../../test/stage.js';
import { closeUnratedDemands } from './close-unrated-demands.js';

const stage = setStage();
beforeEach(() => stage.services.time.moveTo(A_WORKING_MORNING));
const REASON = '井盖又松了,车一过就响。';
const DAY = 24 * 3_600_000;
const dispute = ({ number, trackingCode }: ADemand, reason = REASON) =>
  stage.operate(null, 'DisputeDemand', { number, trackingCode, reason });
const track = async ({ number, trackingCode }: ADemand) =>
  (
    await stage.operate<Record<string, unknown>>(
      null,
      'query ($number: String!, $trackingCode: String!) { trackDemand(number: $number, trackingCode: $trackingCode) { canDispute disputeUntil closesAt } }',
      { number, trackingCode },
    )
  ).value;

describe('a result cannot be disputed', () => {
  it('with another code, before there is one, or without a reason', async () => {
    const [{ demand }, other] = [await aCompletedOrder(stage.city), await aListedDemand(stage.city)];
    const wrong = { ...demand, trackingCode: other.trackingCode };
    expect((await dispute(wrong)).refusal).toEqual({ code: 'NOT_FOUND' });
    expect((await dispute(demand)).refusal).toMatchObject({
      code: 'INVALID_TRANSITION',
      status: 'DISPATCHED',
    });
    expect((await dispute(demand, '  ')).refusal).toMatchObject({ fields: { reason: '必填' } });
  });

  it('after its window', async () => {
    const { demand } = await aVerifiedOrder(stage.city);
    expect(await track(demand)).toEqual({
      canDispute: true,
      disputeUntil: '2026-03-26T02:00:00.000Z',
      closesAt: '2026-03-26T02:00:00.000Z',
    });
    stage.services.time.advance(15 * DAY + 1);
    expect((await dispute(demand)).refusal).toMatchObject({ code: 'INVALID_TRANSITION', status: 'RESOLVED' });
    expect(await track(demand)).toMatchObject({ canDispute: false, disputeUntil: null });
  });

  it('by two at once as of right: one dispute is used for all', async () => {
    const { demand } = await aVerifiedOrder(stage.city);
    const answers = await Promise.all([dispute(demand), dispute(demand)]);
    expect(answers.filter(({ refusal }) => refusal !== undefined)).toHaveLength(1);
    expect(await storedDemand(stage.city, demand.id)).toMatchObject({ round: 2, disputes: 1 });
  });
});

describe('the first dispute', () => {
  it('leads back to the list with the whole history, also after the demand was closed', async () => {
    const { demand } = await aVerifiedOrder(stage.city);
    const rating = { number: demand.number, trackingCode: demand.trackingCode };
    const good = { answered: true, solved: true, satisfaction: 4 };
    expect((await stage.operate(null, 'RateDemand', { ...rating, ...good })).value.status).toBe('CLOSED');
    expect((await dispute(demand)).value).toEqual({ number: demand.number, status: 'LISTED' });
    const { value } = await stage.operate<{
      waitingFor: string;
      orders: object[];
      events: { action: string }[];
    }>(stage.city.staff.community, 'Demand', { id: demand.id });
    expect(value).toMatchObject({ waitingFor: '社区大党委处理', dueAt: '2026-03-12T02:00:00.000Z' });
    expect(value.orders).toHaveLength(1);
    expect(value.events.at(-1)).toMatchObject({ action: 'DISPUTE', note: REASON });
    await expect(anOfferedOrder(stage.city, { demand })).resolves.toBeDefined();
  });

  it('is the demand’s right: a neighbour that was merged into it uses it for all', async () => {
    const [lead, neighbour] = [await aListedDemand(stage.city), await aListedDemand(stage.city)];
    await stage.operate(stage.city.staff.community, 'MergeDemand', { id: neighbour.id, intoId: lead.id });
    await aVerifiedOrder(stage.city, { demand: lead });
    expect((await dispute(neighbour)).value).toEqual({ number: neighbour.number, status: 'LISTED' });
    expect(await storedDemand(stage.city, lead.id)).toMatchObject({ status: 'LISTED', disputes: 1 });
  });
});

describe('a later dispute', () => {
  async function disputedTwice(): Promise<ADemand> {
    const { demand } = await aVerifiedOrder(stage.city);
    await dispute(demand);
    await aVerifiedOrder(stage.city, { demand });
    return demand;
  }

  it('waits for the supervisor, two working days; while it waits none more is taken', async () => {
    const demand = await disputedTwice();
    expect((await dispute(demand)).value.status).toBe('DISPUTED');
    const { value } = await stage.operate(stage.city.staff.supervisor, 'Demand', { id: demand.id });
    expect(value).toMatchObject({
      waitingFor: '督单专班处理',
      dueAt: '2026-03-13T02:00:00.000Z',
      allowedActions: ['DECIDE_DISPUTE'],
    });
    expect((await dispute(demand)).refusal).toMatchObject({ code: 'INVALID_TRANSITION', status: 'DISPUTED' });
    expect(await closeUnratedDemands(stage.services, new Date('2027-01-01'))).toBeGreaterThanOrEqual(0);
    expect((await storedDemand(stage.city, demand.id)).status).toBe('DISPUTED');
  });

  it('has the window of its own round', async () => {
    const demand = await disputedTwice();
    stage.services.time.advance(15 * DAY + 1);
    expect((await dispute(demand)).refusal).toMatchObject({ code: 'INVALID_TRANSITION' });
    const events = await eventsOfDemand(stage.city, demand.id);
    expect(events.filter(({ action }) => action === 'DISPUTE')).toHaveLength(1);
  });
});
