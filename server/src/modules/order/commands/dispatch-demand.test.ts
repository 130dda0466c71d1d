import { describe, expect, it } from 'vitest';

import { CATEGORY } from '../../../test/factories/category.js';
import { aListedDemand, aSubmittedDemand, storedDemand } from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import { aVerifiedOrder, storedOrder } from '../../../test/factories/order.js';
import { aPerson } from '../../../test/factories/person.js';
import { aResource } from '../../../test/factories/resource.js';
import { aUnit } from '../../../test/factories/unit.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
const NOBODY = '019ab000-0000-7000-8000-00000000ffff';
const dispatch = (
  viewer: Parameters<typeof stage.operate>[0],
  input: Readonly<Record<string, unknown>> & { readonly demandId: string },
) => stage.operate(viewer, 'DispatchDemand', { input });
const committee = () => stage.city.staff.community;

describe('a demand cannot be dispatched', () => {
  it('without a session, nor by the branch that screened it', async () => {
    const { id: demandId } = await aListedDemand(stage.city);
    const input = { demandId, mode: 'OPEN' };
    expect((await dispatch(null, input)).refusal).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await dispatch(stage.city.staff.areaBranch, input)).refusal).toEqual({ code: 'FORBIDDEN' });
  });

  it('by the committee next door', async () => {
    const { id: demandId } = await aListedDemand(stage.city);
    const neighbour = await aPerson(stage.city, 'COMMUNITY_STAFF', { region: stage.city.neighbour });
    expect((await dispatch(neighbour, { demandId, mode: 'OPEN' })).refusal).toEqual({ code: 'NOT_FOUND' });
  });

  it('by the street, while the committee has not failed twice', async () => {
    const { id: demandId } = await aListedDemand(stage.city);
    expect((await dispatch(stage.city.staff.street, { demandId, mode: 'OPEN' })).refusal).toEqual({
      code: 'INVALID_TRANSITION',
      status: 'LISTED',
      allowedActions: [],
    });
  });

  it('before it is on the list', async () => {
    const { id: demandId } = await aSubmittedDemand(stage.city);
    expect((await dispatch(committee(), { demandId, mode: 'OPEN' })).refusal).toEqual({
      code: 'INVALID_TRANSITION',
      status: 'SUBMITTED',
      allowedActions: ['ACCEPT', 'SETTLE', 'DECLINE', 'MERGE', 'BACK', 'SET_URGENCY', 'CORRECT'],
    });
  });

  it('with an outdated version', async () => {
    const { id: demandId } = await aListedDemand(stage.city);
    expect((await dispatch(committee(), { demandId, mode: 'OPEN', version: 3 })).refusal).toEqual({
      code: 'CONFLICT',
      current: { version: 4, status: 'LISTED' },
    });
  });

  it('twice: of two at once, one is refused as already dispatched', async () => {
    const { id: demandId } = await aListedDemand(stage.city);
    const unit = await aUnit(stage.city);
    const answers = await Promise.all([
      dispatch(committee(), { demandId, mode: 'OPEN' }),
      dispatch(committee(), { demandId, mode: 'ASSIGNED', unitId: unit.id }),
    ]);
    const refused = answers.flatMap(({ refusal }) => (refusal === undefined ? [] : [refusal]));
    expect(refused).toEqual([
      {
        code: 'INVALID_TRANSITION',
        status: 'DISPATCHED',
        allowedActions: ['BACK', 'SET_URGENCY', 'CORRECT'],
      },
    ]);
  });

  it.each([
    ['to a unit that is not named', { mode: 'ASSIGNED' }, 'input.unitId'],
    ['to the claim hall and to a unit', { mode: 'OPEN', unitId: 'unit' }, 'input.unitId'],
    [
      'to a unit that helps itself',
      { mode: 'ASSIGNED', unitId: 'unit', coUnitIds: ['unit'] },
      'input.coUnitIds',
    ],
    ['to eleven helpers', { mode: 'OPEN', coUnitIds: Array(11).fill(NOBODY) }, 'input.coUnitIds'],
    ['with a note that is too long', { mode: 'OPEN', note: '长'.repeat(1001) }, 'input.note'],
  ])('%s', async (_case, { unitId, coUnitIds, ...input }: Record<string, unknown>, field) => {
    const { id: demandId } = await aListedDemand(stage.city);
    const unit = await aUnit(stage.city);
    const name = (one: unknown) => (one === 'unit' ? unit.id : one);
    const named = { unitId: name(unitId), coUnitIds: (coUnitIds as unknown[] | undefined)?.map(name) };
    const { refusal } = await dispatch(committee(), { demandId, ...input, ...named });
    expect(refusal?.code).toBe('BAD_USER_INPUT');
    expect(Object.keys(refusal?.['fields'] as object)).toEqual([field]);
  });

  it.each([
    ['unit', { mode: 'ASSIGNED', unitId: NOBODY }],
    ['unit with such an id', { mode: 'ASSIGNED', unitId: 'x' }],
    ['helping unit', { mode: 'OPEN', coUnitIds: [NOBODY] }],
    ['helping unit with such an id', { mode: 'OPEN', coUnitIds: ["'; drop table orders --"] }],
    ['resource', { mode: 'OPEN', resourceId: NOBODY }],
  ])('when there is no such %s', async (_case, input) => {
    const { id: demandId } = await aListedDemand(stage.city);
    expect((await dispatch(committee(), { demandId, ...input })).refusal).toEqual({ code: 'NOT_FOUND' });
  });

  it('with a resource that is not on the menu of the place', async () => {
    const { id: demandId } = await aListedDemand(stage.city);
    const elsewhere = await aResource(stage.city, { covers: [stage.city.neighbour] });
    const draft = await aResource(stage.city, { status: 'DRAFT' });
    const over = await aResource(stage.city, { until: '2026-03-10' });
    for (const resource of [elsewhere, draft, over]) {
      const { refusal } = await dispatch(committee(), { demandId, mode: 'OPEN', resourceId: resource.id });
      expect(refusal).toEqual({ code: 'NOT_FOUND' });
    }
  });

  it('with a resource of which nothing is left; then nothing has happened', async () => {
    const resource = await aResource(stage.city, { capacity: 1 });
    const demands = [await aListedDemand(stage.city), await aListedDemand(stage.city)];
    const answers = await Promise.all(
      demands.map(({ id }) => dispatch(committee(), { demandId: id, mode: 'OPEN', resourceId: resource.id })),
    );
    const refused = answers.flatMap(({ refusal }) => (refusal === undefined ? [] : [refusal]));
    expect(refused).toEqual([{ code: 'CAPACITY_EXHAUSTED' }]);
    const late = demands[answers.findIndex(({ refusal }) => refusal !== undefined)];
    expect((await storedDemand(stage.city, late?.id ?? '')).status).toBe('LISTED');
    expect((await eventsOfDemand(stage.city, late?.id ?? '')).at(-1)?.action).toBe('LIST');
  });
});

describe('a dispatch', () => {
  it('to a unit makes an order that waits for it, one working day to claim and five to finish', async () => {
    const { id: demandId } = await aListedDemand(stage.city);
    const unit = await aUnit(stage.city);
    const input = { demandId, mode: 'ASSIGNED', unitId: unit.id, note: '  请当天到场。 ' };
    const { value } = await dispatch(committee(), input);
    expect(value).toMatchObject({
      status: 'OFFERED',
      mode: 'ASSIGNED',
      tier: 'DEPARTMENT',
      unit: { id: unit.id },
      coUnits: [],
      resource: null,
      offeredAt: '2026-03-11T02:00:00.000Z',
      claimBy: '2026-03-12T02:00:00.000Z',
      finishBy: '2026-03-18T02:00:00.000Z',
      clock: 'NORMAL',
      allowedActions: ['REASSIGN', 'CANCEL', 'URGE'],
    });
    expect(value.number).toMatch(/^GD260311-\d{5}$/);
    expect(await storedDemand(stage.city, demandId)).toMatchObject({
      status: 'DISPATCHED',
      waitsFor: 'UNIT',
      waitsUnitId: unit.id,
      dueAt: new Date('2026-03-12T02:00:00.000Z'),
    });
    expect(await storedOrder(stage.city, value.id)).toMatchObject({ note: '请当天到场。', isRuling: false });
  });

  it('to the claim hall waits for a claim', async () => {
    const { id: demandId } = await aListedDemand(stage.city);
    const { value } = await dispatch(committee(), { demandId, mode: 'OPEN' });
    expect(value).toMatchObject({ mode: 'OPEN', unit: null });
    expect(await storedDemand(stage.city, demandId)).toMatchObject({
      waitsFor: 'CLAIM_HALL',
      waitsUnitId: null,
    });
  });

  it('is two events: the demand is dispatched, the order is offered, by the same person', async () => {
    const { id: demandId } = await aListedDemand(stage.city);
    const unit = await aUnit(stage.city);
    const { value } = await dispatch(committee(), {
      demandId,
      mode: 'ASSIGNED',
      unitId: unit.id,
      note: '请当天到场。',
    });
    const written = {
      note: '请当天到场。',
      role: 'COMMUNITY_STAFF',
      actorId: committee().personId,
      orderId: value.id,
      details: { mode: 'ASSIGNED', tier: 'DEPARTMENT', unitId: unit.id, isRuling: false },
    };
    const events = (await eventsOfDemand(stage.city, demandId)).slice(-2);
    expect(events).toMatchObject([
      { ...written, noun: 'DEMAND', action: 'DISPATCH', from: 'LISTED', to: 'DISPATCHED' },
      { ...written, noun: 'ORDER', action: 'OFFER', from: null, to: 'OFFERED' },
    ]);
  });

  it('names helpers each once, the resource used, and the tier', async () => {
    const { id: demandId } = await aListedDemand(stage.city);
    const [one, two] = [await aUnit(stage.city), await aUnit(stage.city)];
    const resource = await aResource(stage.city, { capacity: 3 });
    const { value } = await dispatch(committee(), {
      demandId,
      mode: 'OPEN',
      tier: 'COMMITTEE',
      resourceId: resource.id,
      coUnitIds: [two.id, one.id, two.id.toUpperCase()],
    });
    expect(value).toMatchObject({
      tier: 'COMMITTEE',
      resource: { id: resource.id, title: resource.title },
      coUnits: [{ id: one.id }, { id: two.id }],
      // Three weeks of work for a matter that many units settle together.
      finishBy: '2026-04-01T02:00:00.000Z',
    });
    const { rows } = await stage.services.database.pool.query('select taken from resources where id = $1', [
      resource.id,
    ]);
    expect(rows).toEqual([{ taken: 1 }]);
  });

  it.each([
    ['URGENT', '2026-03-11T03:00:00.000Z', '2026-03-12T02:00:00.000Z'],
    ['EMERGENCY', '2026-03-11T03:00:00.000Z', '2026-03-11T04:00:00.000Z'],
  ])('of what is %s is due in hours', async (urgency, claimBy, finishBy) => {
    const { id: demandId } = await aListedDemand(stage.city, { urgency: urgency as 'URGENT' });
    const { value } = await dispatch(committee(), { demandId, mode: 'OPEN', tier: 'LEADER' });
    expect(value).toMatchObject({ claimBy, finishBy });
  });

  it('carries where the demand lies and what it is about, so that eligibility needs no join', async () => {
    const { id: demandId } = await aListedDemand(stage.city, {
      place: stage.city.building,
      kind: 'WISH',
      categoryCode: CATEGORY.rubbish,
    });
    const { value } = await dispatch(committee(), { demandId, mode: 'OPEN' });
    expect(await storedOrder(stage.city, value.id)).toMatchObject({
      demandKind: 'WISH',
      categoryCode: CATEGORY.rubbish,
      streetId: stage.city.street.id,
      communityId: stage.city.community.id,
      gridId: stage.city.grid.id,
      buildingId: stage.city.building.id,
    });
  });
});

describe('a demand without a category', () => {
  it('is dispatched with one that the dispatch names, and not without', async () => {
    const { demand } = await aVerifiedOrder(stage.city);
    const { number, trackingCode } = demand;
    await stage.operate(null, 'DisputeDemand', { number, trackingCode, reason: '没修好。' });
    await stage.services.database.pool.query('update demands set category_code = null where id = $1', [
      demand.id,
    ]);
    const send = (input: object) =>
      stage.operate(stage.city.staff.community, 'DispatchDemand', {
        input: { demandId: demand.id, mode: 'OPEN', ...input },
      });
    expect((await send({})).refusal).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { 'input.categoryCode': '必填' },
    });
    expect((await send({ categoryCode: '9999' })).refusal).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { 'input.categoryCode': '没有这一项' },
    });
    const { value } = await send({ categoryCode: CATEGORY.manholes });
    expect(await storedOrder(stage.city, value.id)).toMatchObject({ categoryCode: CATEGORY.manholes });
    expect(await storedDemand(stage.city, demand.id)).toMatchObject({ categoryCode: CATEGORY.manholes });
  });
});
