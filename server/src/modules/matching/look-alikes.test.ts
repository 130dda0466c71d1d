import { describe, expect, it } from 'vitest';

import { CATEGORY } from '../../test/factories/category.js';
import type { ADemand } from '../../test/factories/demand.js';
import { aListedDemand } from '../../test/factories/demand.js';
import { aCompletedOrder } from '../../test/factories/order.js';
import { aPerson } from '../../test/factories/person.js';
import { setStage } from '../../test/stage.js';

const stage = setStage({ LIMIT_LOOK_ADDRESS: '9/1h' });
const LOOK_ALIKES = /* GraphQL */ `
  query ($regionId: ID!, $title: String!, $description: String, $categoryCode: String, $location: CoordinatesInput) {
    lookAlikes(
      regionId: $regionId, title: $title, description: $description, categoryCode: $categoryCode, location: $location
    ) {
      score why demandId number title status submittedAt backers joinToken
    }
  }
`;
interface LookAlike {
  readonly score: number;
  readonly why: readonly string[];
  readonly demandId: string | null;
  readonly number: string | null;
  readonly title: string;
  readonly submittedAt: string;
  readonly backers: number;
  readonly joinToken: string | null;
}
type Who = Parameters<typeof stage.operate>[0];
const look = (viewer: Who, title: string, regionId = stage.city.building.id, more: object = {}) =>
  stage.operate<LookAlike[]>(viewer, LOOK_ALIKES, { regionId, title, description: title, ...more });
const NEIGHBOUR = { name: '李大姐', phone: '13987654321' };

describe('look-alikes are refused', () => {
  it('for a place that does not exist', async () => {
    expect((await look(null, '路灯不亮', 'x')).refusal).toEqual({ code: 'NOT_FOUND' });
  });

  it('to one address after too many', async () => {
    const { limiters } = stage.services;
    await limiters.forget('lookAlikesByAddress', '127.0.0.1');
    for (let time = 0; time < 9; time += 1) expect((await look(null, '路灯不亮')).value).toEqual([]);
    expect((await look(null, '路灯不亮')).refusal).toMatchObject({ code: 'RATE_LIMITED' });
    await limiters.forget('lookAlikesByAddress', '127.0.0.1');
  });
});

describe('bad input gets an empty answer or a clear refusal:', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n '],
    ['one character', '井'],
    ['emoji', '🙂🙂🙂'],
    ['markup', '<b onload=alert(1)>&amp;</b>'],
    ['operators of the index', `' | & ! ( ) \\ :*`],
    ['what everybody says', '希望解决问题'],
  ])('%s', async (_case, title) => {
    expect((await look(stage.city.staff.community, title)).value).toEqual([]);
  });

  it('a description of 4,000 characters, and one more', async () => {
    const { community } = stage.city.staff;
    const long = { description: '凉'.repeat(3999) + '亭' };
    expect((await look(community, '凉亭', undefined, long)).refusal).toBeUndefined();
    const longer = { description: '凉'.repeat(4001) };
    expect((await look(community, '凉亭', undefined, longer)).refusal).toMatchObject({
      fields: { description: expect.any(String) },
    });
  });

  it.each([
    { latitude: 91, longitude: 0 },
    { latitude: 0, longitude: -180.5 },
  ])('a point at $latitude, $longitude', async (location) => {
    expect((await look(stage.city.staff.community, '凉亭', undefined, { location })).refusal?.code).toBe(
      'BAD_USER_INPUT',
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('a point at latitude %d', async (latitude) => {
    const answer = look(stage.city.staff.community, '凉亭', undefined, {
      location: { latitude, longitude: 0 },
    });
    await expect(answer).rejects.toThrow('BAD_USER_INPUT');
  });

  it('a category that does not exist says nothing', async () => {
    const unknown = { categoryCode: "9999'" };
    expect((await look(stage.city.staff.community, '凉亭', undefined, unknown)).value).toEqual([]);
  });
});

describe('a resident finds', () => {
  it('a demand of the same community as a neutral line, and joins it by its token', async () => {
    const title = '王秀英家门口的充电桩冒烟';
    const demand = await aListedDemand(stage.city, { title, categoryCode: CATEGORY.manholes });
    const { value } = await look(null, '充电桩冒烟');
    expect(value).toHaveLength(1);
    const [found] = value;
    expect(found).toMatchObject({ number: null, backers: 1, title: expect.stringMatching(/ · .+ · 今天$/) });
    expect(JSON.stringify(value)).not.toMatch(/王秀英|充电桩/);
    expect(JSON.stringify(value)).not.toContain(demand.number);
    const { joinToken, submittedAt } = found as LookAlike;
    expect(submittedAt).toMatch(/T16:00:00.000Z$/);
    const joined = await stage.operate<ADemand>(null, 'BackDemand', { joinToken, requester: NEIGHBOUR });
    expect(joined.value.number).toMatch(/^XQ/);
    const [after] = (await look(null, '充电桩冒烟')).value;
    expect(after?.backers).toBe(2);
    expect(after?.joinToken).not.toBe(joinToken);
  });

  it('a demand by the description alone, while the title is empty', async () => {
    await aListedDemand(stage.city, { title: '凉亭塌了' });
    const { value } = await look(null, '', undefined, { description: '凉亭塌了' });
    expect(value).toHaveLength(1);
  });

  it('none of another community, and none that can no longer be joined', async () => {
    const title = '游泳池漏水';
    await aCompletedOrder(stage.city, { demand: { title } });
    expect((await look(null, title)).value).toEqual([]);
    await aListedDemand(stage.city, { title });
    expect((await look(null, title)).value).toHaveLength(1);
    expect((await look(null, title, stage.city.neighbour.id)).value).toEqual([]);
    expect((await look(null, title, stage.city.street.id)).value).toEqual([]);
  });
});

describe('a resident learns nothing of a demand but its neutral line', () => {
  const SPOT = { latitude: 30.27, longitude: 109.48 };

  it('not its building, its point or its flat, by asking from place to place', async () => {
    const { city } = stage;
    const title = '水箱渗水到501室';
    await aListedDemand(city, { title, description: title, place: city.building, location: SPOT });
    const ask = async (text: string, place = city.building.id, location: object | null = null) => {
      await stage.services.limiters.forget('lookAlikesByAddress', '127.0.0.1');
      const { value } = await look(null, text, place, { location });
      return value.map(({ joinToken: _own, ...line }) => line);
    };
    const lines = await ask('水箱渗水到501室');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ number: null, demandId: null, why: [] });
    expect([0.5, 0.75]).toContain(lines[0]?.score);
    for (const place of [city.grid, city.otherGrid, city.community])
      expect(await ask(title, place.id)).toEqual(lines);
    for (const spot of [SPOT, { ...SPOT, latitude: 30.274 }])
      expect(await ask(title, undefined, spot)).toEqual(lines);
    expect(await ask('水箱渗水到502室')).toEqual(lines);
  });
});

describe('staff find', () => {
  const SPOT = { latitude: 30.281, longitude: 109.48 };
  const at = (metres: number) => ({ ...SPOT, latitude: SPOT.latitude + metres / 111_195 });

  it('why: the building, the distance, the words, the category and the days between', async () => {
    const { city } = stage;
    await aListedDemand(city, {
      title: '3栋水泵异响',
      description: '夜里异响',
      place: city.building,
      categoryCode: CATEGORY.property,
      location: SPOT,
    });
    const more = { categoryCode: CATEGORY.property, location: at(40), description: '又响了' };
    const [found] = (await look(city.staff.gridWorker, '三栋水泵异响', city.building.id, more)).value;
    expect(found?.why).toEqual([
      '同一栋楼',
      '相距约 40 米',
      '共同用词：3栋水泵异响',
      '类别相同',
      '同一天提出',
    ]);
    const elsewhere = { categoryCode: CATEGORY.rubbish, location: at(3000), description: '又响了' };
    const [far] = (await look(city.staff.gridWorker, '三栋水泵异响', city.grid.id, elsewhere)).value;
    expect(far?.score ?? 0).toBeLessThan(found?.score ?? 0);
    expect(
      (await look(city.staff.gridWorker, '5栋水泵异响', city.grid.id, { description: '' })).value,
    ).toEqual([]);
  });

  it('number and title of what they may see, and no token', async () => {
    const title = '凉亭的栏杆断了';
    const demand = await aListedDemand(stage.city, { title });
    const { gridWorker } = stage.city.staff;
    expect((await look(gridWorker, title)).value).toMatchObject([
      { number: demand.number, title, joinToken: null },
    ]);
    const stranger = await aPerson(stage.city, 'COMMUNITY_STAFF', { region: stage.city.neighbour });
    expect((await look(stranger, title)).value).toEqual([]);
  });
});
