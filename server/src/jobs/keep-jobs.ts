import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Runner, WorkerEvents } from 'graphile-worker';
import { run } from 'graphile-worker';
import { Pool } from 'pg';

import type { Services } from '../context/services.js';
import { jobSchemaOf, SILENT_LOGGER } from '../database/job-queue.js';
import { failureReason } from './failure-reason.js';
import type { Job } from './job.js';
import { JobRecords } from './job-records.js';
import { showAlive, takeOverJobs } from './take-over.js';

/** So many jobs at once in one process: a long one does not hold up the others. */
const AT_ONCE = 2;
/** One listens, the others take and return jobs. */
const CONNECTIONS = AT_ONCE + 1;
const LOOK_EVERY_MS = 2_000;
const TAKE_OVER_EVERY_MS = { least: 5_000, most: 10_000 };
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** The exit code that the queue sets where it stops for a breaking migration, be it of another city's schema. */
const STOPPED_FOR_MIGRATION = 57;

/**
 * Runs jobs as the queue wakes them, in this process and in every other one of the city; each wake-up goes to one of them.
 * After an outage it begins anew, with growing pauses.
 * @returns a function that ends it when the jobs under way are done
 */
export function keepJobs(
  services: Services,
  jobs: readonly Job[],
  onError: (error: unknown) => void,
): () => Promise<void> {
  const ending = new AbortController();
  const pool = new Pool({
    ...services.database.pool.options,
    application_name: 'lindan jobs',
    max: CONNECTIONS,
  });
  // A broken connection is met by the statement that uses it; without listeners the event would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  let runner: Runner | undefined;

  const keepRunning = async (): Promise<void> => {
    let pause = FIRST_PAUSE_MS;
    while (!ending.signal.aborted) {
      try {
        runner = await startRunner(services, jobs, pool, onError);
        pause = FIRST_PAUSE_MS;
        if (ending.signal.aborted) await runner.stop();
        await runner.promise;
      } catch (error) {
        if (!ending.signal.aborted) onError(error);
      }
      runner = undefined;
      if (process.exitCode === STOPPED_FOR_MIGRATION) process.exitCode = undefined;
      await sleep(pause, undefined, { signal: ending.signal }).catch(() => undefined);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  };
  const kept = keepRunning();
  return async () => {
    ending.abort();
    // A runner that has just stopped by itself refuses to stop.
    await runner?.stop().catch(() => undefined);
    await kept;
    await pool.end();
  };
}

async function startRunner(
  services: Services,
  jobs: readonly Job[],
  pool: Pool,
  onError: (error: unknown) => void,
): Promise<Runner> {
  const { kysely } = services.database;
  const queue = await jobSchemaOf(pool);
  const records = new JobRecords(kysely, queue);
  await records.register(jobs);
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:listen:success', ({ workerPool, client }) => {
    showAlive(client, workerPool.id).catch(onError);
  });
  events.on('resetLocked:started', () => {
    takeOverJobs(kysely, queue).catch(onError);
  });
  const tasks = jobs.map((job) => [job.name, () => runOnce(services, job, records, onError)] as const);
  return run(
    {
      pgPool: pool,
      schema: queue,
      events,
      logger: SILENT_LOGGER,
      concurrency: AT_ONCE,
      pollInterval: LOOK_EVERY_MS,
      minResetLockedInterval: TAKE_OVER_EVERY_MS.least,
      maxResetLockedInterval: TAKE_OVER_EVERY_MS.most,
      noHandleSignals: true,
      // In batches, a failure to hand a job back stops the runner; by itself it would be a rejection that nobody handles.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    },
    Object.fromEntries(tasks),
    [],
  );
}

/** Runs a job and records how it ended. What throws here is an outage: the queue tries again. */
async function runOnce(
  services: Services,
  job: Job,
  records: JobRecords,
  onError: (error: unknown) => void,
): Promise<void> {
  const at = services.time.now();
  const begun = performance.now();
  const outcome = await job.run(services, at).then(
    (changed) => ({ changed }),
    (error: unknown) => {
      onError(error);
      return { failed: failureReason(error) };
    },
  );
  await records.record(job, { at, milliseconds: performance.now() - begun, outcome });
}
