import type { CapacityPeriod } from '@lindan/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { CapacityExhausted } from '../../../refusal.js';
import type { City } from '../../../test/factories/city.js';
import { aCity } from '../../../test/factories/city.js';
import { aResource } from '../../../test/factories/resource.js';
import type { TestServices } from '../../../test/harness.js';
import { A_WORKING_MORNING, startServices } from '../../../test/harness.js';
import type { RunDocument } from '../../../test/run-document.js';
import { runDocuments } from '../../../test/run-document.js';
import { ResourceResolver } from '../resource.resolver.js';
import { giveBackCapacity, takeCapacity } from './take-capacity.js';

let services: TestServices;
let city: City;
let run: RunDocument;
beforeAll(async () => {
  services = await startServices();
  city = await aCity(services);
  run = await runDocuments(services, [ResourceResolver]);
});
beforeEach(() => services.time.moveTo(A_WORKING_MORNING));
afterAll(() => services.close());

const zone = 'Asia/Shanghai';
const take = (id: string) =>
  services.database.transaction((em) => takeCapacity(em, id, services.time.now(), zone));
const returnCapacity = (id: string, takenAt: Date) =>
  services.database.transaction((em) => giveBackCapacity(em, id, takenAt, zone));
/** The remaining capacity as the API returns it. */
const left = async (id: string) => {
  const query = 'query ($id: ID!) { resource(id: $id) { remaining } }';
  return (await run<{ resource: { remaining: number | null } }>(city.staff.admin, query, { id })).resource
    .remaining;
};
const of = async (capacity: number, period: CapacityPeriod = 'MONTH') =>
  (await aResource(city, { capacity, period })).id;

describe('nothing is given', () => {
  it('of a capacity of none', async () => {
    await expect(take(await of(0))).rejects.toBeInstanceOf(CapacityExhausted);
  });

  it('when the last one of the period is gone, and the count stays right', async () => {
    const id = await of(1);
    await take(id);
    await expect(take(id)).rejects.toBeInstanceOf(CapacityExhausted);
    expect(await left(id)).toBe(0);
  });

  it('to the later seventeen of twenty for the last three', async () => {
    const id = await of(3);
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => take(id)));
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(17);
    expect(refused.every(({ reason }) => reason instanceof CapacityExhausted)).toBe(true);
    expect(await left(id)).toBe(0);
  });
});

describe('there is as much as asked for', () => {
  it('of a resource without limit', async () => {
    const { id } = await aResource(city);
    await take(id);
    expect(await left(id)).toBeNull();
  });
});

describe('a new period brings the whole capacity anew', () => {
  it.each([
    ['DAY', '2026-03-11T15:59:59Z', '2026-03-11T16:00:00Z'],
    ['WEEK', '2026-03-15T15:59:59Z', '2026-03-15T16:00:00Z'],
    ['MONTH', '2026-03-31T15:59:59Z', '2026-03-31T16:00:00Z'],
    ['QUARTER', '2026-03-31T15:59:59Z', '2026-03-31T16:00:00Z'],
    ['YEAR', '2026-12-31T15:59:59Z', '2026-12-31T16:00:00Z'],
  ] as const)("of the %s, at the city's midnight", async (period, last, first) => {
    const id = await of(1, period);
    await take(id);
    services.time.moveTo(new Date(last));
    await expect(take(id)).rejects.toBeInstanceOf(CapacityExhausted);
    services.time.moveTo(new Date(first));
    expect(await left(id)).toBe(1);
    await take(id);
    expect(await left(id)).toBe(0);
  });

  it('but never of a TOTAL', async () => {
    const id = await of(1, 'TOTAL');
    await take(id);
    services.time.moveTo(new Date('2036-03-11T02:00:00Z'));
    await expect(take(id)).rejects.toBeInstanceOf(CapacityExhausted);
  });
});

describe('what is given back', () => {
  it('is there again within the period', async () => {
    const id = await of(2);
    await take(id);
    await take(id);
    await returnCapacity(id, services.time.now());
    expect(await left(id)).toBe(1);
  });

  it('is not added to another period, and never makes more than there is', async () => {
    const id = await of(2);
    await take(id);
    const before = services.time.now();
    services.time.moveTo(new Date('2026-04-11T02:00:00Z'));
    await take(id);
    await returnCapacity(id, before);
    expect(await left(id)).toBe(1);
    await returnCapacity(id, services.time.now());
    await returnCapacity(id, services.time.now());
    expect(await left(id)).toBe(2);
  });
});
