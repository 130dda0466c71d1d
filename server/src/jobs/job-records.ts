import type { JobName } from '@lindan/shared';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import { wakeUp } from '../modules/job/wake-up.js';
import type { Job } from './job.js';
import { retryPauseSeconds } from './retry-pause.js';

/** How a run ended: how many records it changed, or why it failed. */
export type Outcome = { readonly changed: number } | { readonly failed: string };

/** The record of each job in a city, together with its next wake-up in the queue. */
export class JobRecords {
  constructor(
    private readonly kysely: Kysely<unknown>,
    /** The schema of the queue. */
    private readonly queue: string,
  ) {}

  /** Enters jobs that are new, each with a first wake-up. Any number of servers may do so. */
  async register(jobs: readonly Pick<Job, 'name' | 'everySeconds'>[]): Promise<void> {
    const rows = JSON.stringify(jobs.map(({ name, everySeconds: every }) => ({ name, every })));
    const wake = wakeUp(this.queue, { name: sql`name`, at: sql`next_run_at`, mode: 'unsafe_dedupe' });
    await sql`
      with known as (
        insert into jobs (name, every_seconds, next_run_at)
        select name, every, now() from jsonb_to_recordset(${rows}::jsonb) as job (name text, every integer)
        on conflict (name) do update set every_seconds = excluded.every_seconds
        returning name, next_run_at
      )
      select ${wake} from known order by name
    `.execute(this.kysely);
  }

  /** Records a run and puts the next wake-up into the queue, as one statement: neither is without the other. */
  async record(
    { name, everySeconds }: Pick<Job, 'name' | 'everySeconds'>,
    run: { readonly at: Date; readonly milliseconds: number; readonly outcome: Outcome },
  ): Promise<void> {
    const { at, milliseconds, outcome } = run;
    const failures = 'failed' in outcome ? (await this.#failures(name)) + 1 : 0;
    const pause = failures === 0 ? everySeconds : retryPauseSeconds(failures);
    // A wake-up that came meanwhile stays: what it was meant for may have come after this run had looked.
    const next = wakeUp(this.queue, {
      name: sql`name`,
      at: sql`now() + make_interval(secs => ${pause})`,
      mode: 'preserve_run_at',
    });
    await sql`
      update jobs set
        last_run_at = ${at}, last_duration_ms = ${Math.round(milliseconds)}, failures = ${failures},
        last_changed = ${'changed' in outcome ? outcome.changed : sql`last_changed`},
        last_error = ${'failed' in outcome ? outcome.failed : null},
        next_run_at = ${next}
      where name = ${name}
    `.execute(this.kysely);
  }

  async #failures(name: JobName): Promise<number> {
    const { rows } = await sql<{ failures: number }>`select failures from jobs where name = ${name}`.execute(
      this.kysely,
    );
    return rows[0]?.failures ?? 0;
  }
}
