import { describe, expect, it } from 'vitest';

import { aListedDemand, aSubmittedDemand, storedDemand } from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import { anOfferedOrder } from '../../../test/factories/order.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
const withdraw = ({ number, trackingCode }: { number: string; trackingCode: string }) =>
  stage.operate(null, 'WithdrawDemand', { number, trackingCode });

describe('a demand cannot be withdrawn', () => {
  it('with another code, or a number that there is not: both sound alike', async () => {
    const demand = await aSubmittedDemand(stage.city);
    const other = await aSubmittedDemand(stage.city);
    const wrong = await withdraw({ ...demand, trackingCode: other.trackingCode });
    const unknown = await withdraw({ ...demand, number: 'XQ260311-99999' });
    expect(wrong.refusal).toEqual({ code: 'NOT_FOUND' });
    expect(unknown).toEqual(wrong);
    expect((await storedDemand(stage.city, demand.id)).status).toBe('SUBMITTED');
  });

  it('once it is dispatched', async () => {
    const { demand } = await anOfferedOrder(stage.city);
    expect((await withdraw(demand)).refusal).toEqual({
      code: 'INVALID_TRANSITION',
      status: 'DISPATCHED',
      allowedActions: [],
    });
  });

  it('twice', async () => {
    const demand = await aSubmittedDemand(stage.city);
    await withdraw(demand);
    expect((await withdraw(demand)).refusal).toMatchObject({ status: 'WITHDRAWN' });
  });
});

describe('withdrawing', () => {
  it('ends a demand, however number and code are typed; the resident is a role, never a name', async () => {
    const demand = await aListedDemand(stage.city);
    const { number, trackingCode } = demand;
    const typed = {
      number: ` ${number.toLowerCase()} `,
      trackingCode: trackingCode.toLowerCase().replaceAll('-', ' '),
    };
    expect((await withdraw(typed)).value).toEqual({ number, status: 'WITHDRAWN' });
    expect(await storedDemand(stage.city, demand.id)).toMatchObject({ waitsFor: null, dueAt: null });
    expect((await eventsOfDemand(stage.city, demand.id)).at(-1)).toMatchObject({
      action: 'WITHDRAW',
      from: 'LISTED',
      to: 'WITHDRAWN',
      role: 'RESIDENT',
      actorId: null,
      unitId: null,
    });
  });

  it('takes back one’s own only: it goes on for the others, and ends with the last of them', async () => {
    const [lead, neighbour] = [await aListedDemand(stage.city), await aListedDemand(stage.city)];
    await stage.operate(stage.city.staff.community, 'MergeDemand', { id: neighbour.id, intoId: lead.id });
    expect((await withdraw(lead)).value).toEqual({ number: lead.number, status: 'LISTED' });
    expect(await storedDemand(stage.city, lead.id)).toMatchObject({ status: 'LISTED', backers: 1 });
    expect((await withdraw(lead)).refusal).toMatchObject({ code: 'INVALID_TRANSITION' });
    const { value } = await stage.operate<{ status: string; canWithdraw?: boolean }>(null, 'TrackDemand', {
      ...lead,
    });
    expect(value.status).toBe('WITHDRAWN');
    expect((await withdraw(neighbour)).value).toEqual({ number: neighbour.number, status: 'WITHDRAWN' });
    expect(await storedDemand(stage.city, lead.id)).toMatchObject({ status: 'WITHDRAWN', waitsFor: null });
  });
});
