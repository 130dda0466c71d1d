import { describe, expect, it } from 'vitest';

import { CATEGORY } from '../../../test/factories/category.js';
import { aListedDemand, aSubmittedDemand, storedDemand } from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import { anOfferedOrder, aVerifiedOrder, storedOrder } from '../../../test/factories/order.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
const correct = (viewer: Parameters<typeof stage.operate>[0], id: string, input: object = {}) =>
  stage.operate(viewer, 'CorrectDemand', { input: { id, note: '居民报错了楼栋。', ...input } });
const byCommunity = (id: string, input: object) => correct(stage.city.staff.community, id, input);

describe('a demand cannot be corrected', () => {
  it('by another role, without a note, or once there is a result', async () => {
    const { id } = await aListedDemand(stage.city);
    expect((await correct(stage.city.staff.street, id)).refusal).toEqual({ code: 'FORBIDDEN' });
    expect((await byCommunity(id, { note: ' ' })).refusal).toMatchObject({
      fields: { 'input.note': '必填' },
    });
    const { demand } = await aVerifiedOrder(stage.city);
    expect((await byCommunity(demand.id, { title: '新标题' })).refusal).toMatchObject({
      code: 'INVALID_TRANSITION',
    });
  });

  it.each([
    ['categoryCode', '9999', '没有这一项'],
    ['regionId', 'nowhere', '格式不正确'],
    ['title', ' ', '必填'],
  ])('to a %s of %j, and then nothing changes', async (field, value, message) => {
    const { id } = await aListedDemand(stage.city);
    expect((await byCommunity(id, { audience: ['ELDERLY'], [field]: value })).refusal).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { [`input.${field}`]: message },
    });
    expect(await storedDemand(stage.city, id)).toMatchObject({ audience: [], title: '小区门口井盖破损' });
  });

  it('when nothing is named, and then nothing is written', async () => {
    const { id } = await aListedDemand(stage.city);
    const before = [await storedDemand(stage.city, id), await eventsOfDemand(stage.city, id)] as const;
    expect((await byCommunity(id, {})).refusal).toMatchObject({ fields: { 'input.title': '必填' } });
    expect((await storedDemand(stage.city, id)).version).toBe(before[0].version);
    expect(await eventsOfDemand(stage.city, id)).toHaveLength(before[1].length);
  });

  it('to a place of another community', async () => {
    const { id } = await aListedDemand(stage.city);
    const { refusal } = await byCommunity(id, { regionId: stage.city.neighbour.id });
    expect(refusal).toMatchObject({ fields: { 'input.regionId': '格式不正确' } });
  });
});

describe('a correction', () => {
  it('changes what is named, and the history says which fields, not their words', async () => {
    const { id } = await aListedDemand(stage.city);
    const { building } = stage.city;
    const { value } = await byCommunity(id, { regionId: building.id, title: '3栋门口井盖破损' });
    expect(value).toMatchObject({
      status: 'LISTED',
      title: '3栋门口井盖破损',
      region: { id: building.id },
      category: { code: CATEGORY.manholes },
    });
    const event = (await eventsOfDemand(stage.city, id)).at(-1);
    expect(event).toMatchObject({
      action: 'CORRECT',
      from: 'LISTED',
      to: 'LISTED',
      details: { fields: ['regionId', 'title'], regionId: building.id },
    });
    expect(JSON.stringify(event?.details)).not.toContain('井盖');
  });

  it('lets the demand wait for the party of its right place', async () => {
    const { id } = await aSubmittedDemand(stage.city, { place: stage.city.community });
    expect((await storedDemand(stage.city, id)).waitsFor).toBe('COMMUNITY_STAFF');
    await byCommunity(id, { regionId: stage.city.grid.id });
    expect((await storedDemand(stage.city, id)).waitsFor).toBe('BUILDING_GROUP');
  });

  it('reaches the open order', async () => {
    const { id, demand } = await anOfferedOrder(stage.city);
    await byCommunity(demand.id, { categoryCode: CATEGORY.rubbish, regionId: stage.city.otherGrid.id });
    expect(await storedOrder(stage.city, id)).toMatchObject({
      categoryCode: CATEGORY.rubbish,
      regionId: stage.city.otherGrid.id,
      gridId: stage.city.otherGrid.id,
    });
    const { events } = (
      await stage.operate<{ events: { action: string }[] }>(
        stage.city.staff.community,
        'query($id: ID!) { order(id: $id) { events { action } } }',
        { id },
      )
    ).value;
    expect(events.map(({ action }) => action)).toEqual(['OFFER', 'CORRECT']);
  });
});
