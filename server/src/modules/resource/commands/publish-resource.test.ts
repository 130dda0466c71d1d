import { OFFERED_RESOURCE_STATUS, resourceWorkflow, statusesBefore } from '@lindan/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { NotAllowed, NotFound, NotPossibleNow, StaleVersion } from '../../../refusal.js';
import type { City } from '../../../test/factories/city.js';
import { aCity } from '../../../test/factories/city.js';
import { aResource } from '../../../test/factories/resource.js';
import type { AUnitWithLiaison } from '../../../test/factories/unit.js';
import { aUnit } from '../../../test/factories/unit.js';
import type { TestServices } from '../../../test/harness.js';
import { startServices } from '../../../test/harness.js';
import { contextOf } from '../../../test/run-document.js';
import { Resource } from '../resource.entity.js';
import { publishResource } from './publish-resource.js';
import { suspendResource } from './suspend-resource.js';

let services: TestServices;
let city: City;
let unit: AUnitWithLiaison;
beforeAll(async () => {
  services = await startServices();
  city = await aCity(services);
  unit = await aUnit(city);
});
afterAll(() => services.close());

const STEPS = [
  { action: 'PUBLISH', take: publishResource, to: 'PUBLISHED' },
  { action: 'SUSPEND', take: suspendResource, to: 'SUSPENDED' },
] as const;
const stored = (id: string) => services.database.orm.em.fork().findOneOrFail(Resource, { id });

describe.each(STEPS)('$action', ({ action, take, to }) => {
  const possible = statusesBefore(resourceWorkflow, action);
  const [from = 'DRAFT'] = possible;

  it('is refused to a stranger: forbidden where the resource is visible, else not found', async () => {
    const other = await aUnit(city);
    for (const status of resourceWorkflow.statuses) {
      const { id } = await aResource(city, { unit, status });
      const refusal = await take(contextOf(services, other.liaison), { id }).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(status === OFFERED_RESOURCE_STATUS ? NotAllowed : NotFound);
    }
  });

  it('is refused for ids that are none', async () => {
    await expect(take(contextOf(services, unit.liaison), { id: 'x' })).rejects.toBeInstanceOf(NotFound);
  });

  it('is refused with an outdated version', async () => {
    const { id } = await aResource(city, { unit, status: from });
    await expect(take(contextOf(services, unit.liaison), { id, version: 7 })).rejects.toBeInstanceOf(
      StaleVersion,
    );
  });

  it.each(resourceWorkflow.statuses.filter((status) => !possible.includes(status)))(
    'is not possible from %s, and says what is',
    async (status) => {
      const { id } = await aResource(city, { unit, status });
      const refusal = await take(contextOf(services, unit.liaison), { id }).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(NotPossibleNow);
      const details = (refusal as NotPossibleNow).details('zh-CN');
      expect(details['status']).toBe(status);
      expect(details['allowedActions']).not.toContain(action);
    },
  );

  it.each(possible)(
    'leads from %s on, by the liaison and by the administrator, with an event',
    async (status) => {
      for (const viewer of [unit.liaison, city.staff.admin]) {
        const { id } = await aResource(city, { unit, status });
        await take(contextOf(services, viewer), { id, version: 1 });
        expect(await stored(id)).toMatchObject({ status: to, version: 2 });
        const { rows } = await services.database.pool.query(
          'select action, from_status as from, to_status as to, actor_id from events where subject_id = $1',
          [id],
        );
        expect(rows).toEqual([{ action, from: status, to, actor_id: viewer.personId }]);
      }
    },
  );

  it('happens once when two ask at the same time', async () => {
    const { id } = await aResource(city, { unit, status: from });
    const both = [1, 2].map(() => take(contextOf(services, unit.liaison), { id }));
    const results = await Promise.allSettled(both);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  });
});

describe('a resource whose last day is over', () => {
  it('is not published, and the field is named', async () => {
    const { id } = await aResource(city, { unit, status: 'DRAFT' });
    await services.database.pool.query(`update resources set available_to = '2020-01-01' where id = $1`, [
      id,
    ]);
    const refusal = await publishResource(contextOf(services, unit.liaison), { id }).catch(
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({ fields: { availableTo: expect.anything() } });
    expect(await stored(id)).toMatchObject({ status: 'DRAFT', version: 1 });
  });
});
