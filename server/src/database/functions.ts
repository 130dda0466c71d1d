import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Pool, PoolClient } from 'pg';

import { MIGRATIONS } from './migrations.js';
import { sqlFiles } from './sql-files.js';

/** The functions and triggers of the files, and the generated ones. */
interface Functions {
  readonly text: string;
  /** Covers the migrations too: a migration may have dropped a function, so a new one re-creates them all. */
  readonly fingerprint: string;
}

function functionsWith(generated: string): Functions {
  const text = [...sqlFiles('functions').map((file) => file.text), generated].join('\n');
  const hash = createHash('sha256').update([...MIGRATIONS.map(({ name }) => name), text].join('\n'));
  return { text, fingerprint: hash.digest('hex') };
}

/** Below PostgreSQL's deadlock time-out (one second): the start gives way, and no command is cancelled for it. */
const LOCK_WITHIN_MS = 200;
const RETRY_MS = 200;
const MAX_TRIES = 100;
/** SQLSTATE of a lock time-out, and of a deadlock that cancelled the start itself. */
const GAVE_WAY: ReadonlySet<unknown> = new Set(['55P03', '40P01']);

/**
 * Re-creates functions and triggers that differ from this build's. Commands of running processes take precedence.
 * @param generated the SQL of functions without a file
 */
export async function recreateFunctions(pool: Pool, generated: string): Promise<void> {
  const functions = functionsWith(generated);
  for (let tries = 1; ; tries += 1) {
    try {
      return await recreateOnce(pool, functions);
    } catch (error) {
      if (!GAVE_WAY.has((error as { code?: unknown }).code) || tries === MAX_TRIES) throw error;
      await sleep(RETRY_MS);
    }
  }
}

async function recreateOnce(pool: Pool, { text, fingerprint }: Functions): Promise<void> {
  const client = await pool.connect();
  let isDone = false;
  try {
    await client.query(`begin; set local lock_timeout = ${LOCK_WITHIN_MS}`);
    if ((await storedFingerprint(client)) !== fingerprint) {
      await dropFunctions(client);
      const before = await functionIds(client);
      await client.query(text);
      await client.query(
        `insert into schema_functions (fingerprint, signatures)
         select $1, coalesce(array_agg(p.oid::regprocedure::text), '{}') from pg_proc p
         where p.pronamespace = current_schema()::regnamespace and p.oid <> all ($2::oid[])
         on conflict (id) do update set fingerprint = excluded.fingerprint, signatures = excluded.signatures`,
        [fingerprint, before],
      );
    }
    await client.query('commit');
    isDone = true;
  } finally {
    // A connection inside a transaction is ended, which rolls back.
    client.release(!isDone);
  }
}

async function storedFingerprint(client: PoolClient): Promise<string | undefined> {
  const { rows } = await client.query<{ fingerprint: string }>('select fingerprint from schema_functions');
  return rows[0]?.fingerprint;
}

/**
 * Drops the functions that an earlier run created, triggers first. No cascade: a function that an index or a column depends
 * on is refused, because it belongs in a migration.
 */
async function dropFunctions(client: PoolClient): Promise<void> {
  await client.query(`do $$
    declare
      of record;
      functions regprocedure[] := array(
        select to_regprocedure(s) from schema_functions, unnest(signatures) s where to_regprocedure(s) is not null);
    begin
      for of in select tgname, tgrelid::regclass as tbl from pg_trigger
        where tgfoid = any (functions::oid[]) and not tgisinternal order by tgrelid::regclass::text
      loop
        execute format('drop trigger %I on %s', of.tgname, of.tbl);
      end loop;
      if cardinality(functions) > 0 then
        execute 'drop function ' || array_to_string(functions, ', ');
      end if;
    end $$`);
}

async function functionIds(client: PoolClient): Promise<readonly number[]> {
  const { rows } = await client.query<{ oid: number }>(
    'select oid from pg_proc where pronamespace = current_schema()::regnamespace',
  );
  return rows.map(({ oid }) => oid);
}
