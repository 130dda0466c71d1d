import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { PoolClient } from 'pg';

/** A job may be taken just before its worker has its lock. */
const GRACE_SECONDS = 5;
const OF_A_WORKER = `hashtext('lindan.jobs'), hashtext($1)`;

/**
 * Shows that a worker lives: a session-level advisory lock on the connection with which it listens. PostgreSQL lets go of it
 * when the process ends, however it ends; of a host that is gone, within a minute.
 */
export async function showAlive(client: PoolClient, workerId: string): Promise<void> {
  await client.query(
    'set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3',
  );
  // Shared, so that a worker that connects anew does not wait for its former connection to end.
  await client.query(`select pg_advisory_lock_shared(${OF_A_WORKER})`, [workerId]);
}

/** Unlocks the jobs of workers that have ended without letting go; the queue by itself waits for four hours. */
export async function takeOverJobs(kysely: Kysely<unknown>, queue: string): Promise<void> {
  await sql`
    with workers as materialized (
      select distinct locked_by as id from ${sql.id(queue, 'jobs')}
      where locked_at < now() - make_interval(secs => ${GRACE_SECONDS})
    ), dead as materialized (
      select id from workers where pg_try_advisory_xact_lock(hashtext('lindan.jobs'), hashtext(id))
    )
    select ${sql.id(queue, 'force_unlock_workers')}(array_agg(id)) from dead having count(*) > 0
  `.execute(kysely);
}
