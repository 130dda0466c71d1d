import { describe, expect, it } from 'vitest';

import { anAssessedDemand, aSubmittedDemand } from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import { aPerson } from '../../../test/factories/person.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
const screen = (viewer: Parameters<typeof stage.operate>[0], id: string, input: object = {}) =>
  stage.operate(viewer, 'ScreenDemand', { id, ...input });

describe('a demand cannot be screened', () => {
  it('by somebody who is not signed in, by the street, or by the branch of another area', async () => {
    const { id } = await anAssessedDemand(stage.city);
    const other = await aPerson(stage.city, 'AREA_BRANCH', { region: stage.city.otherGrid });
    expect((await screen(null, id)).refusal).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await screen(stage.city.staff.street, id)).refusal).toEqual({ code: 'FORBIDDEN' });
    expect((await screen(other, id)).refusal).toEqual({ code: 'NOT_FOUND' });
  });

  it('before it is assessed', async () => {
    const { id } = await aSubmittedDemand(stage.city);
    expect((await screen(stage.city.staff.areaBranch, id)).refusal).toEqual({
      code: 'INVALID_TRANSITION',
      status: 'SUBMITTED',
      allowedActions: [],
    });
  });

  it('by who saw an older version', async () => {
    const { id } = await anAssessedDemand(stage.city);
    expect((await screen(stage.city.staff.areaBranch, id, { version: 1 })).refusal).toMatchObject({
      code: 'CONFLICT',
      current: { version: 2 },
    });
  });
});

describe('screening', () => {
  it('passes a demand on to the committee', async () => {
    const { id } = await anAssessedDemand(stage.city);
    const { value } = await screen(stage.city.staff.areaBranch, id, { note: '请社区列单' });
    expect(value).toMatchObject({ status: 'SCREENED', waitingFor: '社区大党委处理', allowedActions: [] });
    expect((await eventsOfDemand(stage.city, id)).at(-1)).toMatchObject({
      action: 'SCREEN',
      from: 'ASSESSED',
      to: 'SCREENED',
      note: '请社区列单',
      role: 'AREA_BRANCH',
    });
  });

  it('is the committee’s where a demand was stated for the community as a whole', async () => {
    const { id } = await anAssessedDemand(stage.city, { place: stage.city.community });
    expect((await screen(stage.city.staff.community, id)).value.status).toBe('SCREENED');
  });
});
