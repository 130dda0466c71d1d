import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../database/database.js';
import { SCHEMA } from '../modules/nouns.js';
import { TooOften, Unavailable } from '../refusal.js';
import { breakableDatabase } from '../test/breakable-database.js';
import type { TestServices } from '../test/harness.js';
import { anotherProcess, startServices } from '../test/harness.js';
import { Limiters } from './limiters.js';

let services: TestServices;
let other: TestServices;
beforeAll(async () => {
  services = await startServices();
  other = await anotherProcess(services);
});
afterAll(async () => {
  await other.close();
  await services.close();
});

const limitersOf = ({ database, config }: TestServices, times: number): Limiters =>
  new Limiters(database.pool, { ...config.rates, trackingByNumber: { times, seconds: 600 } });

describe('a limit', () => {
  it('refuses the one time too many with the seconds to wait', async () => {
    const limiters = limitersOf(services, 3);
    for (let time = 0; time < 3; time += 1) await limiters.consume('trackingByNumber', 'XQ1');
    const refused = limiters.consume('trackingByNumber', 'XQ1');
    await expect(refused).rejects.toBeInstanceOf(TooOften);
    await expect(refused).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    const error = await refused.then(
      () => undefined,
      (reason: unknown) => reason as TooOften,
    );
    expect(error?.retryAfter).toBeGreaterThan(590);
    expect(error?.retryAfter).toBeLessThanOrEqual(600);
  });

  it('counts for all processes together', async () => {
    const [here, there] = [limitersOf(services, 2), limitersOf(other, 2)];
    await here.consume('trackingByNumber', 'XQ2');
    await there.consume('trackingByNumber', 'XQ2');
    await expect(here.consume('trackingByNumber', 'XQ2')).rejects.toBeInstanceOf(TooOften);
    await expect(there.check('trackingByNumber', 'XQ2')).rejects.toBeInstanceOf(TooOften);
  });

  it('lets exactly as many through as it says, however many come at once', async () => {
    const limiters = limitersOf(services, 10);
    const tries = Array.from({ length: 50 }, () => limiters.consume('trackingByNumber', 'XQ3'));
    const results = await Promise.allSettled(tries);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
  });

  it('counts each key by itself, and nothing by looking', async () => {
    const limiters = limitersOf(services, 1);
    await limiters.check('trackingByNumber', 'XQ4');
    await limiters.check('trackingByNumber', 'XQ4');
    await limiters.consume('trackingByNumber', 'XQ4');
    await limiters.consume('trackingByNumber', 'XQ5');
    await expect(limiters.check('trackingByNumber', 'XQ4')).rejects.toBeInstanceOf(TooOften);
    await limiters.forget('trackingByNumber', 'XQ4');
    await expect(limiters.consume('trackingByNumber', 'XQ4')).resolves.toBeUndefined();
  });

  it('can be lifted', async () => {
    const { database, config } = services;
    const limiters = new Limiters(database.pool, { ...config.rates, trackingByNumber: null });
    for (let time = 0; time < 100; time += 1) await limiters.consume('trackingByNumber', 'XQ6');
    await expect(limiters.check('trackingByNumber', 'XQ6')).resolves.toBeUndefined();
  });

  it('stores neither numbers nor addresses', async () => {
    await services.limiters.consume('trackingByAddress', '203.0.113.7');
    const { rows } = await services.database.pool.query<{ keys: string }>(
      'select string_agg(key, chr(10)) as keys from rate_limits',
    );
    expect(rows[0]?.keys).not.toMatch(/XQ\d|203\.0/);
  });

  it('that cannot be counted is an outage, not a permission', async () => {
    const broken = await breakableDatabase(services.url);
    const database = await Database.connect(broken.url, SCHEMA);
    const limiters = new Limiters(database.pool, services.config.rates);
    broken.cut();
    await expect(limiters.consume('loginByAddress', 'a')).rejects.toBeInstanceOf(Unavailable);
    await expect(limiters.check('loginByAddress', 'a')).rejects.toBeInstanceOf(Unavailable);
    await database.close();
    await broken.close();
  });
});
