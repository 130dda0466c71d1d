import { sql } from 'kysely';

import type { Sql } from '../../sql/fragment.js';

/** When a job is to be woken, and what becomes of a wake-up that waits already. */
interface WakeUp {
  readonly name: Sql;
  readonly at: Sql;
  /** `replace`: this one counts; `preserve_run_at`: the other; `unsafe_dedupe`: the other, even while its job runs. */
  readonly mode: 'replace' | 'preserve_run_at' | 'unsafe_dedupe';
}

/**
 * Puts the wake-up of a job into the queue, as an SQL expression that gives its moment. There is one for each job, whose key is
 * the job's name. So is its queue's name: the runs of one job follow each other, in whichever process. A worker may take the waiting one in between; then the queue adds none, and the job has just begun.
 * @param queue the schema of the queue
 */
export function wakeUp(queue: string, { name, at, mode }: WakeUp): Sql {
  return sql`coalesce((${sql.id(queue, 'add_job')}(
    identifier => ${name}, job_key => ${name}, queue_name => ${name}, run_at => ${at}, max_attempts => 32767, job_key_mode => ${sql.lit(mode)}
  )).run_at, now())`;
}
