import { readFile } from 'node:fs/promises';

import { demandWorkflow, orderWorkflow } from '@lindan/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '../../context/viewer.js';
import { BadInput, NotFound } from '../../refusal.js';
import { newId } from '../../sql/id.js';
import type { Board } from '../../test/board-as-shown.js';
import { askForBoard, TODAY } from '../../test/board-as-shown.js';
import { countStatements } from '../../test/count-statements.js';
import { CATEGORY } from '../../test/factories/category.js';
import type { City, Place } from '../../test/factories/city.js';
import { aCity } from '../../test/factories/city.js';
import { aSubmittedDemand } from '../../test/factories/demand.js';
import {
  aClaimedOrder,
  aCompletedOrder,
  anOfferedOrder,
  anOpenOrder,
  aReturnedOrder,
  aStartedOrder,
  aVerifiedOrder,
} from '../../test/factories/order.js';
import { aPerson } from '../../test/factories/person.js';
import { aUnit } from '../../test/factories/unit.js';
import type { TestServices } from '../../test/harness.js';
import { A_WORKING_MORNING, startServices } from '../../test/harness.js';
import type { RunDocument } from '../../test/run-document.js';
import { contextOf, runDocuments } from '../../test/run-document.js';
import { declineDemand } from '../demand/commands/decline-demand.js';
import { completeOrder } from '../order/commands/complete-order.js';
import { closeRegion } from '../region/commands/close-region.js';
import { BoardResolver } from './board.resolver.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let services: TestServices;
let run: RunDocument;
let city: City;
beforeAll(async () => {
  services = await startServices();
  run = await runDocuments(services, [BoardResolver]);
});
afterAll(() => services.close());
beforeEach(async () => {
  services.time.moveTo(A_WORKING_MORNING);
  city = await aCity(services);
});

const boardOf = (place: Pick<Place, 'id'>, viewer: Viewer | null, period?: object) =>
  askForBoard(run, place, viewer, period);

const sumOf = (rows: readonly { readonly count: number }[]) =>
  rows.reduce((sum, { count }) => sum + count, 0);
const present = (counts: Board['demandsByStatus']) =>
  Object.fromEntries(counts.filter(({ count }) => count > 0).map(({ status, count }) => [status, count]));

describe('a board is not found', () => {
  it.each(['nonsense', newId()])('for the place %s', async (id) => {
    await expect(boardOf({ id }, city.staff.admin)).rejects.toBeInstanceOf(NotFound);
  });

  it('without a session', async () => {
    await expect(boardOf(city.community, null)).rejects.toBeInstanceOf(NotFound);
  });

  it('for places above and beside the viewer’s own', async () => {
    const { staff, street, city: whole, neighbour, otherStreet, otherGrid } = city;
    for (const [viewer, place] of [
      [staff.community, street],
      [staff.community, neighbour],
      [staff.street, whole],
      [staff.street, otherStreet],
      [staff.supervisor, otherStreet],
      [staff.gridWorker, otherGrid],
      [staff.admin, (await aCity(services)).community],
    ] as const)
      await expect(boardOf(place, viewer)).rejects.toBeInstanceOf(NotFound);
  });

  it('by units and party members, with sight of single orders only', async () => {
    const unit = await aUnit(city, { paired: [city.community] });
    const member = await aPerson(city, 'PARTY_MEMBER', { region: city.community, unit });
    for (const viewer of [unit.liaison, member])
      await expect(boardOf(city.community, viewer)).rejects.toBeInstanceOf(NotFound);
  });
});

describe('a period is refused', () => {
  it.each([
    ['that ends before it begins', { from: TODAY.to, to: TODAY.from }],
    ['without a moment in it', { from: TODAY.from, to: TODAY.from }],
    ['of more than 400 days', { from: '2025-01-01T00:00:00.000Z', to: '2026-02-05T00:00:00.001Z' }],
    ['beyond what dates can be written', { from: '9999-12-30T00:00:00Z', to: '9999-12-31T23:00:00Z' }],
  ])('%s', async (_case, period) => {
    const refusal = await boardOf(city.community, city.staff.community, period).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(BadInput);
    expect((refusal as BadInput).fields).toEqual({ to: { problem: 'period', values: { max: 400 } } });
  });
});

describe('demands are counted', () => {
  it('by their present state, every state named in the order of their life', async () => {
    await aSubmittedDemand(city);
    await anOfferedOrder(city);
    const { demandsByStatus } = await boardOf(city.community, city.staff.community);
    expect(demandsByStatus.map(({ status }) => status)).toEqual(demandWorkflow.statuses);
    expect(present(demandsByStatus)).toEqual({ SUBMITTED: 1, DISPATCHED: 1 });
  });

  it('from the first moment of the period up to, but without, its last', async () => {
    for (const moment of ['2026-03-10T15:59:59.999Z', TODAY.from, '2026-03-11T15:59:59.999Z', TODAY.to]) {
      services.time.moveTo(new Date(moment));
      await aSubmittedDemand(city);
    }
    const { demandsByStatus } = await boardOf(city.community, city.staff.community);
    expect(present(demandsByStatus)).toEqual({ SUBMITTED: 2 });
  });

  it('by category in the reader’s language, most first and those without one last, as many as there are', async () => {
    await aSubmittedDemand(city, { categoryCode: CATEGORY.rubbish });
    for (const _ of [1, 2]) await aSubmittedDemand(city, { categoryCode: CATEGORY.manholes });
    for (const _ of [1, 2, 3]) await aSubmittedDemand(city, { categoryCode: null });
    const { byCategory, demandsByStatus } = await boardOf(city.community, city.staff.community);
    expect(sumOf(byCategory)).toBe(sumOf(demandsByStatus));
    expect(byCategory).toEqual([
      { category: { code: CATEGORY.manholes, name: '井盖路灯' }, count: 2 },
      { category: { code: CATEGORY.rubbish, name: '垃圾清运' }, count: 1 },
      { category: null, count: 3 },
    ]);
  });

  it('in a place and all below it, and nowhere else', async () => {
    for (const place of [city.building, city.otherGrid, city.community, city.neighbour, city.otherCommunity])
      await aSubmittedDemand(city, { place });
    const counts = async (place: Place) =>
      present((await boardOf(place, city.staff.admin)).demandsByStatus)['SUBMITTED'];
    expect(await counts(city.city)).toBe(5);
    expect(await counts(city.street)).toBe(4);
    expect(await counts(city.community)).toBe(3);
    expect(await counts(city.grid)).toBe(1);
    expect(await counts(city.building)).toBe(1);
  });
});

describe('the places right below', () => {
  it('are all there, in their order, also where nothing happened, then the place itself', async () => {
    await aSubmittedDemand(city, { place: city.building });
    await aSubmittedDemand(city, { place: city.community });
    await aVerifiedOrder(city);
    const { byRegion } = await boardOf(city.community, city.staff.community);
    expect(byRegion).toEqual([
      { region: { id: city.grid.id, name: '第一网格' }, submitted: 2, resolved: 1, overdue: 0 },
      { region: { id: city.otherGrid.id, name: '第二网格' }, submitted: 0, resolved: 0, overdue: 0 },
      { region: { id: city.community.id, name: expect.any(String) }, submitted: 1, resolved: 0, overdue: 0 },
    ]);
    const streets = (await boardOf(city.city, city.staff.admin)).byRegion;
    expect(streets).toMatchObject([{ submitted: 3 }, { submitted: 0 }]);
    expect((await boardOf(city.building, city.staff.community)).byRegion).toMatchObject([
      { region: { id: city.building.id }, submitted: 1 },
    ]);
  });

  it('add up to the place, also once one of them was closed', async () => {
    await aSubmittedDemand(city, { place: city.community });
    const { id } = await aSubmittedDemand(city, { place: city.otherGrid });
    await declineDemand(contextOf(services, city.staff.community), { id, reason: '不在本社区范围内' });
    await closeRegion(contextOf(services, city.staff.admin), { id: city.otherGrid.id, intoId: city.grid.id });
    const { byRegion, demandsByStatus } = await boardOf(city.community, city.staff.community);
    expect(byRegion).toMatchObject([
      { region: { id: city.grid.id }, submitted: 1 },
      { region: { id: city.community.id }, submitted: 1 },
    ]);
    expect(byRegion.reduce((sum, { submitted }) => sum + submitted, 0)).toBe(sumOf(demandsByStatus));
  });

  it('say what waits beyond its time, or had an order that did', async () => {
    await aSubmittedDemand(city);
    const { id, unit } = await aStartedOrder(city);
    services.time.advance(30 * DAY);
    await completeOrder(contextOf(services, unit.liaison), { id, result: '已修好' });
    await services.database.pool.query(
      'update demands set due_at = null, due_soon_at = null where status = $1',
      ['DISPATCHED'],
    );
    expect((await boardOf(city.community, city.staff.community)).byRegion[0]).toMatchObject({ overdue: 2 });
  });

  it('count what was resolved in the period, whenever it was submitted', async () => {
    const yesterday = { from: '2026-03-09T16:00:00.000Z', to: '2026-03-10T16:00:00.000Z' };
    services.time.advance(-DAY);
    const before = await aCompletedOrder(city);
    services.time.moveTo(A_WORKING_MORNING);
    await services.database.pool.query('update demands set resolved_at = $2 where id = $1', [
      before.demand.id,
      services.time.now(),
    ]);
    const [today] = (await boardOf(city.community, city.staff.community)).byRegion;
    expect(today).toMatchObject({ submitted: 0, resolved: 1 });
    const [then] = (await boardOf(city.community, city.staff.community, yesterday)).byRegion;
    expect(then).toMatchObject({ submitted: 1, resolved: 0 });
  });
});

describe('orders are counted', () => {
  it('by their present state, every state named in the order of their life', async () => {
    await anOfferedOrder(city);
    await aCompletedOrder(city);
    await aReturnedOrder(city);
    const { ordersByStatus, returnRate } = await boardOf(city.community, city.staff.community);
    expect(ordersByStatus.map(({ status }) => status)).toEqual(orderWorkflow.statuses);
    expect(present(ordersByStatus)).toEqual({ OFFERED: 1, COMPLETED: 1, RETURNED: 1 });
    expect(returnRate).toEqual({ numerator: 1, denominator: 3 });
  });

  it('by lead unit; unclaimed orders count for no unit', async () => {
    const unit = await aUnit(city, { name: '城管局', paired: [city.community] });
    await anOpenOrder(city, { unit });
    await aClaimedOrder(city, { unit });
    await aReturnedOrder(city, { unit });
    await aVerifiedOrder(city, { unit });
    const other = await aUnit(city, { name: '住建局' });
    await anOfferedOrder(city, { unit: other });
    expect((await boardOf(city.community, city.staff.community)).byUnit).toEqual([
      {
        unit: { id: unit.id, name: '城管局' },
        offered: 3,
        claimed: 2,
        verified: 1,
        returned: 1,
        overdue: 0,
        completed: 1,
        medianHours: null,
      },
      {
        unit: { id: other.id, name: '住建局' },
        offered: 1,
        claimed: 0,
        verified: 0,
        returned: 0,
        overdue: 0,
        completed: 0,
        medianHours: null,
      },
    ]);
  });

  it('with the median in hours of the clock from five completed ones on, and the late orders', async () => {
    const unit = await aUnit(city);
    const medians: unknown[] = [];
    for (const hours of [3, 3, 10.25, 24 * 30, 24 * 31]) {
      services.time.moveTo(A_WORKING_MORNING);
      const { id } = await aStartedOrder(city, { unit });
      services.time.advance(hours * HOUR);
      await completeOrder(contextOf(services, unit.liaison), { id, result: '已修好' });
      const [figures] = (await boardOf(city.community, city.staff.community)).byUnit;
      medians.push([figures?.completed, figures?.medianHours]);
    }
    expect(medians).toEqual([
      [1, null],
      [2, null],
      [3, null],
      [4, null],
      [5, 10.3],
    ]);
    services.time.moveTo(A_WORKING_MORNING);
    await anOfferedOrder(city, { unit });
    const before = await boardOf(city.community, city.staff.community);
    expect(before.byUnit).toMatchObject([{ offered: 6, overdue: 2, medianHours: 10.3 }]);
    services.time.advance(30 * DAY);
    const after = await boardOf(city.community, city.staff.community);
    expect(after.byUnit).toMatchObject([{ offered: 6, overdue: 3 }]);
  });
});

describe('a board costs', () => {
  it('two statements, however much there is, and counts nothing that is not selected', async () => {
    const whole = () => countStatements(services.database, () => boardOf(city.city, city.staff.admin));
    expect((await whole()).statements).toHaveLength(2);
    for (const place of [city.grid, city.neighbour, city.otherCommunity])
      await aSubmittedDemand(city, { place });
    expect((await whole()).statements).toHaveLength(2);
    const one = await countStatements(services.database, () =>
      run(
        city.staff.admin,
        'query ($id: ID!, $from: DateTime!, $to: DateTime!) { board(regionId: $id, from: $from, to: $to) { returnRate { numerator } } }',
        { id: city.city.id, ...TODAY },
      ),
    );
    expect(one.result).toEqual({ board: { returnRate: { numerator: 0 } } });
    expect(one.statements.join()).not.toContain('ratings');
  });
});

describe('the formulas', () => {
  it('stand in docs/figures.md, one for each figure', async () => {
    const text = await readFile(new URL('../../../../docs/figures.md', import.meta.url), 'utf8');
    const board = await boardOf(city.city, city.staff.admin);
    for (const figure of Object.keys(board)) expect(text).toContain(`\`${figure}\``);
  });
});
