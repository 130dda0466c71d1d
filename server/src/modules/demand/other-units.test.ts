import { describe, expect, it } from 'vitest';

import { anOfferedOrder, aVerifiedOrder } from '../../test/factories/order.js';
import { setStage } from '../../test/stage.js';

const stage = setStage();

/** The fields that a liaison reads of a demand which was offered to the unit before. */
const DETAIL = '($id: ID!) { demand(id: $id) { waitingFor rating { comment } orders { id } } }';

describe('a unit that returned an order', () => {
  it('is not told which unit has the demand now, nor how that unit was rated', async () => {
    const first = await anOfferedOrder(stage.city);
    const { liaison } = first.unit;
    await stage.operate(liaison, 'ReturnOrder', { id: first.id, reason: 'OUT_OF_AREA', note: '不在辖区' });
    const again = await aVerifiedOrder(stage.city, { demand: first.demand });
    await stage.operate(null, 'RateDemand', {
      ...first.demand,
      answered: true,
      solved: false,
      satisfaction: 1,
      comment: '态度不好',
    });
    const read = async (viewer: typeof liaison) =>
      (
        await stage.operate<{ rating: object | null; orders: object[] }>(viewer, `query ${DETAIL}`, {
          id: first.demand.id,
        })
      ).value;
    expect(await read(liaison)).toMatchObject({ rating: null, orders: [{ id: first.id }] });
    expect(await read(again.unit.liaison)).toMatchObject({ rating: { comment: '态度不好' } });
    expect(await read(stage.city.staff.community)).toMatchObject({ rating: { comment: '态度不好' } });
  });

  it('reads that another unit has it, and the unit that has it reads its own name', async () => {
    const first = await anOfferedOrder(stage.city);
    await stage.operate(first.unit.liaison, 'ReturnOrder', {
      id: first.id,
      reason: 'OUT_OF_AREA',
      note: '不在辖区',
    });
    const second = await anOfferedOrder(stage.city, { demand: first.demand });
    const waitingFor = async (viewer: typeof first.unit.liaison) =>
      (await stage.operate<{ waitingFor: string }>(viewer, `query ${DETAIL}`, { id: first.demand.id })).value
        .waitingFor;
    expect(await waitingFor(first.unit.liaison)).toBe('其他单位办理');
    expect(await waitingFor(second.unit.liaison)).toBe(`${second.unit.name}办理`);
    expect(await waitingFor(stage.city.staff.community)).toBe(`${second.unit.name}办理`);
  });
});
