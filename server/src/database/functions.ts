import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Pool, PoolClient } from 'pg';

import { MIGRATIONS } from './migrations.js';
import { sqlFiles } from './sql-files.js';

/** The functions and triggers of the files, and those that are generated. */
interface Functions {
  readonly text: string;
  /** A migration may have dropped a function that stood in its way, so all are created again after it too. */
  readonly fingerprint: string;
}

function functionsWith(generated: string): Functions {
  const text = [...sqlFiles('functions').map((file) => file.text), generated].join('\n');
  const hash = createHash('sha256').update([...MIGRATIONS.map(({ name }) => name), text].join('\n'));
  return { text, fingerprint: hash.digest('hex') };
}

/** Shorter than PostgreSQL waits before it looks for a deadlock: the start gives way, and no command is ended for it. */
const LOCK_WITHIN_MS = 200;
const TRY_AGAIN_MS = 200;
const MOST_TRIES = 100;
/** A lock was not to be had in time, or the start itself was ended for a deadlock. */
const GAVE_WAY: ReadonlySet<unknown> = new Set(['55P03', '40P01']);

/**
 * Creates functions and triggers anew where they are not those of this build. Commands of other processes come first.
 * @param generated the SQL of functions that no file holds
 */
export async function recreateFunctions(pool: Pool, generated: string): Promise<void> {
  const functions = functionsWith(generated);
  for (let tries = 1; ; tries += 1) {
    try {
      return await recreateOnce(pool, functions);
    } catch (error) {
      if (!GAVE_WAY.has((error as { code?: unknown }).code) || tries === MOST_TRIES) throw error;
      await sleep(TRY_AGAIN_MS);
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
    // A connection in the middle of something is ended, and its transaction with it.
    client.release(!isDone);
  }
}

async function storedFingerprint(client: PoolClient): Promise<string | undefined> {
  const { rows } = await client.query<{ fingerprint: string }>('select fingerprint from schema_functions');
  return rows[0]?.fingerprint;
}

/**
 * Drops what was created here before, triggers first. Nothing else goes with it: a function that an index or a column
 * depends on is refused, since it belongs into a migration.
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
