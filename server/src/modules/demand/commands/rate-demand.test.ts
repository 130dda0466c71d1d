import { describe, expect, it } from 'vitest';

import type { ADemand } from '../../../test/factories/demand.js';
import { aListedDemand, storedDemand } from '../../../test/factories/demand.js';
import { eventsOfDemand } from '../../../test/factories/event.js';
import { aCompletedOrder, aVerifiedOrder } from '../../../test/factories/order.js';
import { setStage } from '../../../test/stage.js';

const stage = setStage();
const GOOD = { answered: true, solved: true, satisfaction: 5 };
const rate = ({ number, trackingCode }: Pick<ADemand, 'number' | 'trackingCode'>, input: object = {}) =>
  stage.operate(null, 'RateDemand', { number, trackingCode, ...GOOD, ...input });

/** A resolved demand with a neighbour merged into it. */
async function twoBehindOne(): Promise<[ADemand, ADemand]> {
  const [lead, neighbour] = [await aListedDemand(stage.city), await aListedDemand(stage.city)];
  await stage.operate(stage.city.staff.community, 'MergeDemand', { id: neighbour.id, intoId: lead.id });
  await aVerifiedOrder(stage.city, { demand: lead });
  return [lead, neighbour];
}

describe('a demand cannot be rated', () => {
  it('with another demand’s code', async () => {
    const [{ demand }, other] = [await aVerifiedOrder(stage.city), await aListedDemand(stage.city)];
    expect((await rate({ ...demand, trackingCode: other.trackingCode })).refusal).toEqual({
      code: 'NOT_FOUND',
    });
  });

  it('before the result is verified', async () => {
    const { demand } = await aCompletedOrder(stage.city);
    expect((await rate(demand)).refusal).toEqual({
      code: 'INVALID_TRANSITION',
      status: 'DISPATCHED',
      allowedActions: [],
    });
  });

  it.each([0, 6, -1])('with %d of five', async (satisfaction) => {
    const { demand } = await aVerifiedOrder(stage.city);
    expect((await rate(demand, { satisfaction })).refusal).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { 'input.satisfaction': '应在 1 到 5 之间' },
    });
  });

  it('with a comment that is too long', async () => {
    const { demand } = await aVerifiedOrder(stage.city);
    expect((await rate(demand, { comment: '长'.repeat(1001) })).refusal).toMatchObject({
      fields: { 'input.comment': '最多 1000 个字' },
    });
  });

  it('twice, not even at once', async () => {
    const { demand } = await aVerifiedOrder(stage.city);
    const answers = await Promise.all([rate(demand), rate(demand), rate(demand)]);
    const refused = answers.flatMap(({ refusal }) => (refusal === undefined ? [] : [refusal]));
    expect(refused).toHaveLength(2);
    for (const refusal of refused)
      expect(refusal).toMatchObject({ code: 'INVALID_TRANSITION', status: 'CLOSED' });
  });

  it('twice by a neighbour whose demand was merged into it', async () => {
    const [, neighbour] = await twoBehindOne();
    const answers = await Promise.all([rate(neighbour), rate(neighbour)]);
    expect(answers.filter(({ refusal }) => refusal !== undefined)).toHaveLength(1);
  });
});

describe('a rating', () => {
  it('is the last word: it closes the demand', async () => {
    const { demand } = await aVerifiedOrder(stage.city);
    const { value } = await rate(demand, { satisfaction: 2, comment: '  来得太慢。 ' });
    expect(value).toEqual({ number: demand.number, status: 'CLOSED' });
    expect(await storedDemand(stage.city, demand.id)).toMatchObject({
      status: 'CLOSED',
      waitsFor: null,
      closedAt: stage.services.time.now(),
    });
    const { value: read } = await stage.operate<{ rating: object }>(
      stage.city.staff.community,
      'query ($id: ID!) { demand(id: $id) { rating { answered solved satisfaction comment } } }',
      { id: demand.id },
    );
    expect(read.rating).toEqual({ answered: true, solved: true, satisfaction: 2, comment: '来得太慢。' });
  });

  it('is written down without the resident’s words, which may name people', async () => {
    const { demand } = await aVerifiedOrder(stage.city);
    await rate(demand, { comment: '小李师傅态度很好。' });
    const [rated, closed] = (await eventsOfDemand(stage.city, demand.id)).slice(-2);
    expect(rated).toMatchObject({
      action: 'RATE',
      from: 'RESOLVED',
      to: 'RESOLVED',
      note: null,
      role: 'RESIDENT',
      actorId: null,
      details: { ...GOOD, round: 1 },
    });
    expect(closed).toMatchObject({ action: 'CLOSE', from: 'RESOLVED', to: 'CLOSED', role: 'RESIDENT' });
  });

  it('comes from each of those behind one order, before and after it is closed', async () => {
    const [lead, neighbour] = await twoBehindOne();
    expect((await rate(neighbour, { satisfaction: 3 })).value).toEqual({
      number: neighbour.number,
      status: 'RESOLVED',
    });
    expect((await rate(lead)).value.status).toBe('CLOSED');
    const [secondLead, late] = await twoBehindOne();
    await rate(secondLead);
    expect((await rate(late)).value).toEqual({ number: late.number, status: 'CLOSED' });
    expect((await eventsOfDemand(stage.city, late.id)).at(-1)).toMatchObject({
      action: 'RATE',
      from: 'MERGED',
      to: 'MERGED',
      role: 'RESIDENT',
    });
  });
});

describe('a rating that says “not solved”', () => {
  const RATE = `mutation ($input: RateDemandInput!) { rateDemand(input: $input) { number status } }`;
  const unsolved = ({ number, trackingCode }: ADemand, takeUpAgain?: boolean) =>
    stage.operate(null, RATE, {
      input: { number, trackingCode, ...GOOD, solved: false, satisfaction: 1, takeUpAgain },
    });

  it('closes nothing silently: without an answer the demand stays open until its window ends', async () => {
    const { demand } = await aVerifiedOrder(stage.city);
    expect((await unsolved(demand)).value.status).toBe('RESOLVED');
    const { value } = await stage.operate<{ ratings: object[]; closesAt: string }>(
      stage.city.staff.community,
      'query ($id: ID!) { demand(id: $id) { closesAt ratings { round solved satisfaction } } }',
      { id: demand.id },
    );
    // 15 times 24 hours after ten in the morning.
    expect(value).toEqual({
      closesAt: '2026-03-26T02:00:00.000Z',
      ratings: [{ round: 1, solved: false, satisfaction: 1 }],
    });
    const { value: tracked } = await stage.operate<{ canRate: boolean }>(null, 'TrackDemand', { ...demand });
    expect(tracked.canRate).toBe(false);
  });

  it('closes the demand where it shall not be taken up again', async () => {
    const { demand } = await aVerifiedOrder(stage.city);
    expect((await unsolved(demand, false)).value.status).toBe('CLOSED');
  });

  it('disputes the result where it shall; the next round is rated by itself', async () => {
    const { demand } = await aVerifiedOrder(stage.city);
    expect((await unsolved(demand, true)).value.status).toBe('LISTED');
    expect(await storedDemand(stage.city, demand.id)).toMatchObject({ round: 2, disputes: 1, result: null });
    expect((await rate(demand)).refusal).toMatchObject({ code: 'INVALID_TRANSITION', status: 'LISTED' });
    await aVerifiedOrder(stage.city, { demand });
    expect((await rate(demand)).value.status).toBe('CLOSED');
    const { value } = await stage.operate<{ rating: object; ratings: object[] }>(
      stage.city.staff.community,
      'query ($id: ID!) { demand(id: $id) { rating { round } ratings { round } } }',
      { id: demand.id },
    );
    expect(value).toEqual({ rating: { round: 2 }, ratings: [{ round: 1 }, { round: 2 }] });
  });

  it('cannot be taken up again where it is solved', async () => {
    const { demand } = await aVerifiedOrder(stage.city);
    const { number, trackingCode } = demand;
    const input = { number, trackingCode, ...GOOD, takeUpAgain: true };
    expect((await stage.operate(null, RATE, { input })).refusal).toEqual({
      code: 'BAD_USER_INPUT',
      fields: { 'input.takeUpAgain': '格式不正确' },
    });
    expect((await storedDemand(stage.city, demand.id)).status).toBe('RESOLVED');
  });
});
