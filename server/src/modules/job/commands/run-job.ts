import type { JobName } from '@lindan/shared';
import { sql } from 'kysely';

import type { Services } from '../../../context/services.js';
import { jobSchemaOf } from '../../../database/job-queue.js';
import { NotFound } from '../../../refusal.js';
import { wakeUp } from '../wake-up.js';

/**
 * Wakes a job at once, also one that waits for its next attempt. It runs in whichever process looks first, and once however
 * often it is asked for meanwhile.
 * @throws NotFound for a job that no server of this city has registered
 */
export async function runJob({ database }: Services, name: JobName): Promise<void> {
  const woken = wakeUp(await jobSchemaOf(database.pool), {
    name: sql`name`,
    at: sql`now()`,
    mode: 'replace',
  });
  const { numAffectedRows } = await sql`
    update jobs set next_run_at = ${woken} where name = ${name}
  `.execute(database.kysely);
  if (numAffectedRows === 0n) throw new NotFound();
}
