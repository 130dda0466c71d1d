import { describe, expect, it } from 'vitest';

import type { ADemand } from '../../../test/factories/demand.js';
import { aListedDemand, REQUESTER, storedDemand } from '../../../test/factories/demand.js';
import { aCompletedOrder, aVerifiedOrder } from '../../../test/factories/order.js';
import { aPerson } from '../../../test/factories/person.js';
import { setStage } from '../../../test/stage.js';
import { newJoinToken } from '../join-token.js';

const stage = setStage();
const NEIGHBOUR = { name: '李大姐', phone: '13987654321' };
type Backed = Pick<ADemand, 'number' | 'trackingCode'>;
const back = (viewer: Parameters<typeof stage.operate>[0], input: object) =>
  stage.operate<Backed>(viewer, 'BackDemand', { requester: NEIGHBOUR, ...input });
const tokenOf = ({ id }: ADemand) => newJoinToken(stage.services.vault, id, stage.services.time.now());
const byToken = (demand: ADemand, input: object = {}) => back(null, { joinToken: tokenOf(demand), ...input });

describe('a demand cannot be backed', () => {
  it('with a token that is not ours or has expired, or with neither token nor number', async () => {
    const demand = await aListedDemand(stage.city);
    const forged = `${demand.id}.${(Date.now() * 2).toString(36)}.x`;
    expect((await back(null, { joinToken: forged })).refusal).toEqual({ code: 'NOT_FOUND' });
    const changed = tokenOf(demand).replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'));
    expect((await back(null, { joinToken: changed })).refusal).toEqual({ code: 'NOT_FOUND' });
    const old = newJoinToken(stage.services.vault, demand.id, new Date('2026-03-09T02:00:00.000Z'));
    expect((await back(null, { joinToken: old })).refusal).toEqual({ code: 'NOT_FOUND' });
    expect((await back(null, {})).refusal).toMatchObject({ fields: { joinToken: '必填' } });
    const both = { joinToken: tokenOf(demand), number: demand.number };
    expect((await back(null, both)).refusal).toMatchObject({ fields: { number: '格式不正确' } });
  });

  it('by a number: by a resident, by another role, or by staff that may not see it', async () => {
    const { number } = await aListedDemand(stage.city);
    expect((await back(null, { number })).refusal).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await back(stage.city.staff.street, { number })).refusal).toEqual({ code: 'FORBIDDEN' });
    const stranger = await aPerson(stage.city, 'COMMUNITY_STAFF', { region: stage.city.neighbour });
    expect((await back(stranger, { number })).refusal).toEqual({ code: 'NOT_FOUND' });
    expect((await back(stranger, { number: 'XQ260311-99999' })).refusal).toEqual({ code: 'NOT_FOUND' });
  });

  it('without a phone, twice with one phone, or by the phone of its own requester', async () => {
    const demand = await aListedDemand(stage.city);
    const taken = { fields: { 'requester.phone': '这个电话已经在共同提出人之中' } };
    expect((await byToken(demand, { requester: { name: '李大姐' } })).refusal).toMatchObject({
      fields: { 'requester.phone': '必填' },
    });
    expect((await byToken(demand, { requester: REQUESTER })).refusal).toMatchObject(taken);
    expect((await byToken(demand)).refusal).toBeUndefined();
    const again = { requester: { phone: '+86 139 8765 4321' } };
    expect((await byToken(demand, again)).refusal).toMatchObject(taken);
    expect((await storedDemand(stage.city, demand.id)).backers).toBe(2);
  });

  it('while its result waits to be verified', async () => {
    const { demand } = await aCompletedOrder(stage.city);
    expect((await byToken(demand)).refusal).toMatchObject({ code: 'INVALID_TRANSITION' });
  });
});

describe('a neighbour that backs a demand', () => {
  it('has a number and a code of the neighbour’s own, and never reads the first one’s words', async () => {
    const demand = await aListedDemand(stage.city);
    const { value } = await byToken(demand, { idempotencyKey: 'once' });
    expect(value.number).not.toBe(demand.number);
    expect((await byToken(demand, { idempotencyKey: 'once' })).value).toEqual(value);
    expect((await storedDemand(stage.city, demand.id)).backers).toBe(2);
    const tracked = await stage.operate<Record<string, unknown>>(null, 'TrackDemand', { ...value });
    expect(tracked.value).toMatchObject({ number: value.number, status: 'LISTED', title: '井盖路灯' });
    expect(JSON.stringify(tracked.value)).not.toContain('小区门口');
  });

  it('is no submitted demand in a count', async () => {
    const count = async () =>
      (
        await stage.operate<{ totalCount: number }>(
          stage.city.staff.community,
          '{ demands(first: 1) { totalCount } }',
        )
      ).value.totalCount;
    const demand = await aListedDemand(stage.city);
    const before = await count();
    await byToken(demand);
    expect(await count()).toBe(before);
  });

  it('reads in the history that it joined, and of ratings only its own', async () => {
    const demand = await aListedDemand(stage.city);
    const backer = (await byToken(demand)).value;
    await aVerifiedOrder(stage.city, { demand });
    const good = { answered: true, solved: true, satisfaction: 5 };
    const labels = async ({ number, trackingCode }: Backed) => {
      const pair = { number, trackingCode };
      const tracked = await stage.operate<{ timeline: { label: string }[] }>(null, 'TrackDemand', pair);
      return tracked.value.timeline.map(({ label }) => label);
    };
    const { number, trackingCode } = demand;
    await stage.operate(null, 'RateDemand', { number, trackingCode, ...good });
    const before = await labels(backer);
    expect(before[0]).toBe('已登记，您和邻居共同提出');
    expect(before).not.toContain('您已评价');
    await stage.operate(null, 'RateDemand', { ...backer, ...good });
    expect(await labels(backer)).toContain('您已评价');
    expect((await labels(demand)).filter((label) => label === '您已评价')).toHaveLength(1);
  });

  it('can join again after a withdrawal, with a new number', async () => {
    const demand = await aListedDemand(stage.city);
    const first = (await byToken(demand)).value;
    expect((await stage.operate(null, 'WithdrawDemand', { ...first })).refusal).toBeUndefined();
    const again = (await byToken(demand)).value;
    expect(again.number).not.toBe(first.number);
    expect((await storedDemand(stage.city, demand.id)).backers).toBe(2);
    expect((await stage.operate(null, 'WithdrawDemand', { ...first })).refusal).toMatchObject({
      code: 'INVALID_TRANSITION',
    });
  });

  it('rates, disputes and withdraws alone; staff join a caller by the number', async () => {
    const demand = await aListedDemand(stage.city);
    const { gridWorker, community } = stage.city.staff;
    const first = (await back(gridWorker, { number: demand.number })).value;
    const second = (await back(community, { number: demand.number, requester: { phone: '13700000001' } }))
      .value;
    expect((await stage.operate(null, 'WithdrawDemand', { ...second })).value.status).toBe('LISTED');
    expect((await storedDemand(stage.city, demand.id)).backers).toBe(2);
    await aVerifiedOrder(stage.city, { demand });
    const good = { answered: true, solved: true, satisfaction: 5 };
    expect((await stage.operate(null, 'RateDemand', { ...first, ...good })).value.status).toBe('RESOLVED');
    expect((await stage.operate(null, 'RateDemand', { ...first, ...good })).refusal).toMatchObject({
      code: 'INVALID_TRANSITION',
    });
    expect((await stage.operate(null, 'RateDemand', { ...second, ...good })).refusal).toMatchObject({
      code: 'INVALID_TRANSITION',
    });
    const dispute = { ...first, reason: '我这边还是不亮。' };
    expect((await stage.operate(null, 'DisputeDemand', dispute)).value.status).toBe('LISTED');
  });
});
