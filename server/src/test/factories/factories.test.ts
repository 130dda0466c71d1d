import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestServices } from '../harness.js';
import { startServices } from '../harness.js';
import type { City } from './city.js';
import { aCity } from './city.js';
import { aListedDemand, storedDemand } from './demand.js';
import { aReturnedOrder, aVerifiedOrder, storedOrder } from './order.js';
import { aResource } from './resource.js';

let services: TestServices;
let city: City;
beforeAll(async () => {
  services = await startServices();
  city = await aCity(services);
});
afterAll(() => services.close());

describe('what tests begin with', () => {
  it('is as many cities as they like', async () => {
    await expect(aCity(services)).resolves.toMatchObject({ community: { name: '官坡社区' } });
  });

  it('is a demand on the list', async () => {
    const { id } = await aListedDemand(city);
    expect((await storedDemand(city, id)).status).toBe('LISTED');
  });

  it('is an order at its end', async () => {
    const { id, demand } = await aVerifiedOrder(city);
    expect((await storedOrder(city, id)).status).toBe('VERIFIED');
    expect((await storedDemand(city, demand.id)).status).toBe('RESOLVED');
  });

  it('is an order that was sent back', async () => {
    const { demand } = await aReturnedOrder(city);
    expect((await storedDemand(city, demand.id)).status).toBe('LISTED');
  });

  it('is an offer with a capacity', async () => {
    await expect(aResource(city, { capacity: 2 })).resolves.toMatchObject({ title: '井盖抢修服务' });
  });
});
