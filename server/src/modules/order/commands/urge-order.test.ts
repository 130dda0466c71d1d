import { describe, expect, it } from 'vitest';

import { eventsOfDemand } from '../../../test/factories/event.js';
import {
  aCompletedOrder,
  anOfferedOrder,
  anOpenOrder,
  aReturnedOrder,
  storedOrder,
} from '../../../test/factories/order.js';
import { aPerson } from '../../../test/factories/person.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
const NOTE = '居民已来电两次,请尽快到场。';
const urge = (viewer: Parameters<typeof stage.operate>[0], id: string, note = NOTE) =>
  stage.operate(viewer, 'UrgeOrder', { id, note });

describe('an order cannot be urged', () => {
  it('without a session, by a grid worker, or by the unit that has it', async () => {
    const { id, unit } = await anOfferedOrder(stage.city);
    expect((await urge(null, id)).refusal).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await urge(stage.city.staff.gridWorker, id)).refusal).toEqual({ code: 'FORBIDDEN' });
    expect((await urge(unit.liaison, id)).refusal).toEqual({ code: 'FORBIDDEN' });
  });

  it('by the staff of another community', async () => {
    const { id } = await anOfferedOrder(stage.city);
    const neighbour = await aPerson(stage.city, 'COMMUNITY_STAFF', { region: stage.city.neighbour });
    expect((await urge(neighbour, id)).refusal).toEqual({ code: 'NOT_FOUND' });
  });

  it('when nobody has to do anything with it any more', async () => {
    const completed = await aCompletedOrder(stage.city);
    const returned = await aReturnedOrder(stage.city);
    const { community } = stage.city.staff;
    expect((await urge(community, completed.id)).refusal).toMatchObject({ status: 'COMPLETED' });
    expect((await urge(community, returned.id)).refusal).toMatchObject({ status: 'RETURNED' });
  });

  it('without a word', async () => {
    const { id } = await anOfferedOrder(stage.city);
    expect((await urge(stage.city.staff.community, id, ' ')).refusal).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { note: '必填' },
    });
  });
});

describe('urging', () => {
  it.each(['supervisor', 'community', 'street'] as const)(
    'by %s is written down and counted',
    async (who) => {
      const { id, demand } = await anOfferedOrder(stage.city);
      const viewer = stage.city.staff[who];
      expect((await urge(viewer, id)).value.status).toBe('OFFERED');
      expect((await storedOrder(stage.city, id)).urges).toBe(1);
      expect((await eventsOfDemand(stage.city, demand.id)).at(-1)).toMatchObject({
        action: 'URGE',
        from: 'OFFERED',
        to: 'OFFERED',
        note: NOTE,
        actorId: viewer.personId,
        role: viewer.memberships[0]?.role,
      });
    },
  );

  it('twice at once loses none', async () => {
    const { id } = await anOfferedOrder(stage.city);
    await Promise.all([urge(stage.city.staff.street, id), urge(stage.city.staff.supervisor, id)]);
    expect((await storedOrder(stage.city, id)).urges).toBe(2);
  });

  it('beside a claim that commits first is of the claimed order', async () => {
    const { id, unit } = await anOpenOrder(stage.city);
    const claim = await stage.services.database.pool.connect();
    await claim.query('begin');
    await claim.query(
      `update orders set status = 'CLAIMED', unit_id = $2, version = version + 1 where id = $1`,
      [id, unit.id],
    );
    const urged = urge(stage.city.staff.community, id);
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await expect.poll(async () => (await stage.services.database.pool.query(waiting)).rowCount).toBe(1);
    await claim.query('commit');
    claim.release();
    expect((await urged).value).toMatchObject({ status: 'CLAIMED', unit: { id: unit.id } });
    expect(await storedOrder(stage.city, id)).toMatchObject({ urges: 1, version: 3 });
  });
});
