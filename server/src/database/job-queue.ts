import { Logger, runMigrations } from 'graphile-worker';
import type { Pool } from 'pg';

/** The schema of a city's job queue, as SQL. PostgreSQL would cut a longer name, and two cities could share one. */
const JOB_SCHEMA_SQL = `case when length(current_schema()) <= 58
  then current_schema() || '_jobs' else 'jobs_' || md5(current_schema()) end`;

/** The queue's own lines are for its developers; failures are told by what runs the jobs. */
export const SILENT_LOGGER = new Logger(() => () => undefined);

/** The name of the schema that holds the job queue of the city at the end of these connections. */
export async function jobSchemaOf(pool: Pick<Pool, 'query'>): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(`select ${JOB_SCHEMA_SQL} as name`);
  if (rows[0] === undefined) throw new Error('the connection is in no schema');
  return rows[0].name;
}

/**
 * Brings the tables and functions of the job queue (graphile-worker) up to date, in a schema of their own beside the city's.
 * Where nothing is pending it only reads, so that any role may call it.
 */
export async function installJobQueue(pool: Pool): Promise<void> {
  await runMigrations({ pgPool: pool, schema: await jobSchemaOf(pool), logger: SILENT_LOGGER });
}
