import { expect, it } from 'vitest';

import { aSubmittedDemand } from '../../../test/factories/demand.js';
import { aPerson } from '../../../test/factories/person.js';
import { contextOf } from '../../../test/run-document.js';
import { setStage } from '../../../test/stage.js';
import { untilBlocked } from '../../../test/until-blocked.js';
import { setMemberships } from '../../people/commands/set-memberships.js';
import { closeRegion } from './close-region.js';

const stage = setStage();

it('a change of a person’s memberships waits for the closing of the place, and then refuses it', async () => {
  const { services, city } = stage;
  const admin = contextOf(services, city.staff.admin);
  const worker = await aPerson(city, 'GRID_WORKER', { region: city.otherGrid });
  const demand = await aSubmittedDemand(city, { place: city.otherGrid });
  const client = await services.owner.connect();
  try {
    await client.query('begin');
    await client.query('select from demands where id = $1 for update', [demand.id]);
    const closing = closeRegion(admin, { id: city.otherGrid.id, intoId: city.grid.id });
    await untilBlocked(services, 1);
    const head = [{ role: 'GRID_WORKER', regionId: city.otherGrid.id, post: 'HEAD' }] as const;
    const setting = setMemberships(admin, { id: worker.personId, memberships: head });
    await untilBlocked(services, 2);
    await client.query('rollback');
    expect(await Promise.allSettled([closing, setting])).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { fields: { 'memberships[0].regionId': { problem: 'closed' } } } },
    ]);
  } finally {
    client.release();
  }
});
