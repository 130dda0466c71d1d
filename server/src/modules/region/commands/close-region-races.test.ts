import { beforeEach, describe, expect, it } from 'vitest';

import type { City } from '../../../test/factories/city.js';
import { aCity } from '../../../test/factories/city.js';
import { aSubmittedDemand } from '../../../test/factories/demand.js';
import { aPerson } from '../../../test/factories/person.js';
import { aResource } from '../../../test/factories/resource.js';
import { contextOf } from '../../../test/run-document.js';
import { setStage } from '../../../test/stage.js';
import { untilBlocked } from '../../../test/until-blocked.js';
import { setMemberships } from '../../people/commands/set-memberships.js';
import { updateResource } from '../../resource/commands/update-resource.js';
import { closeRegion } from './close-region.js';

const stage = setStage();
let city: City;
beforeEach(async () => {
  city = await aCity(stage.services);
});

const admin = () => contextOf(stage.services, city.staff.admin);
const close = () => closeRegion(admin(), { id: city.otherGrid.id, intoId: city.grid.id });

/** Closes the grid while others' rows are locked by a statement, and starts something else once the closing waits for them. */
async function whileClosing<Other>(
  lock: readonly [statement: string, id: string],
  other: () => Promise<Other>,
) {
  const client = await stage.services.owner.connect();
  try {
    await client.query('begin');
    await client.query(lock[0], [lock[1]]);
    const closing = close();
    await untilBlocked(stage.services, 1);
    const met = other();
    await untilBlocked(stage.services, 2);
    await client.query('rollback');
    return await Promise.allSettled([closing, met]);
  } finally {
    client.release();
  }
}

describe('the closing of a place is waited for, and then refuses', () => {
  it('a change of a person’s memberships there', async () => {
    const { id } = await aSubmittedDemand(city, { place: city.otherGrid });
    const worker = await aPerson(city, 'GRID_WORKER', { region: city.otherGrid });
    const memberships = [{ role: 'GRID_WORKER', regionId: city.otherGrid.id, post: 'HEAD' }] as const;
    const results = await whileClosing(['select from demands where id = $1 for update', id], () =>
      setMemberships(admin(), { id: worker.personId, memberships }),
    );
    expect(results).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { fields: { 'memberships[0].regionId': { problem: 'closed' } } } },
    ]);
  });

  it('a change of a resource that covers it', async () => {
    const { id } = await aResource(city, { covers: [city.otherGrid] });
    const { personId } = await aPerson(city, 'GRID_WORKER', { region: city.otherGrid });
    const regionIds = [city.otherGrid.id, city.grid.id];
    const results = await whileClosing(
      ['select from memberships where person_id = $1 for update', personId],
      () => updateResource(admin(), { id, regionIds }),
    );
    expect(results).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { code: 'NOT_FOUND' } },
    ]);
  });
});
