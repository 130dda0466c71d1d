import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { SCHEMA } from '../modules/nouns.js';

import { aSubmittedDemand } from '../test/factories/demand.js';
import { eventsOfDemand } from '../test/factories/event.js';
import { setStage } from '../test/stage.js';
import { Database } from './database.js';
import { APPEND_ONLY_TABLES, admit, canRewriteHistory, loginOf, RoleMissing } from './roles.js';

const stage = setStage();

/** A connection of this role's, closed after the work. */
async function connected<T>(url: string, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

/** The database's address as a role of the test's own. */
function addressOf(role: string): string {
  return Object.assign(new URL(stage.services.url), { username: role, password: 'secret' }).href;
}

async function asNewOwner<T>(work: (owner: Database) => Promise<T>): Promise<T> {
  const owner = await Database.connect(stage.services.ownerUrl, SCHEMA, 5);
  try {
    return await work(owner);
  } finally {
    await owner.close();
  }
}

describe('the role of the product may not', () => {
  it.each([
    `update events set action = 'x'`,
    'delete from events',
    'truncate events cascade',
    `update event_texts set internal = 'x'`,
    'truncate event_texts',
    'alter table event_texts owner to current_user',
    `update settings set value = '{}'`,
    'delete from settings',
    'truncate settings',
    'truncate demands cascade',
    'alter table events disable trigger all',
    'drop trigger events_are_append_only on events',
    'set session_replication_role = replica',
    `create or replace function refuse_change_of_events() returns trigger language plpgsql as 'begin return new; end'`,
    'create table more (id integer)',
    'create temporary table more (id integer)',
    'alter table demands add column more integer',
    'drop table idempotency_keys',
    'drop index demands_city',
    'create function more() returns integer language sql as $$ select 1 $$',
    'create schema more',
    'create role more',
    'alter table events owner to current_user',
    'grant update on events to current_user',
    `insert into migrations (name) values ('more')`,
    'delete from migrations',
    'delete from public_jobs.migrations',
    'truncate public_jobs._private_jobs',
    'drop function public_jobs.complete_jobs',
    'create table public_jobs.more (id integer)',
  ])('%s', async (statement) => {
    const { id } = await aSubmittedDemand(stage.city);
    // A grant without the right to it is no error, but a warning; what it wanted is still refused.
    const statements = statement.startsWith('grant')
      ? [statement, `update events set action = 'x'`]
      : [statement];
    await expect(
      connected(stage.services.url, async (pool) => {
        for (const one of statements) await pool.query(one);
      }),
    ).rejects.toThrow(/permission denied|must be owner|must be able to SET ROLE/);
    expect(await eventsOfDemand(stage.city, id)).toHaveLength(1);
  });
});

describe('the role of the product', () => {
  it('writes rows of every table but those that are append-only, erasable or the migrator’s', async () => {
    const { rows } = await stage.services.database.pool.query<{ name: string }>(
      `select relname as name from pg_class
       where relnamespace = current_schema()::regnamespace and relkind = 'r'
         and not (has_table_privilege(oid, 'insert') and has_table_privilege(oid, 'update') and has_table_privilege(oid, 'delete'))
       order by relname`,
    );
    expect(rows.map(({ name }) => name)).toEqual([
      'event_texts',
      'events',
      'migrations',
      'schema_functions',
      'settings',
    ]);
  });

  it('puts jobs into the queue, and reads and takes them', async () => {
    const { pool } = stage.services.database;
    await pool.query(`select public_jobs.add_job('a job')`);
    const { rows } = await pool.query('select task_identifier as name from public_jobs.jobs');
    expect(rows).toEqual([{ name: 'a job' }]);
    expect((await pool.query('delete from public_jobs._private_jobs')).rowCount).toBe(1);
  });

  it('has no more than a trigger allows: every table with such a trigger is append-only by rights too', async () => {
    const { rows } = await stage.services.database.pool.query<{ name: string }>(
      `select distinct tgrelid::regclass::text as name from pg_trigger join pg_proc f on f.oid = tgfoid
       where f.proname like 'refuse\\_%'`,
    );
    expect(rows.map(({ name }) => name).toSorted()).toEqual([...APPEND_ONLY_TABLES].toSorted());
  });

  it('may do the same after it was admitted once more', async () => {
    const rights = async (): Promise<unknown> =>
      (
        await stage.services.owner.query(
          `select relname, relacl::text from pg_class where relnamespace = current_schema()::regnamespace order by 1`,
        )
      ).rows;
    const before = await rights();
    expect(await asNewOwner((owner) => admit(owner, loginOf(stage.services.url)))).toBe(false);
    expect(await rights()).toEqual(before);
  });

  it('writes rows of a table that the owner creates later', async () => {
    const { owner, database } = stage.services;
    await owner.query('create table later (id bigserial, name text)');
    await database.pool.query(`insert into later (name) values ('x')`);
    await database.pool.query(`update later set name = 'y'`);
    await expect(database.pool.query('truncate later')).rejects.toThrow('permission denied');
    await owner.query('drop table later');
  });

  it('merges new terms into the search index, which only the index’s owner may do by itself', async () => {
    const { pool } = stage.services.database;
    await expect(pool.query(`select gin_clean_pending_list('demand_search_terms')`)).rejects.toThrow(
      'must be owner',
    );
    await pool.query('select flush_search_terms()');
  });
});

describe('a role that does not exist', () => {
  it('is created by an owner that may, with the password of the address', async () => {
    const role = `test_${randomBytes(6).toString('hex')}`;
    const url = addressOf(role);
    expect(await asNewOwner((owner) => admit(owner, loginOf(url)))).toBe(true);
    await connected(url, async (pool) => {
      expect((await pool.query('select current_user::text as role')).rows).toEqual([{ role }]);
      expect(await canRewriteHistory(pool)).toBe(false);
    });
    await stage.services.owner.query(`drop owned by ${role}; drop role ${role}`);
  });

  it('is asked for of an administrator where the owner may not create it', async () => {
    const plain = `test_${randomBytes(6).toString('hex')}`;
    await stage.services.owner.query(`create role ${plain} login password 'secret'`);
    const owner = await Database.connect(addressOf(plain), SCHEMA, 5);
    await expect(admit(owner, { role: 'nobody_yet', password: 'secret' })).rejects.toThrow(RoleMissing);
    await owner.close();
    await stage.services.owner.query(`drop role ${plain}`);
  });
});

describe('whether history can be rewritten', () => {
  it('is no for the product’s role, and yes for the owner and whatever was granted more', async () => {
    const { database, owner } = stage.services;
    expect(await canRewriteHistory(database.pool)).toBe(false);
    expect(await canRewriteHistory(owner)).toBe(true);
    const { role } = loginOf(stage.services.url);
    await owner.query(`grant update on events to ${role}`);
    expect(await canRewriteHistory(database.pool)).toBe(true);
    await asNewOwner((one) => admit(one, { role, password: undefined }));
    expect(await canRewriteHistory(database.pool)).toBe(false);
  });
});
