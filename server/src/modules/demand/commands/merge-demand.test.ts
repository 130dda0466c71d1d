import { describe, expect, it } from 'vitest';

import type { ADemand } from '../../../test/factories/demand.js';
import {
  aListedDemand,
  anAssessedDemand,
  aSubmittedDemand,
  storedDemand,
} from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import {
  aClaimedOrder,
  aCompletedOrder,
  anOfferedOrder,
  aVerifiedOrder,
  storedOrder,
} from '../../../test/factories/order.js';
import { aPerson } from '../../../test/factories/person.js';
import { aUnit } from '../../../test/factories/unit.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
const merge = (
  viewer: Parameters<typeof stage.operate>[0],
  { id }: { id: string },
  intoId: string,
  version?: number,
) => stage.operate(viewer, 'MergeDemand', { id, intoId, version });
const committee = () => stage.city.staff.community;

describe('a demand cannot be merged', () => {
  it('by somebody who is not signed in, by the building group, or by the committee next door', async () => {
    const [one, other] = [await aListedDemand(stage.city), await aListedDemand(stage.city)];
    const neighbour = await aPerson(stage.city, 'COMMUNITY_STAFF', { region: stage.city.neighbour });
    expect((await merge(null, one, other.id)).refusal).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await merge(stage.city.staff.buildingGroup, one, other.id)).refusal).toEqual({
      code: 'FORBIDDEN',
    });
    expect((await merge(neighbour, one, other.id)).refusal).toEqual({ code: 'NOT_FOUND' });
  });

  it('into one that does not exist, or that the committee does not see', async () => {
    const one = await aListedDemand(stage.city);
    const elsewhere = await aSubmittedDemand(stage.city, { place: stage.city.neighbour });
    for (const intoId of ['x', stage.city.city.id, elsewhere.id]) {
      expect((await merge(committee(), one, intoId)).refusal).toEqual({ code: 'NOT_FOUND' });
    }
  });

  it('into itself', async () => {
    const one = await aListedDemand(stage.city);
    for (const intoId of [one.id, one.id.toUpperCase()]) {
      expect((await merge(committee(), one, intoId)).refusal).toEqual({
        code: 'BAD_USER_INPUT',
        fields: { intoId: '格式不正确' },
      });
    }
  });

  it('once it is dispatched; nor into one whose work is done', async () => {
    const { demand } = await anOfferedOrder(stage.city);
    const other = await aListedDemand(stage.city);
    expect((await merge(committee(), demand, other.id)).refusal).toEqual({
      code: 'INVALID_TRANSITION',
      status: 'DISPATCHED',
      allowedActions: ['BACK', 'SET_URGENCY', 'CORRECT'],
    });
    const done = await aVerifiedOrder(stage.city);
    expect((await merge(committee(), other, done.demand.id)).refusal).toEqual({
      code: 'INVALID_TRANSITION',
      status: 'RESOLVED',
      allowedActions: [],
    });
  });

  it('by who saw an older version', async () => {
    const [one, other] = [await aListedDemand(stage.city), await aListedDemand(stage.city)];
    expect((await merge(committee(), one, other.id, 1)).refusal).toMatchObject({ code: 'CONFLICT' });
  });

  it('into one that is being merged into it: one of both stands', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = [await aListedDemand(stage.city), await aListedDemand(stage.city)];
      const answers = await Promise.all([
        merge(committee(), one, other.id),
        merge(committee(), other, one.id),
      ]);
      const refused = answers.flatMap(({ refusal }) => (refusal === undefined ? [] : [refusal]));
      expect(refused).toEqual([{ code: 'INVALID_TRANSITION', status: 'MERGED', allowedActions: [] }]);
    }
  });
});

describe('merging', () => {
  it('makes the residents behind both stand behind one', async () => {
    const [one, other] = [await aListedDemand(stage.city), await aListedDemand(stage.city)];
    const { value } = await merge(committee(), one, other.id);
    expect(value).toMatchObject({ status: 'MERGED', waitingFor: null, dueAt: null, allowedActions: [] });
    expect(await storedDemand(stage.city, one.id)).toMatchObject({ mergedIntoId: other.id });
    expect(await storedDemand(stage.city, other.id)).toMatchObject({ status: 'LISTED', backers: 2 });
  });

  it('is the branch’s in its own area, while it screens', async () => {
    const [one, other] = [await anAssessedDemand(stage.city), await anAssessedDemand(stage.city)];
    expect((await merge(stage.city.staff.areaBranch, one, other.id)).value.status).toBe('MERGED');
  });

  it('into one that is dispatched already joins its order', async () => {
    const { demand } = await anOfferedOrder(stage.city);
    const late = await aListedDemand(stage.city);
    expect((await merge(committee(), late, demand.id)).value.status).toBe('MERGED');
    expect(await storedDemand(stage.city, demand.id)).toMatchObject({ status: 'DISPATCHED', backers: 2 });
  });

  it('is written down on both sides', async () => {
    const [one, other] = [await aListedDemand(stage.city), await aListedDemand(stage.city)];
    await merge(committee(), one, other.id);
    expect((await eventsOfDemand(stage.city, one.id)).at(-1)).toMatchObject({
      action: 'MERGE',
      from: 'LISTED',
      to: 'MERGED',
      role: 'COMMUNITY_STAFF',
      details: { intoId: other.id, intoNumber: other.number },
    });
    expect((await eventsOfDemand(stage.city, other.id)).at(-1)).toMatchObject({
      action: 'ABSORB',
      from: 'LISTED',
      to: 'LISTED',
      role: 'SYSTEM',
      details: { demandId: one.id, number: one.number, backers: 2 },
    });
  });

  it('takes along those who followed before, so that nobody follows a follower', async () => {
    const [first, second, third] = await chain();
    expect(await storedDemand(stage.city, first.id)).toMatchObject({
      status: 'MERGED',
      mergedIntoId: third.id,
    });
    expect(await storedDemand(stage.city, second.id)).toMatchObject({ mergedIntoId: third.id, backers: 2 });
    expect(await storedDemand(stage.city, third.id)).toMatchObject({ backers: 3 });
    expect((await eventsOfDemand(stage.city, first.id)).at(-1)).toMatchObject({
      action: 'MERGE',
      from: 'MERGED',
      to: 'MERGED',
      role: 'SYSTEM',
      details: { intoId: third.id },
    });
  });

  it('of a whole neighbourhood at once, in circles, breaks nothing and loses nobody', async () => {
    const demands = await Promise.all(Array.from({ length: 6 }, () => aSubmittedDemand(stage.city)));
    const circle = demands.map((one, index) => merge(committee(), one, demands[(index + 1) % 6]?.id ?? ''));
    const across = demands.map((one, index) => merge(committee(), one, demands[(index + 3) % 6]?.id ?? ''));
    const tries = demands.map(({ number, trackingCode }) =>
      stage.operate(null, 'WithdrawDemand', { number, trackingCode: `${trackingCode}0` }),
    );
    for (const { refusal } of await Promise.all([...circle, ...across])) {
      expect([undefined, 'INVALID_TRANSITION']).toContain(refusal?.code);
    }
    for (const { refusal } of await Promise.all(tries)) expect(refusal).toEqual({ code: 'NOT_FOUND' });
    const stored = await Promise.all(demands.map(({ id }) => storedDemand(stage.city, id)));
    const leads = stored.filter(({ mergedIntoId }) => mergedIntoId === null);
    expect(leads.reduce((sum, { backers }) => sum + backers, 0)).toBe(6);
    const followed = stored.flatMap(({ mergedIntoId }) => mergedIntoId ?? []);
    expect(leads.map(({ id }) => id)).toEqual(expect.arrayContaining(followed));
  });
});

/** Three neighbours: the first merged into the second, the second into the third. */
async function chain(): Promise<[ADemand, ADemand, ADemand]> {
  const [first, second, third] = [
    await aListedDemand(stage.city),
    await aListedDemand(stage.city),
    await aListedDemand(stage.city),
  ];
  await merge(committee(), first, second.id);
  await merge(committee(), second, third.id);
  return [first, second, third];
}

describe('what a merged demand brings along', () => {
  const emergency = () =>
    aSubmittedDemand(stage.city, { urgency: 'EMERGENCY', description: '井口冒热气,有煤气味。' });

  it('is the higher urgency and the earlier deadline, on the list', async () => {
    const [target, urgent] = [await aListedDemand(stage.city), await emergency()];
    await merge(committee(), urgent, target.id);
    const stored = await storedDemand(stage.city, target.id);
    expect(stored).toMatchObject({ urgency: 'EMERGENCY', dueAt: new Date('2026-03-11T03:00:00.000Z') });
    expect((await eventsOfDemand(stage.city, target.id)).at(-1)).toMatchObject({
      action: 'ABSORB',
      note: urgent.number,
      details: { before: 'NORMAL', urgency: 'EMERGENCY' },
    });
  });

  it('reaches the order of the target and the unit that holds it', async () => {
    const { id, demand, unit } = await aClaimedOrder(stage.city);
    await merge(committee(), await emergency(), demand.id);
    expect(await storedOrder(stage.city, id)).toMatchObject({
      urgency: 'EMERGENCY',
      finishBy: new Date('2026-03-11T04:00:00.000Z'),
    });
    const { value } = await stage.operate<{ events: { action: string }[] }>(unit.liaison, 'Order', { id });
    expect(value.events.at(-1)).toMatchObject({ action: 'SET_URGENCY' });
  });

  it('stays away where staff keep the target’s urgency, and where it is the lower one', async () => {
    const [target, urgent] = [await aListedDemand(stage.city), await emergency()];
    const KEEP =
      'mutation ($id: ID!, $intoId: ID!) { mergeDemand(id: $id, intoId: $intoId, keepUrgency: true) { id } }';
    await stage.operate(committee(), KEEP, { id: urgent.id, intoId: target.id });
    expect((await storedDemand(stage.city, target.id)).urgency).toBe('NORMAL');
    const [pressing, usual] = [await emergency(), await aSubmittedDemand(stage.city)];
    await merge(committee(), usual, pressing.id);
    expect((await storedDemand(stage.city, pressing.id)).urgency).toBe('EMERGENCY');
  });

  it('is refused once the result of the target’s order is in', async () => {
    const { demand } = await aCompletedOrder(stage.city);
    const late = await aSubmittedDemand(stage.city);
    expect((await merge(committee(), late, demand.id)).refusal).toMatchObject({ code: 'INVALID_TRANSITION' });
    expect((await storedDemand(stage.city, late.id)).status).toBe('SUBMITTED');
  });

  it('is read by the unit that handles the target: text, place and requester; by no other unit', async () => {
    const { demand, unit } = await aClaimedOrder(stage.city);
    const merged = await aSubmittedDemand(stage.city, {
      place: stage.city.otherGrid,
      description: '晚上骑车差点摔倒。',
      requester: { name: '赵四', phone: '13700001111' },
    });
    await merge(committee(), merged, demand.id);
    const READ =
      'query ($id: ID!) { demand(id: $id) { mergedDemands { id number description region { name } requester { name phone } } } }';
    const { value } = await stage.operate<{ mergedDemands: object[] }>(unit.liaison, READ, { id: demand.id });
    expect(value.mergedDemands).toEqual([
      {
        id: merged.id,
        number: merged.number,
        description: '晚上骑车差点摔倒。',
        region: { name: '第二网格' },
        requester: { name: '赵四', phone: '13700001111' },
      },
    ]);
    expect((await stage.operate(unit.liaison, 'Demand', { id: merged.id })).value).toMatchObject({
      status: 'MERGED',
      requester: { name: '赵四' },
    });
    const listed = await stage.operate<{ nodes: { id: string }[] }>(
      unit.liaison,
      '{ demands(first: 100) { nodes { id } } }',
    );
    expect(listed.value.nodes.map(({ id }) => id).sort()).toEqual([demand.id, merged.id].sort());
    const other = await aUnit(stage.city);
    expect((await stage.operate(other.liaison, 'Demand', { id: merged.id })).refusal).toEqual({
      code: 'NOT_FOUND',
    });
  });
});
