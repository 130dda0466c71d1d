import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { jobSchemaOf } from '../../database/job-queue.js';
import type { App } from '../../operations/app.js';
import { buildApp } from '../../operations/app.js';
import { ApiClient } from '../../test/api-client.js';
import type { City } from '../../test/factories/city.js';
import { aCity } from '../../test/factories/city.js';
import { aPerson, aToken } from '../../test/factories/person.js';
import type { TestServices } from '../../test/harness.js';
import { startServices } from '../../test/harness.js';

const JOBS =
  '{ jobs { name everySeconds lastRunAt lastDurationMs lastChanged failures lastError nextRunAt } }';
const RUN = 'mutation($name: JobName!) { runJob(name: $name) { name failures lastError nextRunAt } }';
const NAME = 'DELETE_EXPIRED_SESSIONS';

let services: TestServices;
let city: City;
let app: App;
let admin: ApiClient;

beforeAll(async () => {
  services = await startServices();
  city = await aCity(services);
  app = await buildApp(services);
  admin = new ApiClient(app);
  admin.token = await aToken(services, await aPerson(city, 'ADMIN', { region: city.city }));
});
beforeEach(async () => {
  const { pool } = services.database;
  await pool.query('delete from jobs');
  await pool.query(
    `insert into jobs values
       ($1, 600, null, null, null, 0, null, now() + interval '10 minutes'),
       ('EXPIRE_RESOURCES', 600, $2, 12, 3, 2, 'error: 42703', $2),
       ('A_JOB_OF_ANOTHER_BUILD', 600, null, null, null, 0, null, now())`,
    [NAME, '2026-03-11T02:00:00Z'],
  );
});
afterAll(async () => {
  await app.close();
  await services.close();
});

async function queued(): Promise<unknown[]> {
  const queue = await jobSchemaOf(services.database.pool);
  const { rows } = await services.database.pool.query<object>(
    `select task_identifier as name, run_at <= now() as due from ${queue}.jobs`,
  );
  return rows;
}

describe('jobs are refused', () => {
  it('to a person without the role of an administrator, by reading and by running', async () => {
    const other = new ApiClient(app);
    for (const send of [() => other.send(JOBS), () => other.send(RUN, { name: NAME })])
      expect((await send()).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    other.token = await aToken(services, city.staff.supervisor);
    for (const send of [() => other.send(JOBS), () => other.send(RUN, { name: NAME })])
      expect((await send()).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await queued()).toEqual([]);
  });

  it('by a name that is none, and by one that no server has registered', async () => {
    const unknown = await admin.send(RUN, { name: 'DROP_EVERYTHING' });
    expect(unknown.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { name: expect.any(String) },
    });
    const unregistered = await admin.send(RUN, { name: 'DELETE_PAST_RATE_LIMITS' });
    expect(unregistered.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await queued()).toEqual([]);
  });
});

describe('an administrator', () => {
  it('reads how each job’s last run went, those that fail first', async () => {
    const { data } = await admin.send<{ jobs: object[] }>(JOBS);
    expect(data?.jobs).toMatchObject([
      {
        name: 'EXPIRE_RESOURCES',
        everySeconds: 600,
        lastRunAt: '2026-03-11T02:00:00.000Z',
        lastDurationMs: 12,
        lastChanged: 3,
        failures: 2,
        lastError: 'error: 42703',
        nextRunAt: '2026-03-11T02:00:00.000Z',
      },
      { name: NAME, lastRunAt: null, lastDurationMs: null, lastChanged: null, failures: 0, lastError: null },
    ]);
  });

  it('runs a job now, and once however often it is asked for', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => admin.send(RUN, { name: NAME })));
    for (const { data } of answers) expect(data).toMatchObject({ runJob: { name: NAME } });
    expect(await queued()).toEqual([{ name: NAME, due: true }]);
  });
});
