import { describe, expect, it } from 'vitest';

import { aListedDemand } from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import { aClaimedOrder, anOfferedOrder, aStartedOrder, storedOrder } from '../../../test/factories/order.js';
import { aUnit } from '../../../test/factories/unit.js';
import { A_WORKING_MORNING } from '../../../test/harness.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
const HOUR = 3_600_000;
const contact = (viewer: Parameters<typeof stage.operate>[0], id: string, reached = true, note?: string) =>
  stage.operate(viewer, 'ContactRequester', { id, reached, note });
const confirm = (viewer: Parameters<typeof stage.operate>[0], id: string, note = '我方部分已完成。') =>
  stage.operate(viewer, 'ConfirmPart', { id, note });

describe('a contact cannot be noted', () => {
  it('before the claim, by another unit, or by the community', async () => {
    const offered = await anOfferedOrder(stage.city);
    expect((await contact(offered.unit.liaison, offered.id)).refusal).toMatchObject({ status: 'OFFERED' });
    const stranger = await aUnit(stage.city);
    expect((await contact(stranger.liaison, offered.id)).refusal).toEqual({ code: 'NOT_FOUND' });
    expect((await contact(stage.city.staff.community, offered.id)).refusal).toEqual({ code: 'FORBIDDEN' });
  });
});

describe('the contact with the resident', () => {
  it.each([
    ['EMERGENCY', 1],
    ['URGENT', 4],
    ['NORMAL', 24],
  ] as const)('of %s is due within %i hours', async (urgency, hours) => {
    const { id } = await anOfferedOrder(stage.city, { demand: { urgency } });
    const { contactBy } = await storedOrder(stage.city, id);
    expect(contactBy).toEqual(new Date(A_WORKING_MORNING.getTime() + hours * HOUR));
  });

  it('has no deadline where nobody left a phone', async () => {
    const { id, unit } = await aClaimedOrder(stage.city, { demand: { requester: { name: '王小明' } } });
    expect((await storedOrder(stage.city, id)).contactBy).toBeNull();
    expect((await contact(unit.liaison, id)).value['contactedAt']).toBe(A_WORKING_MORNING.toISOString());
  });

  it('has one where a neighbour that backs the demand left a phone, as long as the neighbour does', async () => {
    const by = stage.city.staff.community;
    const nameless = { requester: { name: '王小明' } };
    const offered = async (withdraws: boolean) => {
      const demand = await aListedDemand(stage.city, nameless);
      const said = { number: demand.number, requester: { phone: '13987654321' } };
      const backer = (await stage.operate(by, 'BackDemand', said)).value;
      if (withdraws) await stage.operate(null, 'WithdrawDemand', { ...backer });
      return storedOrder(stage.city, (await anOfferedOrder(stage.city, { demand })).id);
    };
    expect((await offered(false)).contactBy).not.toBeNull();
    expect((await offered(true)).contactBy).toBeNull();
  });

  it('counts the first time that somebody was reached; a try is an event', async () => {
    const { id, unit, demand } = await aClaimedOrder(stage.city);
    expect((await contact(unit.liaison, id, false, '无人接听')).value['contactedAt']).toBeNull();
    const { value } = await contact(unit.liaison, id, true, '约好明天上门');
    expect(value['contactedAt']).toBe(A_WORKING_MORNING.toISOString());
    expect(value.status).toBe('CLAIMED');
    expect((await eventsOfDemand(stage.city, demand.id)).slice(-2)).toMatchObject([
      { action: 'CONTACT', note: '无人接听', details: { reached: false } },
      { action: 'CONTACT', note: '约好明天上门', details: { reached: true, inTime: true } },
    ]);
    const { value: tracked } = await stage.operate<{ timeline: { label: string; note: string }[] }>(
      null,
      'TrackDemand',
      { ...demand },
    );
    expect(tracked.timeline.slice(-2)).toMatchObject([
      { label: `${unit.name}联系过您，未能联系上`, note: '无人接听' },
      { label: `${unit.name}已联系您`, note: '约好明天上门' },
    ]);
  });
});

describe('a part cannot be confirmed', () => {
  it('by the lead unit, by a stranger, without a word, or twice', async () => {
    const helper = await aUnit(stage.city);
    const { id, unit } = await aStartedOrder(stage.city, { coUnitIds: [helper.id] });
    const stranger = await aUnit(stage.city);
    expect((await confirm(unit.liaison, id)).refusal).toEqual({ code: 'FORBIDDEN' });
    expect((await confirm(stranger.liaison, id)).refusal).toEqual({ code: 'NOT_FOUND' });
    expect((await confirm(helper.liaison, id, ' ')).refusal).toMatchObject({ fields: { note: '必填' } });
    await confirm(helper.liaison, id);
    expect((await confirm(helper.liaison, id)).refusal).toMatchObject({
      code: 'INVALID_TRANSITION',
      allowedActions: ['REPORT_PROGRESS'],
    });
  });
});

describe('a confirmed part', () => {
  it('is that of the unit alone', async () => {
    const [first, second] = [await aUnit(stage.city), await aUnit(stage.city)];
    const { id } = await aClaimedOrder(stage.city, { coUnitIds: [first.id, second.id] });
    const { value } = await confirm(second.liaison, id, ' 管线已查。 ');
    expect(value.allowedActions).toEqual([]);
    expect(value['parts']).toEqual([
      { unit: { id: first.id }, confirmedAt: null, note: null },
      { unit: { id: second.id }, confirmedAt: A_WORKING_MORNING.toISOString(), note: '管线已查。' },
    ]);
  });
});
