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
    const { value } = await rate(demand, { solved: false, satisfaction: 2, comment: '  来得太慢。 ' });
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
    expect(read.rating).toEqual({ answered: true, solved: false, satisfaction: 2, comment: '来得太慢。' });
  });

  it('is written down without the resident’s words, which may name people', async () => {
    const { demand } = await aVerifiedOrder(stage.city);
    await rate(demand, { comment: '小李师傅态度很好。' });
    expect((await eventsOfDemand(stage.city, demand.id)).at(-1)).toMatchObject({
      action: 'RATE',
      from: 'RESOLVED',
      to: 'CLOSED',
      note: null,
      role: 'RESIDENT',
      actorId: null,
      details: GOOD,
    });
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
