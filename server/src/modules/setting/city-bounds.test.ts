import { beforeEach, describe, expect, it } from 'vitest';

import { newId } from '../../sql/id.js';
import { A_WORKING_MORNING } from '../../test/harness.js';
import { setStage } from '../../test/stage.js';

const SAVE = `mutation($input: SaveSettingInput!) { saveSetting(input: $input) {
  cityBounds { version south west north east savedBy isInForce } proposedCityBounds { south west north east }
} }`;
const SUBMIT = `mutation($input: SubmitDemandInput!) { submitDemand(input: $input) { demand { id } } }`;
const UPDATE = `mutation($input: UpdateRegionInput!) { updateRegion(input: $input) { location { latitude } } }`;
const CITY = '{ city { bounds { south west north east } } }';

const ENSHI = { south: 29.84, west: 109.07, north: 30.67, east: 109.98 };
const NONE = { south: null, west: null, north: null, east: null };
const HERE = { latitude: 30.3, longitude: 109.5 };
const NEXT_COUNTY = { latitude: 30.3, longitude: 110.2 };

interface Saved {
  readonly saveSetting: {
    readonly cityBounds: readonly object[];
    readonly proposedCityBounds: object | null;
  };
}

const stage = setStage();
const save = (cityBounds: object, more: object = {}, viewer = stage.city.staff.admin) =>
  stage.operate<Saved['saveSetting']>(viewer, SAVE, { input: { cityBounds, ...more } });
const submit = (location: object, more: object = {}) =>
  stage.operate(null, SUBMIT, {
    input: { regionId: stage.city.grid.id, title: '井盖坏了', description: '缺了一半', location, ...more },
  });
const update = (location: object, more: object = {}) =>
  stage.operate(stage.city.staff.admin, UPDATE, { input: { id: stage.city.building.id, location, ...more } });
const asks = { code: 'CONFLICT', confirm: ['OUTSIDE_CITY'] };

beforeEach(() => {
  stage.services.time.advance(1_000);
});

describe('bounds of the city are not saved', () => {
  it.each([
    ['a side that is missing', { ...ENSHI, west: null }, ['west']],
    ['three that are missing', { south: 29.84 }, ['west', 'north', 'east']],
    ['north below south', { ...ENSHI, north: 29.8 }, ['north']],
    ['no breadth', { ...ENSHI, east: 109.07 }, ['east']],
    [
      'latitude and longitude swapped',
      { south: 109.07, west: 29.84, north: 109.98, east: 30.67 },
      ['south', 'west', 'north', 'east'],
    ],
    ['a side beyond the country', { ...ENSHI, east: 180 }, ['east']],
    ['a number that is none', { ...ENSHI, east: 1e300 }, ['east']],
  ])('with %s', async (_case, bounds, sides) => {
    const { refusal } = await save(bounds);
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(Object.keys(refusal?.['fields'] as object)).toEqual(
      sides.map((side) => `input.cityBounds.${side}`),
    );
  });

  it('together with another setting', async () => {
    const openingHours = { opens: '08:30', closes: '17:30', minutesAfterOpening: 60 };
    const { refusal } = await save(ENSHI, { openingHours });
    expect(refusal).toMatchObject({ fields: { 'input.cityBounds': expect.anything() } });
  });

  it('by staff of a place', async () => {
    expect((await save(ENSHI, {}, stage.city.staff.street)).refusal).toEqual({ code: 'FORBIDDEN' });
  });

  it('over a version that the client has not seen', async () => {
    expect((await save(ENSHI, { version: 7 })).refusal).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('a city without bounds', () => {
  it('takes a location anywhere in the country, and none beyond it', async () => {
    expect((await submit(NEXT_COUNTY)).refusal).toBeUndefined();
    const beyond = await submit({ latitude: 0, longitude: 0 });
    expect(beyond.refusal).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { 'input.location': expect.anything() },
    });
    expect((await stage.operate(null, CITY)).value).toEqual({ bounds: null });
  });
});

describe('bounds of the city', () => {
  it('are proposed around the places, where any has coordinates', async () => {
    expect((await save({})).value.proposedCityBounds).toBeNull();
    await update(HERE);
    expect((await save({})).value.proposedCityBounds).toEqual({
      south: 30.2,
      west: 109.4,
      north: 30.4,
      east: 109.6,
    });
  });

  it('hold from their moment on, are public, and keep their history', async () => {
    const holdsFrom = new Date(stage.services.time.now().getTime() + 60_000);
    await save(ENSHI, { holdsFrom });
    expect((await stage.operate(null, CITY)).value).toEqual({ bounds: null });
    expect((await submit(NEXT_COUNTY)).refusal).toBeUndefined();
    stage.services.time.moveTo(holdsFrom);
    expect((await stage.operate(null, CITY)).value).toEqual({ bounds: ENSHI });
    stage.services.time.advance(1_000);
    const { value } = await save({ ...ENSHI, east: 110 });
    expect(value.cityBounds.slice(0, 2)).toMatchObject([
      { east: 110, isInForce: true, savedBy: stage.city.staff.admin.name },
      { east: 109.98, isInForce: false },
    ]);
    expect(value.cityBounds.at(-1)).toMatchObject({ version: 1, ...NONE, savedBy: null });
  });

  it('ask about a location outside of them, in both commands that take one', async () => {
    await save(ENSHI);
    for (const send of [submit, update]) {
      expect((await send(NEXT_COUNTY)).refusal).toMatchObject(asks);
      expect((await send(NEXT_COUNTY, { confirm: ['LAST_STAFF'] })).refusal).toMatchObject(asks);
      expect((await send(NEXT_COUNTY, { confirm: ['OUTSIDE_CITY'] })).refusal).toBeUndefined();
      expect((await send(HERE)).refusal).toBeUndefined();
    }
  });

  it('no confirmation takes what lies beyond the country', async () => {
    const { refusal } = await submit({ latitude: 0, longitude: 0 }, { confirm: ['OUTSIDE_CITY'] });
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('nothing is stored of what was asked about, and the same key is good for the confirmed call', async () => {
    const key = { idempotencyKey: newId(), title: `门牌 ${newId()}` };
    await submit(NEXT_COUNTY, key);
    const count = async () =>
      (await stage.services.database.pool.query('select 1 from demands where title = $1', [key.title]))
        .rowCount;
    expect(await count()).toBe(0);
    expect((await submit(NEXT_COUNTY, { ...key, confirm: ['OUTSIDE_CITY'] })).refusal).toBeUndefined();
    expect(await count()).toBe(1);
  });

  it('end when they are taken back', async () => {
    await save({});
    expect((await submit(NEXT_COUNTY)).refusal).toBeUndefined();
    expect((await stage.operate(null, CITY)).value).toEqual({ bounds: null });
    stage.services.time.moveTo(A_WORKING_MORNING);
  });
});
