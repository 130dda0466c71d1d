import { describe, expect, it } from 'vitest';

import { CATEGORY } from '../../../test/factories/category.js';
import {
  aListedDemand,
  anAssessedDemand,
  aScreenedDemand,
  aSubmittedDemand,
  storedDemand,
} from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import { aPerson } from '../../../test/factories/person.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
const list = (viewer: Parameters<typeof stage.operate>[0], id: string, input: object = {}) =>
  stage.operate(viewer, 'ListDemand', { id, ...input });
const committee = () => stage.city.staff.community;

describe('a demand cannot be listed', () => {
  it('by somebody who is not signed in, by the branch, or by the committee next door', async () => {
    const { id } = await aScreenedDemand(stage.city);
    const neighbour = await aPerson(stage.city, 'COMMUNITY_STAFF', { region: stage.city.neighbour });
    expect((await list(null, id)).refusal).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await list(stage.city.staff.areaBranch, id)).refusal).toEqual({ code: 'FORBIDDEN' });
    expect((await list(neighbour, id)).refusal).toEqual({ code: 'NOT_FOUND' });
  });

  it('before it is screened, nor twice', async () => {
    const early = await anAssessedDemand(stage.city);
    expect((await list(committee(), early.id)).refusal).toEqual({
      code: 'INVALID_TRANSITION',
      status: 'ASSESSED',
      allowedActions: ['ACCEPT', 'SETTLE', 'DECLINE', 'MERGE', 'BACK', 'SET_URGENCY', 'CORRECT'],
    });
    const listed = await aListedDemand(stage.city);
    expect((await list(committee(), listed.id)).refusal).toMatchObject({ status: 'LISTED' });
  });

  it('by who saw an older version', async () => {
    const { id } = await aScreenedDemand(stage.city);
    expect((await list(committee(), id, { version: 2 })).refusal).toMatchObject({ code: 'CONFLICT' });
  });

  it.each(['9999', '', '井盖'])('in the category %j, which there is not', async (categoryCode) => {
    const { id } = await aScreenedDemand(stage.city);
    expect((await list(committee(), id, { categoryCode })).refusal).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { categoryCode: '没有这一项' },
    });
  });
});

describe('listing', () => {
  it('keeps category and urgency where nothing else is said', async () => {
    const { id } = await aScreenedDemand(stage.city);
    const { value } = await list(committee(), id);
    expect(value).toMatchObject({
      status: 'LISTED',
      urgency: 'NORMAL',
      category: { code: CATEGORY.manholes },
      waitingFor: '社区大党委处理',
      allowedActions: [
        'SETTLE',
        'ESCALATE',
        'SHELVE',
        'DECLINE',
        'MERGE',
        'BACK',
        'SET_URGENCY',
        'CORRECT',
        'DISPATCH',
      ],
    });
  });

  it('sets both, and the time to dispatch with them; the event tells from what to what', async () => {
    const { id } = await aScreenedDemand(stage.city);
    const { value } = await list(committee(), id, { categoryCode: CATEGORY.rubbish, urgency: 'URGENT' });
    expect(value).toMatchObject({
      urgency: 'URGENT',
      category: { code: CATEGORY.rubbish, name: '垃圾清运' },
      dueAt: '2026-03-11T04:00:00.000Z',
    });
    expect((await eventsOfDemand(stage.city, id)).at(-1)).toMatchObject({
      action: 'LIST',
      from: 'SCREENED',
      to: 'LISTED',
      role: 'COMMUNITY_STAFF',
      details: {
        before: { categoryCode: CATEGORY.manholes, urgency: 'NORMAL' },
        categoryCode: CATEGORY.rubbish,
        urgency: 'URGENT',
      },
    });
  });
});

describe('the fast lane', () => {
  const accept = (viewer: Parameters<typeof stage.operate>[0], id: string, input: object = {}) =>
    stage.operate(viewer, 'AcceptDemand', { id, ...input });

  it('is closed to all but the community, and to what is on the list already', async () => {
    const { id } = await aSubmittedDemand(stage.city);
    expect((await accept(null, id)).refusal).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await accept(stage.city.staff.buildingGroup, id)).refusal).toEqual({ code: 'FORBIDDEN' });
    expect((await accept(stage.city.staff.street, id)).refusal).toEqual({ code: 'FORBIDDEN' });
    const listed = await aListedDemand(stage.city);
    expect((await accept(committee(), listed.id)).refusal).toMatchObject({
      code: 'INVALID_TRANSITION',
      status: 'LISTED',
    });
  });

  it('asks for a category where there is none, and knows it', async () => {
    const { id } = await aSubmittedDemand(stage.city, {
      categoryCode: null,
      title: '有事',
      description: '说不清',
    });
    expect((await accept(committee(), id)).refusal).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { categoryCode: '必填' },
    });
    expect((await accept(committee(), id, { categoryCode: '9999' })).refusal).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { categoryCode: '没有这一项' },
    });
    expect((await storedDemand(stage.city, id)).status).toBe('SUBMITTED');
    const { value } = await accept(committee(), id, { categoryCode: CATEGORY.manholes });
    expect(value).toMatchObject({ status: 'LISTED', category: { code: CATEGORY.manholes } });
  });

  it('leads from each state of the screening chain to the list, with the urgency that is decided', async () => {
    for (const made of [aSubmittedDemand, anAssessedDemand, aScreenedDemand]) {
      const { id } = await made(stage.city);
      const { value } = await accept(committee(), id, { urgency: 'URGENT' });
      expect(value).toMatchObject({
        status: 'LISTED',
        urgency: 'URGENT',
        waitingFor: '社区大党委处理',
        dueAt: '2026-03-11T04:00:00.000Z',
      });
      expect((await eventsOfDemand(stage.city, id)).at(-1)).toMatchObject({ action: 'ACCEPT', to: 'LISTED' });
    }
  });
});
