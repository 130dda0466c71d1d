import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Viewer } from '../../../context/viewer.js';
import { BadInput, NotAllowed, NotFound, NotPossibleNow, StaleVersion } from '../../../refusal.js';
import type { City } from '../../../test/factories/city.js';
import { aCity } from '../../../test/factories/city.js';
import { aResource } from '../../../test/factories/resource.js';
import type { AUnitWithLiaison } from '../../../test/factories/unit.js';
import { aUnit } from '../../../test/factories/unit.js';
import type { TestServices } from '../../../test/harness.js';
import { startServices } from '../../../test/harness.js';
import { contextOf } from '../../../test/run-document.js';
import { Resource } from '../resource.entity.js';
import type { ResourceChange } from './update-resource.js';
import { updateResource } from './update-resource.js';

let services: TestServices;
let city: City;
let unit: AUnitWithLiaison;
let id: string;
beforeAll(async () => {
  services = await startServices();
  city = await aCity(services);
  unit = await aUnit(city);
});
beforeEach(async () => {
  ({ id } = await aResource(city, { unit, capacity: 5, period: 'MONTH' }));
});
afterAll(() => services.close());

const update = (viewer: Viewer, input: Partial<ResourceChange>) =>
  updateResource(contextOf(services, viewer), { id, ...input });
const stored = () => services.database.orm.em.fork().findOneOrFail(Resource, { id });
const covered = async () =>
  (
    await services.database.pool.query<{ region_id: string }>(
      'select region_id from resource_regions where resource_id = $1',
      [id],
    )
  ).rows.map((row) => row.region_id);

describe('a resource is not changed', () => {
  it("by another unit's liaison: forbidden once it is published, not found while it is a draft", async () => {
    const other = await aUnit(city);
    await expect(update(other.liaison, { title: '改' })).rejects.toBeInstanceOf(NotAllowed);
    ({ id } = await aResource(city, { unit, status: 'DRAFT' }));
    await expect(update(other.liaison, { title: '改' })).rejects.toBeInstanceOf(NotFound);
  });

  it('when there is none of the id', async () => {
    await expect(update(unit.liaison, { id: 'nonsense' })).rejects.toBeInstanceOf(NotFound);
  });

  it('with an outdated version', async () => {
    await update(unit.liaison, { title: '新标题', version: 1 });
    await expect(update(unit.liaison, { title: '旧标题', version: 1 })).rejects.toBeInstanceOf(StaleVersion);
    expect((await stored()).title).toBe('新标题');
  });

  it('by what it says already: no version and no event', async () => {
    const { title, version, categoryCode } = await stored();
    const same = {
      title,
      categoryCode,
      capacity: 5,
      regionIds: await covered(),
      categoryCodes: [categoryCode],
    };
    await update(unit.liaison, same);
    expect((await stored()).version).toBe(version);
    const { rows } = await services.database.pool.query(
      `select action from events where subject_id = $1 and action = 'EDIT'`,
      [id],
    );
    expect(rows).toEqual([]);
    const other = await aUnit(city);
    await expect(update(other.liaison, same)).rejects.toBeInstanceOf(NotAllowed);
    await update(unit.liaison, { ...same, regionIds: [city.grid.id] });
    expect(await covered()).toEqual([city.grid.id]);
  });

  it('when it has expired', async () => {
    ({ id } = await aResource(city, { unit, status: 'EXPIRED' }));
    await expect(update(unit.liaison, { title: '改' })).rejects.toBeInstanceOf(NotPossibleNow);
  });

  it('to something that does not fit together, and then not at all', async () => {
    const refused = update(unit.liaison, { title: '改', capacityPeriod: null });
    await expect(refused).rejects.toBeInstanceOf(BadInput);
    expect((await stored()).title).toBe('井盖抢修服务');
    await expect(update(unit.liaison, { regionIds: [city.city.id, 'x'] })).rejects.toBeInstanceOf(NotFound);
    expect(await covered()).toEqual([city.community.id]);
  });
});

describe('the database itself refuses weekly hours', () => {
  it.each([
    ['that are no list', { weekday: 1 }],
    ['on no day', [{ from: '09:00', until: '12:00' }]],
    ['on an eighth day', [{ weekday: 8, from: '09:00', until: '12:00' }]],
    ['at a time that is none', [{ weekday: 1, from: '9:00', until: '12:00' }]],
    ['after the end of the day', [{ weekday: 1, from: '09:00', until: '24:30' }]],
    ['that end as they begin', [{ weekday: 1, from: '09:00', until: '09:00' }]],
    [
      'that overlap',
      [
        { weekday: 1, from: '14:00', until: '17:00' },
        { weekday: 1, from: '09:00', until: '14:01' },
      ],
    ],
  ])('%s', async (_case, hours) => {
    const write = services.database.pool.query('update resources set weekly_hours = $2 where id = $1', [
      id,
      JSON.stringify(hours),
    ]);
    await expect(write).rejects.toThrow(/resources_weekly_hours_check|jsonb_to_recordset/);
  });
});

describe('a resource is changed', () => {
  it('in what is named; the rest stays', async () => {
    await update(unit.liaison, { title: '井盖巡查' });
    expect(await stored()).toMatchObject({
      title: '井盖巡查',
      capacity: 5,
      capacityPeriod: 'MONTH',
      status: 'PUBLISHED',
    });
  });

  it('to be without limit, and then without a period too', async () => {
    await update(unit.liaison, { capacity: null });
    expect(await stored()).toMatchObject({ capacity: null, capacityPeriod: null });
  });

  it('in the places that it covers', async () => {
    await update(city.staff.admin, { regionIds: [city.street.id, city.otherStreet.id] });
    expect((await covered()).sort()).toEqual([city.street.id, city.otherStreet.id].sort());
  });

  it('in its weekly hours, which replace the former ones; null clears them', async () => {
    const hours = [
      { weekday: 1, from: '09:00', until: '12:00' },
      { weekday: 2, from: '09:00', until: '12:00' },
    ];
    await update(unit.liaison, { weeklyHours: hours });
    await update(unit.liaison, { title: '井盖巡查' });
    expect((await stored()).weeklyHours).toEqual(hours);
    await update(unit.liaison, { weeklyHours: hours.slice(1) });
    expect((await stored()).weeklyHours).toEqual(hours.slice(1));
    await update(unit.liaison, { weeklyHours: null });
    expect((await stored()).weeklyHours).toEqual([]);
  });

  it('with an event that names the fields and not what stood in them', async () => {
    await update(unit.liaison, { title: '井盖巡查', availableTo: '2026-12-31' });
    const { rows } = await services.database.pool.query(
      'select action, details from events where subject_id = $1',
      [id],
    );
    expect(rows).toEqual([{ action: 'EDIT', details: { fields: ['title', 'availableTo'] } }]);
  });
});
