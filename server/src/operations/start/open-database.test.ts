import { randomBytes } from 'node:crypto';

import { afterEach, describe, expect, inject, it } from 'vitest';

import { readConfig } from '../../config.js';
import { canRewriteHistory } from '../../database/roles.js';
import type { StartSentence } from '../../say.js';
import type { DatabaseAddresses } from '../../test/harness.js';
import { administer, emptyDatabase, TEST_ENVIRONMENT } from '../../test/harness.js';
import { explain } from './explain.js';
import type { OpenedDatabase } from './open-database.js';
import { openDatabase } from './open-database.js';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

async function anEmptyDatabase(): Promise<DatabaseAddresses> {
  const { drop, ...addresses } = await emptyDatabase();
  ends.push(drop);
  return addresses;
}

async function open(
  settings: Readonly<Record<string, string>>,
): Promise<OpenedDatabase & { sentences: StartSentence[] }> {
  const sentences: StartSentence[] = [];
  const opened = await openDatabase(readConfig({ ...TEST_ENVIRONMENT, ...settings }), (sentence) => {
    sentences.push(sentence);
  });
  ends.push(opened.close);
  return { ...opened, sentences };
}

/** The terminal's message for a database that cannot be opened. */
async function refusal(settings: Readonly<Record<string, string>>): Promise<string> {
  return explain(await open(settings).catch((error: unknown) => error));
}

function withPassword(url: string, password: string): string {
  return Object.assign(new URL(url), { password }).href;
}

describe('a database with two roles', () => {
  it('is migrated by the owner and then used by a role that cannot rewrite history', async () => {
    const { url, ownerUrl } = await anEmptyDatabase();
    const { database, sentences, analyze } = await open({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl });
    expect(sentences).toEqual(['openingDatabase', 'migrated']);
    expect(await canRewriteHistory(database.pool)).toBe(false);
    const analyzed = `select count(*)::int as tables from pg_stat_user_tables where relname = 'demands' and last_analyze is not null`;
    expect((await database.pool.query(analyzed)).rows).toEqual([{ tables: 0 }]);
    await analyze();
    expect((await database.pool.query(analyzed)).rows).toEqual([{ tables: 1 }]);
  });

  it('needs no owner while no migration waits', async () => {
    const { url, ownerUrl } = await anEmptyDatabase();
    await open({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl });
    const { sentences, database } = await open({ DATABASE_URL: url });
    expect(sentences).toEqual(['openingDatabase']);
    expect(await database.isReady()).toBe(true);
  });

  it('is refused without its owner while migrations wait, and the setting is named', async () => {
    const { url } = await anEmptyDatabase();
    expect(await refusal({ DATABASE_URL: url })).toMatch(
      /permission denied.*Set DATABASE_OWNER_URL to a role that owns the tables/,
    );
  });

  it('is refused with a wrong password, and the setting with the wrong one is named', async () => {
    const { url, ownerUrl } = await anEmptyDatabase();
    const wrongOwner = { DATABASE_URL: url, DATABASE_OWNER_URL: withPassword(ownerUrl, 'hunter2') };
    expect(await refusal(wrongOwner)).toMatch(/password authentication failed.*Check DATABASE_OWNER_URL\.$/);
    expect(await refusal(wrongOwner)).not.toContain('hunter2');
    const wrong = { DATABASE_URL: withPassword(url, 'hunter2'), DATABASE_OWNER_URL: ownerUrl };
    expect(await refusal(wrong)).toMatch(/password authentication failed.*Check DATABASE_URL\.$/);
  });

  it('is refused where the owner’s address leads nowhere', async () => {
    const { url } = await anEmptyDatabase();
    const nowhere = { DATABASE_URL: url, DATABASE_OWNER_URL: 'postgresql://lindan@127.0.0.1:1/lindan' };
    expect(await refusal(nowhere)).toMatch(/cannot be reached.*Check DATABASE_OWNER_URL\.$/);
  });
});

describe('an owner that is no superuser', () => {
  it('migrates, and creates the other role', async () => {
    const server = inject('databaseUrl');
    const name = `test_${randomBytes(6).toString('hex')}`;
    const run = (statement: string): Promise<unknown> => administer(server, statement);
    await run(`create role ${name} createrole login password 'secret'`);
    await run(`create database ${name} owner ${name}`);
    ends.push(async () => {
      await run(`drop database ${name} with (force)`);
      await run(`drop role ${name}_app`);
      await run(`drop role ${name}`);
    });
    const as = (username: string): string =>
      Object.assign(new URL(server), { username, password: 'secret', pathname: `/${name}` }).href;
    const settings = { DATABASE_URL: as(`${name}_app`), DATABASE_OWNER_URL: as(name) };
    const { sentences, database } = await open(settings);
    expect(sentences).toEqual(['openingDatabase', 'migrated', 'roleCreated']);
    expect(await canRewriteHistory(database.pool)).toBe(false);
    await expect(database.pool.query('create table more (id integer)')).rejects.toThrow('permission denied');
    expect((await open(settings)).sentences).toEqual(['openingDatabase']);
  });
});

describe('a database with one role', () => {
  it('is opened, with a warning about the missing protection', async () => {
    const { ownerUrl } = await anEmptyDatabase();
    const { sentences } = await open({ DATABASE_URL: ownerUrl });
    expect(sentences).toEqual(['openingDatabase', 'migrated', 'historyByTriggersOnly']);
  });

  it('is reported too where both addresses name the owner', async () => {
    const { ownerUrl } = await anEmptyDatabase();
    const { sentences } = await open({ DATABASE_URL: ownerUrl, DATABASE_OWNER_URL: ownerUrl });
    expect(sentences).toContain('historyByTriggersOnly');
  });
});
