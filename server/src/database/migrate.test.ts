import { setTimeout as sleep } from 'node:timers/promises';

import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { SCHEMA } from '../modules/nouns.js';
import { explain } from '../operations/start/explain.js';
import type { TestServices } from '../test/harness.js';
import { emptyDatabase, startServices } from '../test/harness.js';
import { Database } from './database.js';
import { describeSchema } from './describe-schema.js';
import { OlderDatabase } from './migrations.js';

let services: TestServices;
/** Connected as the owner, like a start that migrates. */
let owner: Database;
let kysely: Kysely<unknown>;
let schema: string;
beforeAll(async () => {
  services = await startServices();
  owner = await Database.connect(services.ownerUrl, SCHEMA);
  kysely = owner.kysely;
  schema = await describeSchema(kysely);
});
afterAll(async () => {
  await owner.close();
  await services.close();
});

const run = async (text: string) => (await sql.raw<Record<string, unknown>>(text).execute(kysely)).rows;
const functionId = () => run(`select oid::text from pg_proc where proname = 'update_offers'`);
/** Changes the stored fingerprint, as a build with other functions does. */
const ofAnotherBuild = (more = '') => run(`update schema_functions set fingerprint = 'another build'${more}`);

describe('a database from before the baseline', () => {
  it('is refused in one sentence that says what to do, and is left as it is', async () => {
    const { ownerUrl, drop } = await emptyDatabase();
    const database = await Database.connect(ownerUrl, SCHEMA);
    await database.pool.query(
      'create table migrations (id serial primary key, name text, executed_at timestamptz)',
    );
    await database.pool.query(`insert into migrations (name) values ('Migration20261122000000_first_city')`);
    const error: unknown = await database.migrate().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(OlderDatabase);
    expect(explain(error)).toMatch(
      /^This database is from an older version .* move \.\/data away, .* DATABASE_URL [^.]*\.$/,
    );
    const { rows } = await database.pool.query(
      'select tablename from pg_tables where schemaname = current_schema()',
    );
    expect(rows).toEqual([{ tablename: 'migrations' }]);
    await database.close();
    await drop();
  });
});

describe('functions and triggers', () => {
  it('are left alone where they match this build', async () => {
    const before = await functionId();
    await owner.migrate();
    expect(await functionId()).toEqual(before);
  });

  it('are created again where another build left others', async () => {
    await run('drop trigger demands_inserted on demands; drop function record_inserted_demands');
    await run(
      `create or replace function search_lexeme(text text) returns text language sql immutable as $$ select '' $$`,
    );
    await ofAnotherBuild();
    await owner.migrate();
    expect(await describeSchema(kysely)).toBe(schema);
    expect(await run(`select search_lexeme('x') as lexeme`)).toEqual([{ lexeme: `'x'` }]);
  });

  it('that this build no longer has are dropped with their triggers, and foreign ones are kept', async () => {
    await run(`create function of_old() returns trigger language plpgsql as 'begin return null; end'`);
    await run('create trigger of_old after insert on units for each row execute function of_old()');
    await run(`create function not_ours() returns integer language sql as 'select 1'`);
    await ofAnotherBuild(`, signatures = signatures || array['of_old()']`);
    await owner.migrate();
    await run('drop function not_ours()');
    expect(await describeSchema(kysely)).toBe(schema);
  });

  it('give way to a command that holds its locks, and are created after it', async () => {
    await ofAnotherBuild();
    let migrated: Promise<unknown> | undefined;
    await services.database.transaction(async (em) => {
      const inside = em.getKysely<unknown>();
      await sql`lock table orders in row exclusive mode`.execute(inside);
      migrated = owner.migrate();
      await sleep(700);
      // A start that kept waiting with its own locks would deadlock here.
      await sql`lock table demands in row exclusive mode`.execute(inside);
    });
    await migrated;
    expect(await describeSchema(kysely)).toBe(schema);
  });

  it('that an index depends on belong into a migration: all stays as it was', async () => {
    await run('create index wrongly_indexed on units (search_lexeme(name))');
    await ofAnotherBuild();
    await expect(owner.migrate()).rejects.toThrow('other objects depend on');
    await run('drop index wrongly_indexed');
    expect(await describeSchema(kysely)).toBe(schema);
    await owner.migrate();
    expect(await describeSchema(kysely)).toBe(schema);
  });
});
