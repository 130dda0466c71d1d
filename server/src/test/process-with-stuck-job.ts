import 'reflect-metadata';

import { readConfig } from '../config.js';
import { keepJobs } from '../jobs/keep-jobs.js';
import { openServices } from '../operations/start/open-services.js';

/** A process for tests that takes a job and never ends it. */
const { services } = await openServices(readConfig(), () => undefined);
const never = new Promise<number>(() => undefined);
const run = (): Promise<number> => {
  process.stdout.write('the job has begun\n');
  return never;
};
keepJobs(services, [{ name: 'EXPIRE_RESOURCES', everySeconds: 3_600, run }], (error) =>
  process.stderr.write(`${String(error)}\n`),
);
