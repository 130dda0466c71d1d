import { afterAll, beforeAll, expect, it } from 'vitest';

import { NotFound } from '../../../refusal.js';
import type { City } from '../../../test/factories/city.js';
import { aCity } from '../../../test/factories/city.js';
import { aResource } from '../../../test/factories/resource.js';
import { aUnit } from '../../../test/factories/unit.js';
import type { TestServices } from '../../../test/harness.js';
import { startServices } from '../../../test/harness.js';
import { contextOf } from '../../../test/run-document.js';
import { offeredResource } from '../offered-resource.js';
import { Resource } from '../resource.entity.js';
import { publishResource } from './publish-resource.js';
import { suspendResource } from './suspend-resource.js';

let services: TestServices;
let city: City;
beforeAll(async () => {
  services = await startServices();
  city = await aCity(services);
});
afterAll(() => services.close());

// Rights and states are tested with publishing, which is a step of the same kind.
it('takes a resource off the menu until it is published again', async () => {
  const unit = await aUnit(city);
  const { id } = await aResource(city, { unit });
  const acting = contextOf(services, unit.liaison);
  const place = {
    cityId: city.city.id,
    streetId: null,
    communityId: city.community.id,
    gridId: null,
    buildingId: null,
  };
  const pick = () =>
    services.database.transaction((em) =>
      offeredResource(em, { now: services.time.now(), services }, id, place),
    );
  await suspendResource(acting, { id });
  await expect(pick()).rejects.toBeInstanceOf(NotFound);
  await publishResource(acting, { id });
  expect((await pick()).id).toBe(id);
});

it('leaves what was taken of its capacity taken', async () => {
  const unit = await aUnit(city);
  const { id } = await aResource(city, { unit, capacity: 2, period: 'TOTAL' });
  await services.database.pool.query(`update resources set taken = 1, taken_period = 'TOTAL' where id = $1`, [
    id,
  ]);
  await suspendResource(contextOf(services, unit.liaison), { id });
  expect(await services.database.orm.em.fork().findOneOrFail(Resource, { id })).toMatchObject({ taken: 1 });
});
