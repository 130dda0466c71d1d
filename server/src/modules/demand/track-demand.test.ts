import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { countStatements } from '../../test/count-statements.js';
import type { City } from '../../test/factories/city.js';
import { aCity } from '../../test/factories/city.js';
import type { ADemand } from '../../test/factories/demand.js';
import { aListedDemand, anAssessedDemand, aSubmittedDemand } from '../../test/factories/demand.js';
import {
  aClaimedOrder,
  aCompletedOrder,
  anOfferedOrder,
  aReturnedOrder,
  aVerifiedOrder,
} from '../../test/factories/order.js';
import type { TestServices } from '../../test/harness.js';
import { startServices } from '../../test/harness.js';
import type { Operate } from '../../test/operations.js';
import { operationsOn } from '../../test/operations.js';
import { setStage } from '../../test/stage.js';

const stage = setStage();
interface Tracked {
  readonly number: string;
  readonly status: string;
  readonly handledBy: string | null;
  readonly result: string | null;
  readonly timeline: readonly { readonly at: string; readonly label: string; readonly note: string | null }[];
  readonly canRate: boolean;
}
const track = (
  { number, trackingCode }: Pick<ADemand, 'number' | 'trackingCode'>,
  locale: 'zh-CN' | 'en' = 'zh-CN',
) => stage.operate<Tracked>(null, 'TrackDemand', { number, trackingCode }, locale);
const labels = ({ value }: Awaited<ReturnType<typeof track>>) => value.timeline.map(({ label }) => label);
const merge = (from: ADemand, into: ADemand) =>
  stage.operate(stage.city.staff.community, 'MergeDemand', { id: from.id, intoId: into.id });

describe('a demand cannot be tracked', () => {
  it.each([
    [
      'with another demand’s code',
      (own: ADemand, other: ADemand) => ({ ...own, trackingCode: other.trackingCode }),
    ],
    ['with a part of its code', (own: ADemand) => ({ ...own, trackingCode: own.trackingCode.slice(0, -1) })],
    ['without a code', (own: ADemand) => ({ ...own, trackingCode: '' })],
    ['by a number that there is not', (own: ADemand) => ({ ...own, number: 'XQ260311-99999' })],
    ['by no number', (own: ADemand) => ({ ...own, number: '' })],
  ])('%s; the answer is always the same', async (_case, typed) => {
    const [own, other] = [await aSubmittedDemand(stage.city), await aSubmittedDemand(stage.city)];
    expect(await track(typed(own, other))).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
      message: '没有找到，或您无权查看。',
    });
  });
});

describe('a resident reads', () => {
  it('what happened, in plain words of the resident’s language, and which unit has it', async () => {
    const { demand, unit } = await aClaimedOrder(stage.city);
    expect(labels(await track(demand))).toEqual([
      '已收到您的需求',
      '楼栋党小组已研判',
      '片区党支部已筛选',
      '已列入社区需求清单',
      '已派单',
      `${unit.name}已领单`,
    ]);
    const { value } = await track(demand, 'en');
    expect(value).toMatchObject({
      status: 'DISPATCHED',
      handledBy: expect.stringMatching(/^Unit \d+$/),
      result: null,
    });
    expect(value.timeline.at(-1)).toEqual({
      at: '2026-03-11T02:00:00.000Z',
      label: expect.stringMatching(/^Unit \d+ has taken it on$/),
      note: null,
    });
    expect((await track(demand)).value.handledBy).toBe(unit.name);
  });

  it('the waiting party while no unit has it', async () => {
    expect((await track(await aSubmittedDemand(stage.city))).value.handledBy).toBe('楼栋党小组研判');
    expect((await track(await aListedDemand(stage.city), 'en')).value.handledBy).toBe('Community to act');
  });

  it('what was done, once it is verified, and the request for a rating', async () => {
    const done = await aCompletedOrder(stage.city);
    expect((await track(done.demand)).value).toMatchObject({ result: null, canRate: false });
    const { demand } = await aVerifiedOrder(stage.city);
    const { value } = await track(demand);
    expect(value).toMatchObject({ status: 'RESOLVED', canRate: true, result: '井盖已更换,周边路面已修平。' });
    expect(value.timeline.at(-1)).toMatchObject({ label: '核查通过，请您评价', note: value.result });
    await stage.operate(null, 'RateDemand', { ...demand, answered: true, solved: true, satisfaction: 5 });
    expect((await track(demand)).value).toMatchObject({
      status: 'CLOSED',
      canRate: false,
      handledBy: null,
    });
  });

  it('that it goes on after a check that did not pass, and after a return', async () => {
    const { id, demand } = await aCompletedOrder(stage.city);
    const fail = { id, passed: false, method: 'VISIT', note: '路面没有修平。' };
    await stage.operate(stage.city.staff.supervisor, 'VerifyOrder', fail);
    const { value } = await track(demand);
    expect(value.timeline.at(-1)).toMatchObject({ label: '核查未通过，继续整改', note: null });
    expect(labels(await track((await aReturnedOrder(stage.city)).demand)).at(-1)).toBe(
      '承办单位退回，将重新派单',
    );
  });

  it('nothing of what offices write to each other', async () => {
    const { id, demand, unit } = await anOfferedOrder(stage.city, { note: '此户曾多次投诉' });
    await stage.operate(stage.city.staff.supervisor, 'UrgeOrder', { id, note: '领导关注' });
    await stage.operate(unit.liaison, 'ReturnOrder', { id, reason: 'NO_CAPACITY', note: '不想管' });
    expect(JSON.stringify((await track(demand)).value)).not.toMatch(/多次投诉|领导关注|不想管/);
  });
});

describe('a resident whose demand was merged', () => {
  it('follows the other from then on, under the original number', async () => {
    const [own, lead] = [await anAssessedDemand(stage.city), await aListedDemand(stage.city)];
    await merge(own, lead);
    await anOfferedOrder(stage.city, { demand: lead });
    const followed = await track(own);
    expect(followed.value).toMatchObject({ number: own.number, status: 'DISPATCHED' });
    expect(labels(followed)).toEqual([
      '已收到您的需求',
      '楼栋党小组已研判',
      '已与邻居的同类需求合并办理',
      '已派单',
    ]);
  });

  it('and then merged on with it, reads one story without a gap or a stranger’s part', async () => {
    const [first, second, third] = [
      await anAssessedDemand(stage.city),
      await anAssessedDemand(stage.city),
      await aListedDemand(stage.city),
    ];
    await merge(first, second);
    await stage.operate(stage.city.staff.areaBranch, 'ScreenDemand', { id: second.id });
    await merge(second, third);
    const { unit } = await anOfferedOrder(stage.city, { demand: third });
    const followed = await track(first);
    expect(labels(followed)).toEqual([
      '已收到您的需求',
      '楼栋党小组已研判',
      '已与邻居的同类需求合并办理',
      '片区党支部已筛选',
      '已派单',
    ]);
    expect(followed.value.handledBy).toBe(unit.name);
  });

  it('can still rate when the neighbour has rated', async () => {
    const [own, lead] = [await aListedDemand(stage.city), await aListedDemand(stage.city)];
    await merge(own, lead);
    await aVerifiedOrder(stage.city, { demand: lead });
    await stage.operate(null, 'RateDemand', { ...lead, answered: true, solved: true, satisfaction: 4 });
    const before = await track(own);
    expect(before.value).toMatchObject({ status: 'CLOSED', canRate: true });
    expect(labels(before)).not.toContain('您已评价');
    await stage.operate(null, 'RateDemand', { ...own, answered: true, solved: true, satisfaction: 2 });
    const after = await track(own);
    expect(after.value.canRate).toBe(false);
    expect(labels(after).at(-1)).toBe('您已评价');
  });
});

describe('tracking', () => {
  it('is read in one statement', async () => {
    const { demand } = await aVerifiedOrder(stage.city);
    const { statements } = await countStatements(stage.services.database, () => track(demand));
    expect(statements.filter((one) => !one.includes('rate_limits'))).toHaveLength(1);
  });
});

describe('codes cannot be guessed in numbers', () => {
  let services: TestServices;
  let city: City;
  let operate: Operate;
  beforeAll(async () => {
    services = await startServices({ LIMIT_TRACK_NUMBER: '3/10m', LIMIT_SUBMIT_ADDRESS: '2/1h' });
    city = await aCity(services);
    operate = operationsOn(services);
  });
  afterAll(() => services.close());

  it('of wrong codes for one demand, whatever is tried: tracking, rating or withdrawing', async () => {
    const { number, trackingCode } = await aSubmittedDemand(city);
    const guess = { number, trackingCode: 'AAAA-BBBB-CCCC' };
    const rating = { answered: true, solved: true, satisfaction: 5 };
    await operate(null, 'TrackDemand', guess);
    await operate(null, 'RateDemand', { ...guess, ...rating });
    await operate(null, 'WithdrawDemand', { ...guess, number: ` ${number.toLowerCase()}` });
    const { refusal, message } = await operate(null, 'TrackDemand', { number, trackingCode });
    expect(refusal).toEqual({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
    expect(Number(refusal?.['retryAfter'])).toBeGreaterThan(500);
    expect(message).toMatch(/^操作太频繁，请 \d+ 秒后再试。$/);
  });

  it('and a right code never counts', async () => {
    const own = await aSubmittedDemand(city);
    const codes = { number: own.number, trackingCode: own.trackingCode };
    await operate(null, 'TrackDemand', { ...codes, trackingCode: 'AAAA-BBBB-CCCC' });
    await operate(null, 'TrackDemand', { ...codes, trackingCode: 'AAAA-BBBB-CCCC' });
    for (let time = 0; time < 5; time += 1)
      expect((await operate(null, 'TrackDemand', codes)).refusal).toBeUndefined();
    // Refused for another reason than its code.
    await operate(null, 'RateDemand', { ...codes, answered: true, solved: true, satisfaction: 5 });
    expect((await operate(null, 'TrackDemand', codes)).refusal).toBeUndefined();
  });

  it('and demands cannot be stated in floods from one address', async () => {
    const input = { regionId: city.grid.id, title: '灯不亮', description: '楼道灯不亮' };
    await operate(null, 'SubmitDemand', { input });
    await operate(null, 'SubmitDemand', { input });
    expect((await operate(null, 'SubmitDemand', { input })).refusal).toMatchObject({ code: 'RATE_LIMITED' });
    expect((await operate(city.staff.gridWorker, 'SubmitDemand', { input })).refusal).toBeUndefined();
  });
});

describe('number and code are understood as they are typed,', () => {
  it.each([
    ['without hyphens, in small letters', (n: string, c: string) => [n.replace('-', ''), c.toLowerCase()]],
    ['with labels and a full stop', (n: string, c: string) => [`编号：${n}。`, `查询码：${c}.`]],
    ['with invisible marks', (n: string, c: string) => [`\u202A${n}\u202C`, `${c}\u200B`]],
    ['swapped', (n: string, c: string) => [c, n]],
    ['both in one field', (n: string, c: string) => [`邻单 编号：${n} 查询码：${c}`, '']],
  ])('%s, by every act of a requester', async (_case, typedAs) => {
    const demand = await aListedDemand(stage.city);
    const [number = '', trackingCode = ''] = typedAs(demand.number, demand.trackingCode);
    expect((await track({ number, trackingCode })).value).toMatchObject({ number: demand.number });
    const withdrawn = await stage.operate<Tracked>(null, 'WithdrawDemand', { number, trackingCode });
    expect(withdrawn.value).toMatchObject({ number: demand.number, status: 'WITHDRAWN' });
  });

  it('in a rating too, with its number and code swapped', async () => {
    const { demand } = await aVerifiedOrder(stage.city);
    const { number: trackingCode, trackingCode: number } = demand;
    const rating = { answered: true, solved: true, satisfaction: 5 };
    const rated = await stage.operate<Tracked>(null, 'RateDemand', { number, trackingCode, ...rating });
    expect(rated.value).toMatchObject({ number: demand.number, status: 'CLOSED' });
  });
});
