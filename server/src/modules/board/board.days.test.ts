import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Viewer } from '../../context/viewer.js';
import { NotFound } from '../../refusal.js';
import { askForBoard, TODAY } from '../../test/board-as-shown.js';
import type { City, Place } from '../../test/factories/city.js';
import { aCity } from '../../test/factories/city.js';
import type { ADemand } from '../../test/factories/demand.js';
import { aSubmittedDemand } from '../../test/factories/demand.js';
import { aVerifiedOrder } from '../../test/factories/order.js';
import { aPersonWith } from '../../test/factories/person.js';
import { aUnit } from '../../test/factories/unit.js';
import type { TestServices } from '../../test/harness.js';
import { A_WORKING_MORNING, startServices } from '../../test/harness.js';
import type { RunDocument } from '../../test/run-document.js';
import { contextOf, runDocuments } from '../../test/run-document.js';
import { disputeDemand } from '../demand/commands/dispute-demand.js';
import { rateDemand } from '../demand/commands/rate-demand.js';
import { BoardResolver } from './board.resolver.js';

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

function rate({ number, trackingCode }: ADemand, answered: boolean, solved: boolean, satisfaction: number) {
  return rateDemand(contextOf(services, null), { number, trackingCode, answered, solved, satisfaction });
}

describe('every day of the period', () => {
  it('counts each round of a demand on the day of its result', async () => {
    const { demand } = await aVerifiedOrder(city);
    const { number, trackingCode } = demand;
    services.time.moveTo(new Date('2026-03-11T16:30:00.000Z'));
    await disputeDemand(contextOf(services, null), { number, trackingCode, reason: '又坏了。' });
    await aVerifiedOrder(city, { demand });
    const days = { from: '2026-03-10T16:00:00.000Z', to: '2026-03-12T16:00:00.000Z' };
    expect((await boardOf(city.community, city.staff.community, days)).daily).toEqual([
      { date: '2026-03-11', submitted: 1, resolved: 1 },
      { date: '2026-03-12', submitted: 0, resolved: 1 },
    ]);
  });

  it('is there, cut at the city’s midnight', async () => {
    for (const moment of [
      '2026-03-09T16:00:00.000Z',
      '2026-03-10T15:59:59.999Z',
      '2026-03-10T16:00:00.000Z',
    ]) {
      services.time.moveTo(new Date(moment));
      await aSubmittedDemand(city);
    }
    services.time.moveTo(A_WORKING_MORNING);
    await aVerifiedOrder(city);
    const days = { from: '2026-03-08T16:00:00.000Z', to: '2026-03-12T16:00:00.000Z' };
    expect((await boardOf(city.community, city.staff.community, days)).daily).toEqual([
      { date: '2026-03-09', submitted: 0, resolved: 0 },
      { date: '2026-03-10', submitted: 2, resolved: 0 },
      { date: '2026-03-11', submitted: 2, resolved: 1 },
      { date: '2026-03-12', submitted: 0, resolved: 0 },
    ]);
  });

  it('is there for the longest period, and for one that begins and ends within a day', async () => {
    const longest = { from: '2025-01-01T16:00:00.000Z', to: '2026-02-05T16:00:00.000Z' };
    expect((await boardOf(city.community, city.staff.community, longest)).daily).toHaveLength(400);
    const hour = { from: '2026-03-11T01:00:00Z', to: '2026-03-11T02:00:00Z' };
    expect((await boardOf(city.community, city.staff.community, hour)).daily).toMatchObject([
      { date: '2026-03-11' },
    ]);
  });
});

describe('rates', () => {
  it('of nothing are nothing of nothing', async () => {
    const board = await boardOf(city.community, city.staff.community);
    for (const name of ['responseRate', 'resolutionRate', 'satisfactionRate', 'returnRate'] as const)
      expect(board[name]).toEqual({ numerator: 0, denominator: 0 });
  });

  it('are shares of the ratings of the period, by what the residents say', async () => {
    const ratings: readonly (readonly [boolean, boolean, number])[] = [
      [true, true, 5],
      [true, false, 4],
      [true, false, 3],
      [false, false, 1],
    ];
    for (const words of ratings) await rate((await aVerifiedOrder(city)).demand, ...words);
    const later = await aVerifiedOrder(city);
    services.time.moveTo(new Date(TODAY.to));
    await rate(later.demand, true, true, 5);
    expect(await boardOf(city.community, city.staff.community)).toMatchObject({
      responseRate: { numerator: 3, denominator: 4 },
      resolutionRate: { numerator: 1, denominator: 4 },
      satisfactionRate: { numerator: 2, denominator: 4 },
    });
  });

  it('leave out what the viewer may not see', async () => {
    await rate((await aVerifiedOrder(city)).demand, true, true, 5);
    const both = await aPersonWith(services, [
      { role: 'COMMUNITY_STAFF', region: city.neighbour },
      { role: 'PARTY_MEMBER', region: city.community, unit: await aUnit(city) },
    ]);
    expect((await boardOf(city.neighbour, both)).responseRate).toEqual({ numerator: 0, denominator: 0 });
    await expect(boardOf(city.community, both)).rejects.toBeInstanceOf(NotFound);
  });
});
