import { describe, expect, it } from 'vitest';

import { CATEGORY } from '../../test/factories/category.js';
import type { ADemand } from '../../test/factories/demand.js';
import { aListedDemand } from '../../test/factories/demand.js';
import { aCompletedOrder } from '../../test/factories/order.js';
import { aPerson } from '../../test/factories/person.js';
import { setStage } from '../../test/stage.js';

const stage = setStage({ LIMIT_LOOK_ADDRESS: '9/1h' });
const LOOK_ALIKES = /* GraphQL */ `
  query ($regionId: ID!, $title: String!, $description: String) {
    lookAlikes(regionId: $regionId, title: $title, description: $description) {
      score number title status backers joinToken
    }
  }
`;
interface LookAlike {
  readonly score: number;
  readonly number: string | null;
  readonly title: string;
  readonly backers: number;
  readonly joinToken: string | null;
}
type Who = Parameters<typeof stage.operate>[0];
const look = (viewer: Who, title: string, regionId = stage.city.building.id) =>
  stage.operate<LookAlike[]>(viewer, LOOK_ALIKES, { regionId, title, description: title });
const NEIGHBOUR = { name: '李大姐', phone: '13987654321' };

describe('look-alikes are refused', () => {
  it('for a place that does not exist, and without a title', async () => {
    expect((await look(null, '路灯不亮', 'x')).refusal).toEqual({ code: 'NOT_FOUND' });
    expect((await look(null, ' ')).refusal).toMatchObject({ fields: { title: '必填' } });
  });

  it('to one address after too many', async () => {
    const { limiters } = stage.services;
    await limiters.forget('lookAlikesByAddress', '127.0.0.1');
    for (let time = 0; time < 9; time += 1) expect((await look(null, '路灯不亮')).value).toEqual([]);
    expect((await look(null, '路灯不亮')).refusal).toMatchObject({ code: 'RATE_LIMITED' });
    await limiters.forget('lookAlikesByAddress', '127.0.0.1');
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
    const { joinToken } = found as LookAlike;
    const joined = await stage.operate<ADemand>(null, 'BackDemand', { joinToken, requester: NEIGHBOUR });
    expect(joined.value.number).toMatch(/^XQ/);
    const [after] = (await look(null, '充电桩冒烟')).value;
    expect(after?.backers).toBe(2);
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

describe('staff find', () => {
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
