import { describe, expect, it } from 'vitest';

import {
  aListedDemand,
  anAssessedDemand,
  aSubmittedDemand,
  storedDemand,
} from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import { anOfferedOrder } from '../../../test/factories/order.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
const REASON = '属开发商质保范围,请向物业报修。';
const decline = (viewer: Parameters<typeof stage.operate>[0], id: string, input: object = {}) =>
  stage.operate(viewer, 'DeclineDemand', { id, reason: REASON, ...input });

describe('a demand cannot be declined', () => {
  it('by somebody who is not signed in, by the building group, or by the street before it is escalated', async () => {
    const { id } = await anAssessedDemand(stage.city);
    expect((await decline(null, id)).refusal).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await decline(stage.city.staff.buildingGroup, id)).refusal).toEqual({ code: 'FORBIDDEN' });
    expect((await decline(stage.city.staff.street, id)).refusal).toMatchObject({
      code: 'INVALID_TRANSITION',
    });
  });

  it('by the branch before the group has assessed it, or once it is listed', async () => {
    for (const { id } of [await aSubmittedDemand(stage.city), await aListedDemand(stage.city)]) {
      expect((await decline(stage.city.staff.areaBranch, id)).refusal).toMatchObject({
        code: 'INVALID_TRANSITION',
        allowedActions: [],
      });
    }
  });

  it('once it is dispatched', async () => {
    const { demand } = await anOfferedOrder(stage.city);
    expect((await decline(stage.city.staff.community, demand.id)).refusal).toEqual({
      code: 'INVALID_TRANSITION',
      status: 'DISPATCHED',
      allowedActions: ['BACK', 'SET_URGENCY', 'CORRECT'],
    });
  });

  it.each(['', '  ', '长'.repeat(1001)])('without a reason that the resident can read', async (reason) => {
    const { id } = await anAssessedDemand(stage.city);
    const { refusal } = await decline(stage.city.staff.community, id, { reason });
    expect(refusal?.code).toBe('BAD_USER_INPUT');
    expect(Object.keys(refusal?.['fields'] as object)).toEqual(['reason']);
  });

  it('by who saw an older version', async () => {
    const { id } = await anAssessedDemand(stage.city);
    expect((await decline(stage.city.staff.community, id, { version: 1 })).refusal).toMatchObject({
      code: 'CONFLICT',
    });
  });
});

describe('declining', () => {
  it.each(['areaBranch', 'community'] as const)(
    'by the %s ends a demand; it waits for nobody',
    async (who) => {
      const { id } = await anAssessedDemand(stage.city);
      const { value } = await decline(stage.city.staff[who], id);
      expect(value).toMatchObject({ status: 'DECLINED', waitingFor: null, dueAt: null, allowedActions: [] });
      expect((await storedDemand(stage.city, id)).closedAt).toEqual(stage.services.time.now());
      expect((await eventsOfDemand(stage.city, id)).at(-1)).toMatchObject({
        action: 'DECLINE',
        from: 'ASSESSED',
        to: 'DECLINED',
        note: REASON,
        role: stage.city.staff[who].memberships[0]?.role,
      });
    },
  );

  it('is told to the resident with its reason, and to the neighbours merged into it', async () => {
    const lead = await anAssessedDemand(stage.city);
    const neighbour = await anAssessedDemand(stage.city);
    const { community } = stage.city.staff;
    await stage.operate(community, 'MergeDemand', { id: neighbour.id, intoId: lead.id });
    await decline(community, lead.id);
    for (const { number, trackingCode } of [lead, neighbour]) {
      const { value } = await stage.operate<{ status: string; timeline: object[] }>(null, 'TrackDemand', {
        number,
        trackingCode,
      });
      expect(value.status).toBe('DECLINED');
      expect(value.timeline.at(-1)).toMatchObject({ label: '未能受理', note: REASON });
    }
  });
});
