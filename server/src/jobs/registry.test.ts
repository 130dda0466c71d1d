import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestServices } from '../test/harness.js';
import { startServices } from '../test/harness.js';
import { JOBS } from './registry.js';

const DAY = 86_400_000;

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

const run = (name: string, now: Date): Promise<number> | undefined =>
  JOBS.find((job) => job.name === name)?.run(services, now);

describe('every job', () => {
  it('is registered once', () => {
    expect(new Set(JOBS.map(({ name }) => name)).size).toBe(JOBS.length);
  });

  it.each(JOBS)('$name changes nothing when it runs a second time at the same moment', async (job) => {
    const now = services.time.now();
    await job.run(services, now);
    expect(await job.run(services, now)).toBe(0);
  });
});

describe('clearing up', () => {
  it('deletes counts of limits at the end of their time', async () => {
    const now = services.time.now();
    await services.database.pool.query('insert into rate_limits values ($1, 1, $2), ($3, 1, null)', [
      'past',
      now.getTime(),
      'for ever',
    ]);
    expect(await run('DELETE_PAST_RATE_LIMITS', new Date(now.getTime() - 1))).toBe(0);
    expect(await run('DELETE_PAST_RATE_LIMITS', now)).toBe(1);
  });

  it('keeps idempotency keys for thirty days', async () => {
    const now = services.time.now();
    await services.database.pool.query(
      `insert into idempotency_keys values ('anyone', 'key', 'hash', gen_random_uuid(), null, $1)`,
      [now],
    );
    const later = (days: number): Date => new Date(now.getTime() + days * DAY + 1);
    expect(await run('DELETE_OLD_IDEMPOTENCY_KEYS', later(29))).toBe(0);
    expect(await run('DELETE_OLD_IDEMPOTENCY_KEYS', later(30))).toBe(1);
  });
});
