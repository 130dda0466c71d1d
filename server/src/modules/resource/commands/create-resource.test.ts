import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Viewer } from '../../../context/viewer.js';
import { BadInput, KeyReused, NotAllowed, NotFound, NotSignedIn } from '../../../refusal.js';
import { CATEGORY } from '../../../test/factories/category.js';
import type { City } from '../../../test/factories/city.js';
import { aCity } from '../../../test/factories/city.js';
import type { AUnitWithLiaison } from '../../../test/factories/unit.js';
import { aUnit } from '../../../test/factories/unit.js';
import type { TestServices } from '../../../test/harness.js';
import { startServices } from '../../../test/harness.js';
import { contextOf } from '../../../test/run-document.js';
import { Resource } from '../resource.entity.js';
import type { NewResource } from './create-resource.js';
import { createResource } from './create-resource.js';

let services: TestServices;
let city: City;
let unit: AUnitWithLiaison;
beforeAll(async () => {
  services = await startServices();
  city = await aCity(services);
  unit = await aUnit(city);
});
afterAll(() => services.close());

const create = (viewer: Viewer | null, input: Partial<NewResource> = {}) =>
  createResource(contextOf(services, viewer), {
    unitId: unit.id,
    title: ' 法律服务车进社区 ',
    description: '现场咨询、法律援助受理。',
    categoryCode: CATEGORY.property,
    kind: 'SERVICE',
    regionIds: [city.community.id],
    ...input,
  });
const stored = (id: string) => services.database.orm.em.fork().findOneOrFail(Resource, { id });
const count = () => services.database.orm.em.fork().count(Resource);
const unknownId = '019ab000-0000-7000-8000-00000000ffff';

describe('a resource is not put on the list, and nothing is left of it', () => {
  it('without a session', async () => {
    await expect(create(null)).rejects.toBeInstanceOf(NotSignedIn);
  });

  it("by another unit's liaison", async () => {
    const other = await aUnit(city);
    await expect(create(other.liaison)).rejects.toBeInstanceOf(NotAllowed);
  });

  it('by staff of the community', async () => {
    await expect(create(city.staff.community)).rejects.toBeInstanceOf(NotAllowed);
  });

  it.each([
    ['for a unit that is none', { unitId: unknownId }],
    ['for a malformed unit', { unitId: "' or 1=1" }],
    ['for a place that is none', { regionIds: [unknownId] }],
    ['for a malformed place', { regionIds: ['x'] }],
  ])('%s', async (_case, input) => {
    await expect(create(city.staff.admin, input)).rejects.toBeInstanceOf(NotFound);
    expect(await count()).toBe(0);
  });

  it.each([
    ['in a category that is none', { categoryCode: '7777' }, 'input.categoryCode'],
    [
      'in a further category that is none',
      { categoryCodes: [CATEGORY.rubbish, '7777'] },
      'input.categoryCodes[1]',
    ],
    ['with a capacity for no period', { capacity: 3 }, 'input.capacityPeriod'],
    ['with a period but no capacity', { capacityPeriod: 'DAY' as const }, 'input.capacity'],
    [
      'ending before it begins',
      { availableFrom: '2026-03-12', availableTo: '2026-03-11' },
      'input.availableTo',
    ],
    [
      'with hours that end before they begin',
      { weeklyHours: [{ weekday: 1, from: '17:00', until: '09:00' }] },
      'input.weeklyHours[0].until',
    ],
    [
      'with hours that overlap on one day',
      {
        weeklyHours: [
          { weekday: 3, from: '09:00', until: '12:00' },
          { weekday: 3, from: '11:00', until: '15:00' },
        ],
      },
      'input.weeklyHours[1].from',
    ],
    [
      'on an eighth day of the week',
      { weeklyHours: [{ weekday: 8, from: '09:00', until: '12:00' }] },
      'input.weeklyHours[0].weekday',
    ],
  ])('%s', async (_case, input, field) => {
    const refusal = await create(unit.liaison, input).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(BadInput);
    expect(Object.keys((refusal as BadInput).fields)).toEqual([field]);
    expect(await count()).toBe(0);
  });
});

describe('a resource is put on the list', () => {
  it("as a draft by the unit's liaison, with an event", async () => {
    const id = await create(unit.liaison, {
      capacity: 3,
      capacityPeriod: 'WEEK',
      audience: ['ELDERLY', 'ELDERLY'],
    });
    expect(await stored(id)).toMatchObject({
      status: 'DRAFT',
      title: '法律服务车进社区',
      unitId: unit.id,
      capacity: 3,
      taken: 0,
      audience: ['ELDERLY'],
    });
    const { rows } = await services.database.pool.query(
      'select action, from_status, to_status, actor_role, actor_id, actor_unit_id from events where subject_id = $1',
      [id],
    );
    expect(rows).toEqual([
      {
        action: 'CREATE',
        from_status: null,
        to_status: 'DRAFT',
        actor_role: 'UNIT_LIAISON',
        actor_id: unit.liaison.personId,
        actor_unit_id: unit.id,
      },
    ]);
  });

  it('with its weekly hours, in the order of the week', async () => {
    const [morning, evening] = [
      { weekday: 1, from: '09:00', until: '12:00' },
      { weekday: 1, from: '18:00', until: '24:00' },
    ];
    const sunday = { ...morning, weekday: 7 };
    const id = await create(unit.liaison, { weeklyHours: [sunday, evening, morning] });
    expect((await stored(id)).weeklyHours).toEqual([morning, evening, sunday]);
  });

  it("by the city's administrator for any unit", async () => {
    expect((await stored(await create(city.staff.admin))).unitId).toBe(unit.id);
  });

  it('once for one key, however often it is sent, and not for another input', async () => {
    const key = { idempotencyKey: 'once' };
    const ids = await Promise.all([1, 2, 3].map(() => create(unit.liaison, key)));
    expect(new Set(ids).size).toBe(1);
    await expect(create(unit.liaison, { ...key, title: '别的' })).rejects.toBeInstanceOf(KeyReused);
  });
});
