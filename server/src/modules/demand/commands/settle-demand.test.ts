import { describe, expect, it } from 'vitest';

import {
  aListedDemand,
  anAssessedDemand,
  aSubmittedDemand,
  storedDemand,
} from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
const RESULT = '已把楼道灯换好,当面试过。';
const settle = (viewer: Parameters<typeof stage.operate>[0], id: string, input: object = {}) =>
  stage.operate(viewer, 'SettleDemand', { id, result: RESULT, ...input });
const collect = (viewer: Parameters<typeof stage.operate>[0], regionId: string, input: object = {}) =>
  stage.operate<{ demand: { id: string; status: string }; trackingCode: string }>(viewer, 'SubmitDemand', {
    input: { regionId, title: '楼道灯不亮', description: '三楼的灯坏了。', result: RESULT, ...input },
  });
const count = async () =>
  (await stage.services.database.pool.query<{ n: string }>('select count(*) as n from demands')).rows[0]?.n;

describe('a demand cannot be settled on the spot', () => {
  it('by the branch, by a grid worker of another grid, or by the street', async () => {
    const { id } = await anAssessedDemand(stage.city);
    expect((await settle(stage.city.staff.areaBranch, id)).refusal).toEqual({ code: 'FORBIDDEN' });
    expect((await settle(stage.city.staff.street, id)).refusal).toEqual({ code: 'FORBIDDEN' });
    const elsewhere = await aSubmittedDemand(stage.city, { place: stage.city.otherGrid });
    expect((await settle(stage.city.staff.gridWorker, elsewhere.id)).refusal).toEqual({ code: 'NOT_FOUND' });
  });

  it('by the grid once it is on the list', async () => {
    const { id } = await aListedDemand(stage.city);
    expect((await settle(stage.city.staff.gridWorker, id)).refusal).toMatchObject({
      code: 'INVALID_TRANSITION',
    });
  });

  it.each(['', ' ', '长'.repeat(4001)])('without a result that the resident can read', async (result) => {
    const { id } = await aSubmittedDemand(stage.city);
    const { refusal } = await settle(stage.city.staff.gridWorker, id, { result });
    expect(refusal?.code).toBe('BAD_USER_INPUT');
    expect(Object.keys(refusal?.['fields'] as object)).toEqual(['result']);
  });

  it('while collecting, by a resident or by staff of another place: then nothing is written at all', async () => {
    const before = await count();
    expect((await collect(null, stage.city.grid.id)).refusal).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { 'input.result': '只有登录的工作人员可以这样填' },
    });
    const { gridWorker } = stage.city.staff;
    expect((await collect(gridWorker, stage.city.otherGrid.id)).refusal).toEqual({ code: 'NOT_FOUND' });
    expect(await count()).toBe(before);
  });
});

describe('settling on the spot', () => {
  it.each(['gridWorker', 'buildingGroup', 'community'] as const)(
    'by the %s resolves a demand: the resident reads the result and rates it',
    async (who) => {
      const demand = await anAssessedDemand(stage.city);
      const { value } = await settle(stage.city.staff[who], demand.id);
      expect(value).toMatchObject({ status: 'RESOLVED', waitingFor: '居民评价', dueAt: null });
      const { number, trackingCode } = demand;
      const tracked = await stage.operate<{ result: string; canRate: boolean; timeline: object[] }>(
        null,
        'TrackDemand',
        { number, trackingCode },
      );
      expect(tracked.value).toMatchObject({ result: RESULT, canRate: true });
      expect(tracked.value.timeline.at(-1)).toMatchObject({ label: '已当场办结，请您评价', note: RESULT });
      expect(await storedDemand(stage.city, demand.id)).toMatchObject({
        resolvedAt: stage.services.time.now(),
        closesAt: new Date('2026-03-26T02:00:00.000Z'),
      });
    },
  );

  it('is done in one go while collecting, once for one key', async () => {
    const { gridWorker } = stage.city.staff;
    const input = { idempotencyKey: 'door-1' };
    const first = (await collect(gridWorker, stage.city.grid.id, input)).value;
    expect(first.demand.status).toBe('RESOLVED');
    const again = (await collect(gridWorker, stage.city.grid.id, input)).value;
    expect(again).toMatchObject({ trackingCode: first.trackingCode, demand: { id: first.demand.id } });
    const actions = (await eventsOfDemand(stage.city, first.demand.id)).map(({ action }) => action);
    expect(actions).toEqual(['SUBMIT', 'SETTLE']);
  });
});
