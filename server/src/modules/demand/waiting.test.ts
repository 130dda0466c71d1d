import type { Clock, Urgency } from '@lindan/shared';
import { afterEach, describe, expect, it } from 'vitest';

import { aListedDemand, anAssessedDemand, aSubmittedDemand } from '../../test/factories/demand.js';
import {
  aClaimedOrder,
  aCompletedOrder,
  anOfferedOrder,
  anOpenOrder,
  aReturnedOrder,
  aVerifiedOrder,
} from '../../test/factories/order.js';
import { A_WORKING_MORNING } from '../../test/harness.js';
import { setStage } from '../../test/stage.js';

const stage = setStage();
afterEach(() => stage.services.time.moveTo(A_WORKING_MORNING));

/** Local time of the city. */
const at = (local: string): Date => new Date(`${local}+08:00`);
const moveTo = (local: string) => stage.services.time.moveTo(at(local));

type Record = 'demand' | 'order';

/** The clock of a record at a moment; detail and filtered list must agree. */
async function clockOf(record: Record, id: string, moment: Date): Promise<Clock> {
  stage.services.time.moveTo(moment);
  const { community } = stage.city.staff;
  const { value } = await stage.operate(community, record === 'demand' ? 'Demand' : 'Order', { id });
  const clock = value['clock'] as Clock;
  for (const listed of ['NORMAL', 'DUE_SOON', 'OVERDUE']) {
    const document = `query ($clock: Clock!) { ${record}s(filter: { clock: $clock }, first: 100) { nodes { id } } }`;
    const { value: list } = await stage.operate<{ nodes: { id: string }[] }>(community, document, {
      clock: listed,
    });
    expect(
      list.nodes.some((node) => node.id === id),
      `in the list of ${listed}`,
    ).toBe(listed === clock);
  }
  return clock;
}

/** Normal until the last fifth, due soon until the deadline, overdue from then on: to the millisecond. */
async function expectClock(record: Record, id: string, soon: Date, due: Date): Promise<void> {
  const before = (moment: Date) => new Date(moment.getTime() - 1);
  const clocks = [];
  for (const moment of [before(soon), soon, before(due), due]) clocks.push(await clockOf(record, id, moment));
  expect(clocks).toEqual(['NORMAL', 'DUE_SOON', 'DUE_SOON', 'OVERDUE']);
}

describe('a demand’s clock', () => {
  it('runs a working day for each step', async () => {
    moveTo('2026-03-11T10:00:00');
    const { id } = await aSubmittedDemand(stage.city);
    await expectClock('demand', id, at('2026-03-12T05:12:00'), at('2026-03-12T10:00:00'));
  });

  it('starts anew with each step', async () => {
    moveTo('2026-03-11T10:00:00');
    const { id } = await aSubmittedDemand(stage.city);
    moveTo('2026-03-12T09:00:00');
    await stage.operate(stage.city.staff.buildingGroup, 'AssessDemand', { id });
    await expectClock('demand', id, at('2026-03-13T05:00:00'), at('2026-03-13T10:00:00'));
  });

  it('stands still on days off: from Friday afternoon to Monday', async () => {
    moveTo('2026-03-13T15:00:00');
    const { id } = await anAssessedDemand(stage.city);
    // Friday has nine working hours left; Monday adds ten and a fifth.
    await expectClock('demand', id, at('2026-03-16T10:12:00'), at('2026-03-16T15:00:00'));
  });

  it('of what is urgent runs two hours, of an emergency one, on a Sunday night too', async () => {
    moveTo('2026-03-11T10:00:00');
    const urgent = await aSubmittedDemand(stage.city, { urgency: 'URGENT' });
    await expectClock('demand', urgent.id, at('2026-03-11T11:36:00'), at('2026-03-11T12:00:00'));
    moveTo('2026-03-15T02:30:00');
    const emergency = await aListedDemand(stage.city, { urgency: 'EMERGENCY' });
    await expectClock('demand', emergency.id, at('2026-03-15T03:18:00'), at('2026-03-15T03:30:00'));
  });

  it('gives the street a working day for a ruling, however urgent the demand is', async () => {
    moveTo('2026-03-11T10:00:00');
    const { demand } = await aReturnedOrder(stage.city, { demand: { urgency: 'URGENT' } });
    await aReturnedOrder(stage.city, { demand });
    await expectClock('demand', demand.id, at('2026-03-12T05:12:00'), at('2026-03-12T10:00:00'));
  });

  it('does not run for the resident', async () => {
    moveTo('2026-03-11T10:00:00');
    const { demand } = await aVerifiedOrder(stage.city);
    expect(await clockOf('demand', demand.id, at('2026-12-31T00:00:00'))).toBe('NORMAL');
  });

  it('is its order’s while one is out', async () => {
    moveTo('2026-03-11T10:00:00');
    const { demand } = await aClaimedOrder(stage.city);
    await expectClock('demand', demand.id, at('2026-03-17T10:00:00'), at('2026-03-18T10:00:00'));
  });
});

describe('an order’s clock', () => {
  it('runs a working day until it has to be claimed', async () => {
    moveTo('2026-03-11T10:00:00');
    const { id } = await anOpenOrder(stage.city);
    await expectClock('order', id, at('2026-03-12T05:12:00'), at('2026-03-12T10:00:00'));
  });

  it('runs five working days until it has to be done, since the dispatch and not since the claim', async () => {
    moveTo('2026-03-11T10:00:00');
    const { id, unit } = await anOfferedOrder(stage.city);
    moveTo('2026-03-13T10:00:00');
    await stage.operate(unit.liaison, 'ClaimOrder', { id });
    await expectClock('order', id, at('2026-03-17T10:00:00'), at('2026-03-18T10:00:00'));
  });

  it.each<[Urgency, string, string]>([
    ['URGENT', '2026-03-14T00:00:00', '2026-03-15T03:12:00'],
    ['EMERGENCY', '2026-03-14T00:00:00', '2026-03-14T01:36:00'],
  ])('of %s dispatched on a Saturday night', async (urgency, dispatched, soon) => {
    moveTo(dispatched);
    const { id } = await aClaimedOrder(stage.city, { demand: { urgency } });
    const due = urgency === 'EMERGENCY' ? '2026-03-14T02:00:00' : '2026-03-15T10:00:00';
    await expectClock('order', id, at(soon), at(due));
  });

  it('stands still over the spring festival', async () => {
    // A working Saturday, with nine days off after it.
    moveTo('2026-02-14T10:00:00');
    const { id } = await anOpenOrder(stage.city);
    await expectClock('order', id, at('2026-02-24T05:12:00'), at('2026-02-24T10:00:00'));
  });

  it('gives the task force two working days, and then nobody', async () => {
    moveTo('2026-03-12T10:00:00');
    const completed = await aCompletedOrder(stage.city);
    await expectClock('order', completed.id, at('2026-03-16T00:24:00'), at('2026-03-16T10:00:00'));
    moveTo('2026-03-12T10:00:00');
    const verified = await aVerifiedOrder(stage.city);
    expect(await clockOf('order', verified.id, at('2026-12-31T00:00:00'))).toBe('NORMAL');
  });
});
