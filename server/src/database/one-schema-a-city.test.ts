import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { SCHEMA } from '../modules/nouns.js';

import { Database } from './database.js';

const server = inject('databaseUrl');
const name = `test_${randomBytes(8).toString('hex')}`;

/** The address of one city: a schema of the shared database, chosen by the search path alone. */
function cityUrl(schema: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  url.searchParams.set('options', `-c search_path=${schema}`);
  return url.href;
}

async function administer(database: string, ...statements: readonly string[]): Promise<void> {
  const url = new URL(server);
  if (database !== '') url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

let enshi: Database;
let lichuan: Database;

beforeAll(async () => {
  await administer('', `create database ${name}`);
  await administer(name, 'create schema enshi', 'create schema lichuan');
  enshi = await Database.connect(cityUrl('enshi'), SCHEMA, 2);
  lichuan = await Database.connect(cityUrl('lichuan'), SCHEMA, 2);
});

afterAll(async () => {
  await enshi.close();
  await lichuan.close();
  await administer('', `drop database ${name} with (force)`);
});

it('two cities live in two schemas of one database, and neither finds the other', async () => {
  expect(await enshi.migrate()).not.toEqual([]);
  expect(await lichuan.migrate(), 'the second city has its own migrations').not.toEqual([]);
  expect(await enshi.migrate()).toEqual([]);
  expect(await enshi.isReady()).toBe(true);
  await enshi.pool.query(
    `insert into categories (code, name, name_en, keywords, position) values ('01', '住房', 'Housing', '{}', 1)`,
  );
  const { rows } = await lichuan.pool.query('select code from categories');
  expect(rows).toEqual([]);
});

it('nothing of a city stands in the schema that everybody shares', async () => {
  const { rows } = await enshi.pool.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace
     union all select proname from pg_proc where pronamespace = 'public'::regnamespace`,
  );
  expect(rows).toEqual([]);
});
