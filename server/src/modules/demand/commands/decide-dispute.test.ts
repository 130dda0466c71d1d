import { describe, expect, it } from 'vitest';

import type { ADemand } from '../../../test/factories/demand.js';
import { aListedDemand, storedDemand } from '../../../test/factories/demand.js';
import { aVerifiedOrder } from '../../../test/factories/order.js';
import { aPersonWith } from '../../../test/factories/person.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
const REASON = '现场看过,确实没有修好。';
const decide = (
  viewer: Parameters<typeof stage.operate>[0],
  id: string,
  granted = true,
  input: object = {},
) => stage.operate(viewer, 'DecideDispute', { id, granted, reason: REASON, ...input });
const dispute = ({ number, trackingCode }: ADemand) =>
  stage.operate(null, 'DisputeDemand', { number, trackingCode, reason: '还是没好。' });

/** Disputed for the second time. @param by dispatches it in the second round */
async function aDisputedDemand(by = stage.city.staff.community): Promise<ADemand> {
  const { demand } = await aVerifiedOrder(stage.city);
  await dispute(demand);
  await aVerifiedOrder(stage.city, { demand, by });
  await dispute(demand);
  return demand;
}

describe('a dispute cannot be decided', () => {
  it('by another role, without a reason, or where there is none', async () => {
    const { id } = await aDisputedDemand();
    expect((await decide(stage.city.staff.community, id)).refusal).toEqual({ code: 'FORBIDDEN' });
    expect((await decide(stage.city.staff.supervisor, id, true, { reason: '' })).refusal).toMatchObject({
      fields: { reason: '必填' },
    });
    const listed = await aListedDemand(stage.city);
    expect((await decide(stage.city.staff.supervisor, listed.id)).refusal).toMatchObject({
      code: 'INVALID_TRANSITION',
    });
  });

  it('by a supervisor that dispatched the demand in another role', async () => {
    const both = await aPersonWith(stage.services, [
      { role: 'COMMUNITY_STAFF', region: stage.city.community },
      { role: 'SUPERVISOR', region: stage.city.community },
    ]);
    const { id } = await aDisputedDemand(both);
    expect((await decide(both, id)).refusal).toMatchObject({
      code: 'INVALID_TRANSITION',
      status: 'DISPUTED',
    });
    expect((await decide(stage.city.staff.supervisor, id)).value.status).toBe('LISTED');
  });
});

describe('a decision', () => {
  it('that grants it begins a new round on the list', async () => {
    const { id } = await aDisputedDemand();
    const { value } = await decide(stage.city.staff.supervisor, id);
    expect(value).toMatchObject({ status: 'LISTED', waitingFor: '社区大党委处理' });
    expect(await storedDemand(stage.city, id)).toMatchObject({ round: 3, result: null });
  });

  it('that refuses it is the last, and the resident reads why', async () => {
    const demand = await aDisputedDemand();
    const { value } = await decide(stage.city.staff.supervisor, demand.id, false);
    expect(value).toMatchObject({ status: 'CLOSED', waitingFor: null, dueAt: null });
    expect((await dispute(demand)).refusal).toMatchObject({ code: 'INVALID_TRANSITION', status: 'CLOSED' });
    const { number, trackingCode } = demand;
    const tracked = await stage.operate<{ timeline: object[] }>(null, 'TrackDemand', {
      number,
      trackingCode,
    });
    expect(tracked.value.timeline.at(-1)).toMatchObject({ label: '督单专班已答复异议', note: REASON });
  });
});
