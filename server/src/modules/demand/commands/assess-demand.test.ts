import { describe, expect, it } from 'vitest';

import { anAssessedDemand, aSubmittedDemand, storedDemand } from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import { aPerson } from '../../../test/factories/person.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
const assess = (viewer: Parameters<typeof stage.operate>[0], id: string, input: object = {}) =>
  stage.operate(viewer, 'AssessDemand', { id, ...input });

describe('a demand cannot be assessed', () => {
  it('by somebody who is not signed in, nor by who only collects', async () => {
    const { id } = await aSubmittedDemand(stage.city);
    expect((await assess(null, id)).refusal).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await assess(stage.city.staff.gridWorker, id)).refusal).toEqual({ code: 'FORBIDDEN' });
  });

  it('by the building group of another grid', async () => {
    const { id } = await aSubmittedDemand(stage.city);
    const other = await aPerson(stage.city, 'BUILDING_GROUP', { region: stage.city.otherGrid });
    expect((await assess(other, id)).refusal).toEqual({ code: 'NOT_FOUND' });
  });

  it.each(['x', '019ab000-0000-7000-8000-00000000ffff'])('by the id %j', async (id) => {
    expect((await assess(stage.city.staff.buildingGroup, id)).refusal).toEqual({ code: 'NOT_FOUND' });
  });

  it('by the committee in the group’s place, where there is a grid', async () => {
    const { id } = await aSubmittedDemand(stage.city);
    expect((await assess(stage.city.staff.community, id)).refusal).toEqual({
      code: 'INVALID_TRANSITION',
      status: 'SUBMITTED',
      allowedActions: ['ACCEPT', 'SETTLE', 'DECLINE', 'MERGE', 'BACK', 'SET_URGENCY', 'CORRECT'],
    });
  });

  it('twice', async () => {
    const { id } = await anAssessedDemand(stage.city);
    expect((await assess(stage.city.staff.buildingGroup, id)).refusal).toEqual({
      code: 'INVALID_TRANSITION',
      status: 'ASSESSED',
      allowedActions: ['SETTLE'],
    });
  });

  it('by who saw an older version', async () => {
    const { id } = await aSubmittedDemand(stage.city);
    expect((await assess(stage.city.staff.buildingGroup, id, { version: 7 })).refusal).toEqual({
      code: 'CONFLICT',
      current: { version: 1, status: 'SUBMITTED' },
    });
  });

  it('with a note that is too long', async () => {
    const { id } = await aSubmittedDemand(stage.city);
    expect((await assess(stage.city.staff.buildingGroup, id, { note: '长'.repeat(1001) })).refusal).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { note: '最多 1000 个字' },
    });
  });
});

describe('assessing', () => {
  it('passes a demand on to the area’s branch, which has a working day', async () => {
    const { id } = await aSubmittedDemand(stage.city);
    const { value } = await assess(stage.city.staff.buildingGroup, id, { note: ' 属实 ', version: 1 });
    expect(value).toMatchObject({
      status: 'ASSESSED',
      version: 2,
      waitingFor: '片区党支部筛选',
      dueAt: '2026-03-12T02:00:00.000Z',
      allowedActions: ['SETTLE'],
    });
    expect((await eventsOfDemand(stage.city, id)).at(-1)).toMatchObject({
      noun: 'DEMAND',
      action: 'ASSESS',
      from: 'SUBMITTED',
      to: 'ASSESSED',
      note: '属实',
      role: 'BUILDING_GROUP',
      actorId: stage.city.staff.buildingGroup.personId,
      unitId: null,
      orderId: null,
    });
  });

  it('is the committee’s where a demand was stated for the community as a whole', async () => {
    const { id } = await aSubmittedDemand(stage.city, { place: stage.city.community });
    expect((await storedDemand(stage.city, id)).waitsFor).toBe('COMMUNITY_STAFF');
    const { value } = await assess(stage.city.staff.community, id);
    expect(value).toMatchObject({ status: 'ASSESSED', waitingFor: '社区大党委处理' });
    expect(value.allowedActions).toContain('SCREEN');
  });
});
