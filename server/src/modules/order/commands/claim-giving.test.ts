import { describe, expect, it } from 'vitest';

import { eventsOfDemand } from '../../../test/factories/event.js';
import { anOfferedOrder, anOpenOrder, storedOrder } from '../../../test/factories/order.js';
import { aResource } from '../../../test/factories/resource.js';
import { aUnit } from '../../../test/factories/unit.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
const claim = (viewer: Parameters<typeof stage.operate>[0], id: string, resourceId: string) =>
  stage.operate(viewer, 'ClaimGiving', { id, resourceId });
const left = async (id: string) => {
  const query = 'query ($id: ID!) { resource(id: $id) { remaining } }';
  const { value } = await stage.operate<{ remaining: number }>(stage.city.staff.admin, query, { id });
  return value.remaining;
};

describe('a claim cannot give', () => {
  it('what another unit offers, what there is not, or what is not published', async () => {
    const { id, unit } = await anOpenOrder(stage.city);
    const others = await aResource(stage.city);
    const draft = await aResource(stage.city, { unit, status: 'DRAFT' });
    expect((await claim(unit.liaison, id, others.id)).refusal).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { resourceId: '格式不正确' },
    });
    for (const resourceId of [draft.id, stage.city.community.id, 'x']) {
      expect((await claim(unit.liaison, id, resourceId)).refusal).toEqual({ code: 'NOT_FOUND' });
    }
    expect((await storedOrder(stage.city, id)).status).toBe('OFFERED');
  });

  it('a second resource to an order that was dispatched with one', async () => {
    const unit = await aUnit(stage.city);
    const [first, second] = [await aResource(stage.city, { unit }), await aResource(stage.city, { unit })];
    const { id } = await anOfferedOrder(stage.city, { unit, resourceId: first.id });
    expect((await claim(unit.liaison, id, second.id)).refusal).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('what is used up: the order stays unclaimed', async () => {
    const { id, unit } = await anOpenOrder(stage.city);
    const resource = await aResource(stage.city, { unit, capacity: 1 });
    await anOfferedOrder(stage.city, { resourceId: resource.id });
    expect((await claim(unit.liaison, id, resource.id)).refusal).toEqual({ code: 'CAPACITY_EXHAUSTED' });
    expect(await storedOrder(stage.city, id)).toMatchObject({ status: 'OFFERED', unitId: null });
  });

  it('anything too late: the holder is told', async () => {
    const { id, unit } = await anOpenOrder(stage.city);
    const late = await aUnit(stage.city, { paired: [stage.city.community] });
    const resource = await aResource(stage.city, { unit: late, capacity: 1 });
    await stage.operate(unit.liaison, 'ClaimOrder', { id });
    const { refusal, message } = await claim(late.liaison, id, resource.id);
    expect(refusal).toMatchObject({ code: 'CONFLICT', holder: { id: unit.id } });
    expect(message).toBe(`这张工单已被${unit.name}领走。`);
    expect(await left(resource.id)).toBe(1);
  });
});

describe('what a claim gives', () => {
  it('is taken of the resource, and goes back when the order is returned', async () => {
    const { id, unit, demand } = await anOpenOrder(stage.city);
    const resource = await aResource(stage.city, { unit, capacity: 2 });
    const { value } = await claim(unit.liaison, id, resource.id);
    expect(value).toMatchObject({ status: 'CLAIMED', resource: { id: resource.id } });
    expect(await left(resource.id)).toBe(1);
    expect((await eventsOfDemand(stage.city, demand.id)).at(-1)).toMatchObject({
      action: 'CLAIM',
      details: { unitId: unit.id, resourceId: resource.id },
    });
    await stage.operate(unit.liaison, 'ReturnOrder', { id, reason: 'NO_CAPACITY', note: '场地停电。' });
    expect(await left(resource.id)).toBe(2);
  });
});
