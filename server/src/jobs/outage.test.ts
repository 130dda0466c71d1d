import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { isConnectionError } from '../database/connection-errors.js';
import { runJob } from '../modules/job/commands/run-job.js';
import type { TestServices } from '../test/harness.js';
import { servicesAt } from '../test/harness.js';
import type { OwnDatabase } from '../test/own-database.js';
import { ownDatabase } from '../test/own-database.js';
import { keepJobs } from './keep-jobs.js';

const NAME = 'EXPIRE_RESOURCES';
const WITHIN = { timeout: 60_000, interval: 200 };

let database: OwnDatabase;
let services: TestServices;
beforeAll(async () => {
  database = await ownDatabase();
  services = await servicesAt(database, {}, 3_000);
}, 120_000);
afterAll(async () => {
  await services.close();
  await database.close();
}, 60_000);

it('jobs go on by themselves after the database was away, also one that was under way', async () => {
  const errors: unknown[] = [];
  const gate = Promise.withResolvers<number>();
  let runs = 0;
  const run = async (): Promise<number> => {
    runs += 1;
    return runs === 1 ? gate.promise : 4;
  };
  const end = keepJobs(services, [{ name: NAME, everySeconds: 3_600, run }], (error) => errors.push(error));
  await expect.poll(() => runs, WITHIN).toBe(1);

  await database.stop();
  // It ends, and cannot say so.
  gate.resolve(1);
  await sleep(500);
  await database.start();

  const changed = async (): Promise<unknown> => {
    await runJob(services, NAME).catch(() => undefined);
    const { rows } = await services.database.pool
      .query<{ changed: number }>('select last_changed as changed from jobs')
      .catch(() => ({ rows: [] }));
    return rows[0]?.changed;
  };
  await expect.poll(changed, WITHIN).toBe(4);
  expect(errors.filter((error) => !isConnectionError(error))).toEqual([]);
  await end();
}, 180_000);
