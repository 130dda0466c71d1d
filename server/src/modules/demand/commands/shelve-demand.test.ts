import { describe, expect, it } from 'vitest';

import type { ADemand } from '../../../test/factories/demand.js';
import { aListedDemand, aScreenedDemand, storedDemand } from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
const REASON = '要等老旧小区改造的资金。';
const shelve = (viewer: Parameters<typeof stage.operate>[0], id: string, input: object = {}) =>
  stage.operate(viewer, 'ShelveDemand', { id, reason: REASON, reviewOn: '2026-06-01', ...input });
const unshelve = (viewer: Parameters<typeof stage.operate>[0], id: string, note = '资金到位了。') =>
  stage.operate(viewer, 'UnshelveDemand', { id, note });

async function aDemandWithTheStreet(): Promise<ADemand> {
  const demand = await aListedDemand(stage.city);
  const input = { id: demand.id, reason: '社区解决不了。' };
  await stage.operate(stage.city.staff.community, 'EscalateDemand', input);
  return demand;
}

describe('a demand cannot be shelved', () => {
  it.each(['2026-03-11', '2026-03-10', '2027-03-12', '2099-01-01'])('until %s', async (reviewOn) => {
    const { id } = await aListedDemand(stage.city);
    expect((await shelve(stage.city.staff.community, id, { reviewOn })).refusal).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { reviewOn: '复查日期应在今天之后、一年之内' },
    });
    expect((await storedDemand(stage.city, id)).status).toBe('LISTED');
  });

  it('without a reason, before it is on the list, or by the wrong role: rights come before the date', async () => {
    const { id } = await aListedDemand(stage.city);
    const { community, street, supervisor } = stage.city.staff;
    expect((await shelve(community, id, { reason: '' })).refusal).toMatchObject({
      fields: { reason: '必填' },
    });
    expect((await shelve(supervisor, id)).refusal).toEqual({ code: 'FORBIDDEN' });
    expect((await shelve(street, id, { reviewOn: '2020-01-01' })).refusal).toMatchObject({
      code: 'INVALID_TRANSITION',
    });
    const early = await aScreenedDemand(stage.city);
    expect((await shelve(community, early.id)).refusal).toMatchObject({ code: 'INVALID_TRANSITION' });
  });
});

describe('a shelved demand', () => {
  it('waits for the community until the opening of its review date, and the resident reads why', async () => {
    const demand = await aListedDemand(stage.city);
    const { value } = await shelve(stage.city.staff.community, demand.id, { reviewOn: '2027-03-11' });
    expect(value).toMatchObject({
      status: 'SHELVED',
      waitingFor: '社区大党委处理',
      dueAt: '2027-03-11T01:00:00.000Z',
      allowedActions: ['UNSHELVE', 'BACK', 'SET_URGENCY', 'CORRECT'],
    });
    const { number, trackingCode } = demand;
    const tracked = await stage.operate<{ timeline: object[] }>(null, 'TrackDemand', {
      number,
      trackingCode,
    });
    expect(tracked.value.timeline.at(-1)).toMatchObject({ note: REASON });
  });

  it('is taken up again by the party that shelved it, with a note', async () => {
    const { community, street } = stage.city.staff;
    const theirs = await aDemandWithTheStreet();
    const { value } = await shelve(street, theirs.id);
    expect(value).toMatchObject({ status: 'SHELVED', waitingFor: '街道处理' });
    expect((await unshelve(community, theirs.id)).refusal).toMatchObject({ code: 'INVALID_TRANSITION' });
    expect((await unshelve(street, theirs.id, ' ')).refusal).toMatchObject({ fields: { note: '必填' } });
    expect((await unshelve(street, theirs.id)).value).toMatchObject({
      status: 'LISTED',
      waitingFor: '社区大党委处理',
      dueAt: '2026-03-12T02:00:00.000Z',
    });
    expect(await storedDemand(stage.city, theirs.id)).toMatchObject({ reviewOn: null, shelvedBy: null });
    const own = await aListedDemand(stage.city);
    await shelve(community, own.id);
    expect((await unshelve(community, own.id)).value.status).toBe('LISTED');
    expect((await eventsOfDemand(stage.city, own.id)).at(-1)).toMatchObject({ action: 'UNSHELVE' });
  });

  it('can be withdrawn, and is neither declined nor merged', async () => {
    const demand = await aListedDemand(stage.city);
    const { community } = stage.city.staff;
    await shelve(community, demand.id);
    const reason = '不办了。';
    expect(
      (await stage.operate(community, 'DeclineDemand', { id: demand.id, reason })).refusal,
    ).toMatchObject({
      code: 'INVALID_TRANSITION',
    });
    const target = await aListedDemand(stage.city);
    const merge = { id: demand.id, intoId: target.id };
    expect((await stage.operate(community, 'MergeDemand', merge)).refusal).toMatchObject({
      status: 'SHELVED',
    });
    const { number, trackingCode } = demand;
    const { value } = await stage.operate(null, 'WithdrawDemand', { number, trackingCode });
    expect(value.status).toBe('WITHDRAWN');
  });
});
