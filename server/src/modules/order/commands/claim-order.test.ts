import { describe, expect, it } from 'vitest';

import { countStatements } from '../../../test/count-statements.js';
import { CATEGORY } from '../../../test/factories/category.js';
import { storedDemand } from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import {
  aClaimedOrder,
  anOfferedOrder,
  anOpenOrder,
  aStartedOrder,
  storedOrder,
} from '../../../test/factories/order.js';
import { aPerson } from '../../../test/factories/person.js';
import { aUnit } from '../../../test/factories/unit.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();

const paired = () => aUnit(stage.city, { paired: [stage.city.community] });

describe('an order cannot be claimed', () => {
  it('without a session', async () => {
    const { id } = await anOpenOrder(stage.city);
    expect((await stage.operate(null, 'ClaimOrder', { id })).refusal).toEqual({ code: 'UNAUTHENTICATED' });
  });

  it('by the committee that dispatched it', async () => {
    const { id } = await anOpenOrder(stage.city);
    expect((await stage.operate(stage.city.staff.community, 'ClaimOrder', { id })).refusal).toEqual({
      code: 'FORBIDDEN',
    });
  });

  it('by a unit that is neither paired with the community nor responsible for the category', async () => {
    const { id } = await anOpenOrder(stage.city);
    const elsewhere = await aUnit(stage.city, {
      paired: [stage.city.neighbour],
      categories: [CATEGORY.rubbish],
    });
    expect((await stage.operate(elsewhere.liaison, 'ClaimOrder', { id })).refusal).toEqual({
      code: 'NOT_FOUND',
    });
  });

  it('by an eligible unit when it was dispatched to another', async () => {
    const { id } = await anOfferedOrder(stage.city);
    const eligible = await aUnit(stage.city, {
      paired: [stage.city.community],
      categories: [CATEGORY.manholes],
    });
    expect((await stage.operate(eligible.liaison, 'ClaimOrder', { id })).refusal).toEqual({
      code: 'NOT_FOUND',
    });
  });

  it('by a unit that only helps', async () => {
    const helper = await aUnit(stage.city);
    const { id } = await anOfferedOrder(stage.city, { coUnitIds: [helper.id] });
    expect((await stage.operate(helper.liaison, 'ClaimOrder', { id })).refusal).toEqual({
      code: 'FORBIDDEN',
    });
  });

  it.each(['nonsense', '', '019ab000-0000-7000-8000-00000000ffff'])('by the id %j', async (id) => {
    expect((await stage.operate((await paired()).liaison, 'ClaimOrder', { id })).refusal).toEqual({
      code: 'NOT_FOUND',
    });
  });

  it('with an outdated version, and names the present one', async () => {
    const { id, unit } = await anOpenOrder(stage.city);
    await stage.operate(stage.city.staff.community, 'UrgeOrder', { id, note: '请尽快认领' });
    const { refusal, message } = await stage.operate(unit.liaison, 'ClaimOrder', { id, version: 1 });
    expect(refusal).toEqual({ code: 'CONFLICT', current: { version: 2, status: 'OFFERED' } });
    expect(message).toBe('这条记录刚被别人更新过，请刷新后再试。');
  });

  it('by its holder once work has begun, with the actions that are allowed', async () => {
    const { id, unit } = await aStartedOrder(stage.city);
    expect((await stage.operate(unit.liaison, 'ClaimOrder', { id })).refusal).toEqual({
      code: 'INVALID_TRANSITION',
      status: 'IN_PROGRESS',
      allowedActions: ['REPORT_PROGRESS', 'CONTACT', 'REQUEST_EXTENSION', 'PAUSE', 'COMPLETE', 'RETURN'],
    });
  });

  it('by a party member when it is no micro-wish', async () => {
    const { id, unit } = await anOpenOrder(stage.city);
    const member = await aPerson(stage.city, 'PARTY_MEMBER', { region: stage.city.community, unit });
    expect((await stage.operate(member, 'ClaimOrder', { id })).refusal).toEqual({ code: 'NOT_FOUND' });
  });

  it('by a party member who has not reported to the community, or belongs to no unit', async () => {
    const { id, unit } = await anOpenOrder(stage.city, { demand: { kind: 'WISH' } });
    for (const where of [
      { region: stage.city.neighbour, unit },
      { region: stage.city.community },
      { unit },
    ]) {
      const member = await aPerson(stage.city, 'PARTY_MEMBER', where);
      expect((await stage.operate(member, 'ClaimOrder', { id })).refusal).toEqual({ code: 'NOT_FOUND' });
    }
  });
});

describe('a claim that comes too late', () => {
  it('is refused with the holder, although the order is no longer visible', async () => {
    const { id, unit } = await anOpenOrder(stage.city);
    const second = await paired();
    await stage.operate(unit.liaison, 'ClaimOrder', { id });
    const late = await stage.operate(second.liaison, 'ClaimOrder', { id });
    expect(late.message).toBe(`这张工单已被${unit.name}领走。`);
    expect(late.refusal).toEqual({
      code: 'CONFLICT',
      current: { id, status: 'CLAIMED', version: 2 },
      holder: { id: unit.id, name: unit.name },
    });
    expect((await stage.operate(second.liaison, 'Order', { id })).refusal).toEqual({ code: 'NOT_FOUND' });
  });

  it('is refused so however far the work has come', async () => {
    const { id, unit } = await anOpenOrder(stage.city);
    const second = await paired();
    await stage.operate(unit.liaison, 'ClaimOrder', { id });
    await stage.operate(unit.liaison, 'StartOrder', { id });
    expect((await stage.operate(second.liaison, 'ClaimOrder', { id })).refusal).toMatchObject({
      code: 'CONFLICT',
      current: { status: 'IN_PROGRESS' },
    });
  });

  it('is refused so for a second liaison of the unit with the claim too', async () => {
    const { id, unit } = await aClaimedOrder(stage.city);
    const colleague = await aPerson(stage.city, 'UNIT_LIAISON', { unit });
    expect((await stage.operate(colleague, 'ClaimOrder', { id })).refusal).toMatchObject({
      code: 'CONFLICT',
      holder: { id: unit.id },
    });
  });

  it('is one of forty-nine when fifty units claim at once: one wins', async () => {
    const { id, demand } = await anOpenOrder(stage.city);
    const units = await Promise.all(Array.from({ length: 50 }, () => paired()));
    const answers = await Promise.all(
      units.map(({ liaison }) => stage.operate(liaison, 'ClaimOrder', { id })),
    );
    const winners = units.filter((_, index) => answers[index]?.refusal === undefined);
    expect(winners).toHaveLength(1);
    const refusals = answers.flatMap(({ refusal }) => (refusal === undefined ? [] : [refusal]));
    expect(new Set(refusals.map((refusal) => JSON.stringify(refusal)))).toEqual(
      new Set([
        JSON.stringify({
          code: 'CONFLICT',
          current: { id, status: 'CLAIMED', version: 2 },
          holder: { id: winners[0]?.id, name: winners[0]?.name },
        }),
      ]),
    );
    expect((await storedOrder(stage.city, id)).unitId).toBe(winners[0]?.id);
    const claims = (await eventsOfDemand(stage.city, demand.id)).filter(({ action }) => action === 'CLAIM');
    expect(claims).toHaveLength(1);
  });
});

describe('a claim', () => {
  it('gives an open order to a unit paired with the community; its time to finish runs since the dispatch', async () => {
    const { id, demand, unit } = await anOpenOrder(stage.city);
    const { finishBy } = await storedOrder(stage.city, id);
    const { value } = await stage.operate(unit.liaison, 'ClaimOrder', { id });
    expect(value).toMatchObject({
      status: 'CLAIMED',
      unit: { id: unit.id },
      claimedAt: stage.services.time.now().toISOString(),
      finishBy: finishBy.toISOString(),
      clock: 'NORMAL',
      allowedActions: ['START', 'CONTACT', 'REQUEST_EXTENSION', 'PAUSE', 'RETURN'],
    });
    expect(await storedDemand(stage.city, demand.id)).toMatchObject({
      status: 'DISPATCHED',
      waitsFor: 'UNIT',
      waitsUnitId: unit.id,
      dueAt: finishBy,
    });
  });

  it('makes everybody wait for that unit, by its name in the reader’s language', async () => {
    const { id, demand, unit } = await anOpenOrder(stage.city);
    const read = async (locale: 'zh-CN' | 'en') =>
      (await stage.operate(stage.city.staff.street, 'Demand', { id: demand.id }, locale)).value['waitingFor'];
    expect(await read('zh-CN')).toBe('领单大厅认领');
    await stage.operate(unit.liaison, 'ClaimOrder', { id });
    expect(await read('zh-CN')).toBe(`${unit.name}办理`);
    expect(await read('en')).toMatch(/^Unit \d+/);
  });

  it('has an event: the actor, the unit, the states before and after', async () => {
    const { id, demand, unit } = await anOpenOrder(stage.city);
    await stage.operate(unit.liaison, 'ClaimOrder', { id });
    expect((await eventsOfDemand(stage.city, demand.id)).at(-1)).toEqual({
      action: 'CLAIM',
      from: 'OFFERED',
      to: 'CLAIMED',
      note: null,
      actorId: unit.liaison.personId,
      role: 'UNIT_LIAISON',
      unitId: unit.id,
      orderId: id,
      noun: 'ORDER',
      details: { unitId: unit.id, mode: 'OPEN' },
      at: stage.services.time.now(),
    });
  });

  it('is open to a unit responsible for the category, wherever it is paired', async () => {
    const { id } = await anOpenOrder(stage.city);
    const responsible = await aUnit(stage.city, { categories: [CATEGORY.manholes] });
    expect((await stage.operate(responsible.liaison, 'ClaimOrder', { id })).value.status).toBe('CLAIMED');
  });

  it('by the unit it was dispatched to says that somebody there has it in hand', async () => {
    const { id, unit } = await anOfferedOrder(stage.city);
    expect((await stage.operate(unit.liaison, 'ClaimOrder', { id })).value).toMatchObject({
      status: 'CLAIMED',
      unit: { id: unit.id },
    });
  });

  it('by a unit that was to help makes it the lead', async () => {
    const helper = await aUnit(stage.city, { paired: [stage.city.community] });
    const other = await aUnit(stage.city);
    const { id } = await anOpenOrder(stage.city, { coUnitIds: [helper.id, other.id] });
    const { value } = await stage.operate(helper.liaison, 'ClaimOrder', { id });
    expect(value).toMatchObject({ unit: { id: helper.id }, coUnits: [{ id: other.id }] });
  });

  it('of a micro-wish by a party member reported there is in the name of the member’s unit', async () => {
    const { id, demand, unit } = await anOpenOrder(stage.city, { demand: { kind: 'WISH' } });
    const member = await aPerson(stage.city, 'PARTY_MEMBER', { region: stage.city.community, unit });
    const { value } = await stage.operate(member, 'ClaimOrder', { id });
    expect(value).toMatchObject({
      status: 'CLAIMED',
      unit: { id: unit.id },
      allowedActions: ['START', 'CONTACT', 'REQUEST_EXTENSION', 'PAUSE', 'RETURN'],
    });
    expect((await eventsOfDemand(stage.city, demand.id)).at(-1)).toMatchObject({
      role: 'PARTY_MEMBER',
      actorId: member.personId,
      unitId: unit.id,
    });
  });

  it.each(['ClaimOrder', 'StartOrder'])(
    '%s is answered with the order as it is read then',
    async (operation) => {
      const { id, unit } = await anOfferedOrder(stage.city);
      if (operation === 'StartOrder') await stage.operate(unit.liaison, 'ClaimOrder', { id });
      const { value } = await stage.operate<object>(unit.liaison, operation, { id });
      const read = await stage.operate<object>(unit.liaison, 'Order', { id });
      expect(read.value).toMatchObject(value);
      expect(Object.keys(value).length).toBeGreaterThan(12);
    },
  );

  it('returns what it changed besides the order too, where that is selected', async () => {
    const { id, unit } = await anOfferedOrder(stage.city);
    const document = `mutation ($id: ID!) { claimOrder(id: $id) { status demand { waitingFor } events { action } } }`;
    const { value } = await stage.operate<{ demand: { waitingFor: string } }>(unit.liaison, document, { id });
    expect(value).toMatchObject({ status: 'CLAIMED', events: [{ action: 'OFFER' }, { action: 'CLAIM' }] });
    expect(value.demand.waitingFor).toContain('办理');
  });

  it('costs one statement, its answer included; so does one that comes too late', async () => {
    const { id, unit } = await anOpenOrder(stage.city);
    const second = await paired();
    const sentBy = async ({ liaison }: typeof unit) => {
      const { statements } = await countStatements(stage.services.database, () =>
        stage.operate(liaison, 'ClaimOrder', { id }),
      );
      return statements;
    };
    expect(await sentBy(unit)).toHaveLength(1);
    expect(await sentBy(second)).toHaveLength(1);
  });

  it('has the same statement text for all viewers of a kind, so that its plan is reused', async () => {
    const { id } = await anOpenOrder(stage.city);
    const textOf = async ({ liaison }: Awaited<ReturnType<typeof paired>>) => {
      const { statements } = await countStatements(stage.services.database, () =>
        stage.operate(liaison, 'ClaimOrder', { id }),
      );
      return statements.find((one) => one.includes('update orders'));
    };
    const text = await textOf(await paired());
    expect(text).toBeDefined();
    expect(await textOf(await paired())).toBe(text);
  });
});
