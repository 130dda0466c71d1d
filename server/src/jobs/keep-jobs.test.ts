import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { Services } from '../context/services.js';
import { jobSchemaOf } from '../database/job-queue.js';
import { runJob } from '../modules/job/commands/run-job.js';
import type { TestServices } from '../test/harness.js';
import { anotherProcess, startServices } from '../test/harness.js';
import { startProcess } from '../test/server-process.js';
import type { Job } from './job.js';
import { keepJobs } from './keep-jobs.js';
import { takeOverJobs } from './take-over.js';

const NAME = 'EXPIRE_RESOURCES';
const WITHIN = { timeout: 40_000, interval: 50 };

let services: TestServices;
let other: TestServices;
let queue: string;
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  services = await startServices();
  other = await anotherProcess(services);
  queue = await jobSchemaOf(services.database.pool);
});
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  await services.database.pool.query('delete from jobs');
  await services.database.pool.query(`delete from ${queue}._private_jobs`);
});
afterAll(async () => {
  await other.close();
  await services.close();
});

interface CountedJob extends Job {
  runs: number;
  mostAtOnce: number;
}

/** A job that counts its runs, in this and other processes. */
function countedJob(run: (count: number) => Promise<number> | number = () => 1): CountedJob {
  let underWay = 0;
  const job: CountedJob = {
    name: NAME,
    everySeconds: 3_600,
    runs: 0,
    mostAtOnce: 0,
    run: async () => {
      job.runs += 1;
      underWay += 1;
      job.mostAtOnce = Math.max(job.mostAtOnce, underWay);
      try {
        return await run(job.runs);
      } finally {
        underWay -= 1;
      }
    },
  };
  return job;
}

function keep(
  at: Services,
  job: Job,
  onError: (error: unknown) => void = () => undefined,
): () => Promise<void> {
  const end = keepJobs(at, [job], onError);
  let ended: Promise<void> | undefined;
  const once = (): Promise<void> => (ended ??= end());
  ends.push(once);
  return once;
}

interface Recorded {
  readonly failures: number;
  readonly last_changed: number | null;
  readonly last_error: string | null;
  readonly pause: number;
}

async function recorded(): Promise<Recorded | undefined> {
  const { rows } = await services.database.pool.query<Recorded>(
    `select failures, last_changed, last_error,
       round(extract(epoch from next_run_at - now()))::integer as pause from jobs where last_run_at is not null`,
  );
  return rows[0];
}

async function queued(): Promise<number> {
  const { rows } = await services.database.pool.query(`select from ${queue}.jobs`);
  return rows.length;
}

describe('a job', () => {
  it('runs once when two processes are told of it at the same time, and is woken again later', async () => {
    const job = countedJob(() => 7);
    keep(services, job);
    keep(other, job);
    await expect.poll(recorded, WITHIN).toMatchObject({ failures: 0, last_changed: 7, last_error: null });
    expect((await recorded())?.pause).toBeGreaterThan(3_000);
    await runJob(services, NAME);
    await expect.poll(() => job.runs, WITHIN).toBe(2);
    await expect.poll(queued, WITHIN).toBe(1);
    expect(job.runs).toBe(2);
  });

  it('that fails is recorded with its reason and tried again after growing pauses, until it succeeds', async () => {
    const errors: unknown[] = [];
    const job = countedJob((count) => {
      if (count < 3) throw new Error(`罗格 cannot be read, attempt ${count}`);
      return 0;
    });
    keep(services, job, (error) => errors.push(error));
    const failed = { last_error: 'Error: … cannot be read, attempt 1', failures: 1, last_changed: null };
    await expect.poll(recorded, WITHIN).toMatchObject(failed);
    expect((await recorded())?.pause).toBeLessThanOrEqual(10);
    await runJob(services, NAME);
    await expect.poll(recorded, WITHIN).toMatchObject({ failures: 2 });
    expect((await recorded())?.pause).toBeGreaterThan(10);
    expect(errors).toHaveLength(2);
    await runJob(services, NAME);
    await expect.poll(recorded, WITHIN).toMatchObject({ failures: 0, last_error: null, last_changed: 0 });
  });

  it('that is asked for while it runs, runs once more, behind that run', async () => {
    const gate = Promise.withResolvers<number>();
    const job = countedJob(() => gate.promise);
    keep(services, job);
    keep(other, job);
    await expect.poll(() => job.runs, WITHIN).toBe(1);
    for (let times = 0; times < 5; times += 1) {
      await runJob(services, NAME);
      // Long enough for an idle worker to take what was asked for, were it free to.
      await sleep(50);
    }
    gate.resolve(0);
    await expect.poll(() => job.runs, WITHIN).toBe(2);
    await expect.poll(queued, WITHIN).toBe(1);
    expect(job).toMatchObject({ runs: 2, mostAtOnce: 1 });
    expect((await recorded())?.pause).toBeGreaterThan(3_000);
  });

  it('under way is waited for when the server stops', async () => {
    const gate = Promise.withResolvers<number>();
    const job = countedJob(() => gate.promise);
    const end = keep(services, job);
    await expect.poll(() => job.runs, WITHIN).toBe(1);
    const ended = end();
    gate.resolve(3);
    await ended;
    expect(await recorded()).toMatchObject({ last_changed: 3, failures: 0 });
  });

  it('of a process that was killed is soon taken over by another one', async () => {
    const killed = startProcess(
      { DATABASE_URL: services.url, DATABASE_OWNER_URL: services.ownerUrl },
      'src/test/process-with-stuck-job.ts',
    );
    await expect.poll(killed.output, WITHIN).toContain('the job has begun');
    killed.child.kill('SIGKILL');
    await killed.exit;
    const job = countedJob(() => 5);
    keep(services, job);
    await expect.poll(recorded, WITHIN).toMatchObject({ last_changed: 5 });
    expect(job.runs).toBe(1);
  }, 90_000);

  it('is not taken over from a process that lives', async () => {
    const gate = Promise.withResolvers<number>();
    const job = countedJob(() => gate.promise);
    keep(services, job);
    await expect.poll(() => job.runs, WITHIN).toBe(1);
    const { pool } = services.database;
    // As if it had been taken long ago.
    await pool.query(`update ${queue}._private_jobs set locked_at = now() - interval '1 hour'`);
    keep(other, job);
    const workersAlive = async (): Promise<number> => {
      const { rows } = await pool.query(
        `select from pg_locks where locktype = 'advisory' and granted
           and classid = (hashtext('lindan.jobs')::bigint & 4294967295)::oid`,
      );
      return rows.length;
    };
    await expect.poll(workersAlive, WITHIN).toBe(2);
    await takeOverJobs(other.database.kysely, queue);
    const { rows } = await pool.query(`select locked_at is not null as locked from ${queue}.jobs`);
    expect(rows).toEqual([{ locked: true }]);
    gate.resolve(0);
  });
});

describe('the jobs go on', () => {
  it.each([
    [
      'after their connections were broken',
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'lindan jobs' and datname = current_database()`,
    ],
    [
      'after the queue of another city in the same database was installed',
      `select pg_notify('worker:migrate', '{"migrationNumber": 99, "breaking": true}')`,
    ],
  ])('%s', async (_, statement) => {
    const job = countedJob();
    keep(services, job);
    await expect.poll(recorded, WITHIN).toMatchObject({ failures: 0 });
    await services.database.pool.query(statement);
    await expect
      .poll(async () => {
        await runJob(services, NAME);
        return job.runs;
      }, WITHIN)
      .toBeGreaterThan(1);
    expect(process.exitCode).toBeUndefined();
  });
});
