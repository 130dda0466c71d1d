import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { City } from '../../../test/factories/city.js';
import { aCity } from '../../../test/factories/city.js';
import { aResource } from '../../../test/factories/resource.js';
import type { TestServices } from '../../../test/harness.js';
import { anotherProcess, startServices } from '../../../test/harness.js';
import { Resource } from '../resource.entity.js';
import { expireResources } from './expire-resources.js';

let services: TestServices;
let city: City;
beforeAll(async () => {
  services = await startServices();
  city = await aCity(services);
});
beforeEach(() => services.time.moveTo(new Date('2026-03-11T15:59:59.000Z')));
afterAll(() => services.close());

/** A resource with a last day. The 11th of March ends in Enshi eight hours before it ends in UTC. */
async function until(lastDay: string | null, status: 'DRAFT' | 'PUBLISHED' | 'SUSPENDED' = 'PUBLISHED') {
  const { id } = await aResource(city, { status });
  await services.database.pool.query('update resources set available_to = $2 where id = $1', [id, lastDay]);
  return id;
}
const stored = (id: string) => services.database.orm.em.fork().findOneOrFail(Resource, { id });

describe('a resource does not expire', () => {
  it('on its last day, without a last day, or as a draft', async () => {
    const kept = [await until('2026-03-11'), await until(null), await until('2026-03-10', 'DRAFT')];
    expect(await expireResources(services, services.time.now())).toBe(0);
    for (const id of kept) expect((await stored(id)).status).not.toBe('EXPIRED');
  });
});

describe('a resource expires', () => {
  it("at the city's midnight after its last day, published or suspended, by the system and with an event", async () => {
    const ids = [await until('2026-03-11'), await until('2026-03-11', 'SUSPENDED')];
    services.time.advance(1_000);
    expect(await expireResources(services, services.time.now())).toBeGreaterThanOrEqual(2);
    for (const id of ids) expect((await stored(id)).status).toBe('EXPIRED');
    const { rows } = await services.database.pool.query(
      'select action, to_status, actor_role, actor_id from events where subject_id = any($1)',
      [ids],
    );
    const event = { action: 'EXPIRE', to_status: 'EXPIRED', actor_role: 'SYSTEM', actor_id: null };
    expect(rows).toEqual([event, event]);
  });

  it('once, when two processes look at the same time', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => until('2026-03-01')));
    const second = await anotherProcess(services);
    const counts = await Promise.all([
      expireResources(services, services.time.now()),
      expireResources(second, second.time.now()),
    ]);
    await expireResources(services, services.time.now());
    await second.close();
    expect(counts[0] + counts[1]).toBeLessThanOrEqual(20);
    const { rows } = await services.database.pool.query(
      `select count(*)::integer as events from events where action = 'EXPIRE' and subject_id = any($1)`,
      [ids],
    );
    expect(rows).toEqual([{ events: 20 }]);
  });
});
