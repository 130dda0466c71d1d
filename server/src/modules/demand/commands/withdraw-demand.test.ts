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

  it('while neighbours stand behind it too; nor by the neighbour for them all', async () => {
    const [lead, neighbour] = [await aListedDemand(stage.city), await aListedDemand(stage.city)];
    await stage.operate(stage.city.staff.community, 'MergeDemand', { id: neighbour.id, intoId: lead.id });
    expect((await withdraw(lead)).refusal).toEqual({
      code: 'INVALID_TRANSITION',
      status: 'LISTED',
      allowedActions: [],
    });
    expect((await withdraw(neighbour)).refusal).toMatchObject({ status: 'MERGED' });
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
});
