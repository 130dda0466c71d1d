import { expect, it } from 'vitest';

import { aListedDemand, storedDemand } from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import { anotherProcess } from '../../../test/harness.js';
import { setStage } from '../../../test/stage.js';
import { unshelveDueDemands } from './unshelve-due-demands.js';

const stage = setStage();
const BEFORE_OPENING = new Date('2026-04-01T00:59:59.999Z');
const OPENING = new Date('2026-04-01T01:00:00.000Z');

async function shelved(reviewOn: string): Promise<string> {
  const { id } = await aListedDemand(stage.city);
  const input = { id, reason: '等资金。', reviewOn };
  await stage.operate(stage.city.staff.community, 'ShelveDemand', input);
  return id;
}

it('a shelved demand is listed again at the opening of its review date, once, whichever process looks', async () => {
  const [due, later] = [await shelved('2026-04-01'), await shelved('2026-04-02')];
  expect(await unshelveDueDemands(stage.services, BEFORE_OPENING)).toBe(0);
  const second = await anotherProcess(stage.services);
  const both = [unshelveDueDemands(stage.services, OPENING), unshelveDueDemands(second, OPENING)];
  expect((await Promise.all(both)).reduce((sum, one) => sum + one, 0)).toBe(1);
  await second.database.close();
  expect(await storedDemand(stage.city, due)).toMatchObject({
    status: 'LISTED',
    waitsFor: 'COMMUNITY_STAFF',
    reviewOn: null,
    dueAt: new Date('2026-04-02T02:00:00.000Z'),
  });
  expect((await storedDemand(stage.city, later)).status).toBe('SHELVED');
  expect((await eventsOfDemand(stage.city, due)).at(-1)).toMatchObject({
    action: 'UNSHELVE',
    role: 'SYSTEM',
    at: OPENING,
  });
});
