import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FUNCTIONS } from './city/functions.sql.mjs';
import { loadCity } from './city/load-city.mjs';
import { command } from './city/product-commands.mjs';
import { RunRejected } from './errors.mjs';
import { SMALLER } from './floors.mjs';
import { OPERATION_NAMES } from './operations/operations.mjs';
import { requireEmptyDatabase } from './preconditions.mjs';
import { Client, competitorVersion, embeddedPostgres } from './product.mjs';
import { digestOf, orphansIn } from './testing/inspect-city.mjs';

const UNTIL = new Date('2026-11-22T03:00:00.000Z');

let folder;
let database;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lindan-bench-test-'));
  const { startEmbeddedPostgres } = await embeddedPostgres();
  const { ownerUrl, stop } = await startEmbeddedPostgres({ dataDir: folder, isDurable: false });
  database = { url: ownerUrl, stop };
});

afterAll(async () => {
  await database?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function withClient(url, work) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function emptyDatabase(name) {
  await withClient(database.url, (client) => client.query(`create database ${name}`));
  const url = new URL(database.url);
  url.pathname = `/${name}`;
  return url.href;
}

describe('a loaded city', () => {
  let one;
  beforeAll(async () => {
    one = await emptyDatabase('one_city');
    await loadCity(one, { size: 200, until: UNTIL });
  });

  it('is the same each time, row for row', async () => {
    const other = await emptyDatabase('same_city');
    await loadCity(other, { size: 200, until: UNTIL });
    const digest = await withClient(one, digestOf);
    expect(digest.demands).toMatch(/^200 /);
    expect(await withClient(other, digestOf)).toEqual(digest);
  });

  it('holds to every reference between its tables', async () => {
    expect(await withClient(one, orphansIn)).toEqual([]);
  });

  it('has all its indexes and triggers again, and nothing that is left over', async () => {
    const plain = await emptyDatabase('plain_city');
    await command(plain, 'migrate');
    const shape = (client) =>
      client
        .query(
          `select pg_get_indexdef(indexrelid) as what from pg_index join pg_class on oid = indexrelid
             where relnamespace not in ('pg_catalog'::regnamespace, 'pg_toast'::regnamespace)
           union all select tgname || tgenabled::text from pg_trigger where not tgisinternal
           union all select nspname from pg_namespace where nspname !~ '^pg_' order by 1`,
        )
        .then(({ rows }) => rows.map(({ what }) => what));
    expect(await withClient(one, shape)).toEqual(await withClient(plain, shape));
  });

  it('has numbers that stay different when there are more than five digits', async () => {
    const numbers = await emptyDatabase('numbers');
    const found = await withClient(numbers, async (client) => {
      await client.query(FUNCTIONS);
      const text = `select bench.number('GD', '2026-11-21T16:00:00Z', n) as number from unnest(array[7, 123456, 123457]) n`;
      return (await client.query(text)).rows.map(({ number }) => number);
    });
    expect(found).toEqual(['GD261122-00007', 'GD261122-123456', 'GD261122-123457']);
  });

  it('is rejected as a target of another load', async () => {
    await expect(requireEmptyDatabase(one)).rejects.toThrow(RunRejected);
    await expect(requireEmptyDatabase(one)).rejects.toThrow(/not empty: it holds public\./);
    for (const [name, made, held] of [
      ['with_function', 'create function mine() returns void language sql as $$$$', 'public.mine'],
      ['with_type', `create type mine as enum ('a')`, 'public._mine'],
      ['with_schema', 'create schema mine', 'the schema mine'],
      ['with_object', `select lo_from_bytea(0, 'a')`, 'the large object'],
    ]) {
      const url = await emptyDatabase(name);
      await requireEmptyDatabase(url);
      await withClient(url, (client) => client.query(made));
      await expect(requireEmptyDatabase(url)).rejects.toThrow(`not empty: it holds ${held}`);
    }
    await expect(requireEmptyDatabase('postgresql://nobody@127.0.0.1:1/none')).rejects.toThrow(
      /cannot be reached/,
    );
  });
});

/** A short run of the benchmark in a process of its own. */
async function runBench(only, more) {
  const file = join(folder, `${more.join('')}.json`.replaceAll(/\W/g, '-'));
  const args = ['--size', '300', '--rounds', '1', '--seconds', '0.1', '--only', only, '--json', file];
  const { stdout: printed } = await promisify(execFile)(
    process.execPath,
    [fileURLToPath(new URL('run.mjs', import.meta.url)), ...args, ...more],
    { maxBuffer: 16 * 1024 * 1024 },
  );
  return { printed, json: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined };
}

describe('a run', () => {
  let json;
  let printed;
  let url;
  beforeAll(async () => {
    url = await emptyDatabase('measured_city');
    ({ json, printed } = await runBench(OPERATION_NAMES.join(), ['--database', url]));
  });

  const targetsOf = (name) =>
    json.operations.find((one) => one.name === name).targets.map((target) => target.name);

  it('measures every operation on every target that is here, and finds the same rows', () => {
    expect(json.operations.map(({ name }) => name)).toEqual(OPERATION_NAMES);
    expect(json.operations.flatMap(({ problems }) => problems)).toEqual([]);
    const competitor = competitorVersion() === undefined ? [] : ['competitor'];
    for (const name of ['list', 'detail']) {
      expect(targetsOf(name)).toEqual(['product', 'product, any document', ...competitor, 'baseline']);
    }
    for (const name of ['board', 'search', 'claim', 'submit']) {
      expect(targetsOf(name)).toEqual(['product', ...competitor, 'baseline']);
    }
  });

  it('meets no error, and every order is claimed by exactly one of four', () => {
    const rounds = json.operations.flatMap(({ targets }) => targets.flatMap((target) => target.rounds));
    expect(rounds.map(({ errors }) => errors).filter((count) => count > 0)).toEqual([]);
    expect(rounds.every(({ requests, p99 }) => requests > 0 && p99 > 0)).toBe(true);
    const claims = json.operations.find(({ name }) => name === 'claim').targets;
    expect(claims.map(({ rounds: [{ requests }] }) => requests % 4)).toEqual(claims.map(() => 0));
  });

  it('leaves figures that match the rows after all claims and submissions', async () => {
    await expect(command(url, 'rollups', 'compare')).resolves.toBe('The rollups are what the rows say.');
  });

  it('prints the measurements, the machine and the floors', () => {
    expect(printed).toContain('300 demands; 1 × 0.1 s');
    expect(printed).toMatch(/\| List +\| product, any document +\|/);
    expect(printed).toMatch(/\| list +\| baseline +\|/);
    expect(json.machine).toMatchObject({ node: process.version, postgres: { fsync: 'off' } });
    expect(json.machine.processor).not.toBe('');
  });
});

describe('a run with a smaller city', () => {
  it('measures the product in both cities and reports the growth of its figures', async () => {
    const { json, printed } = await runBench('list,board,claim', ['--smaller', '200']);
    for (const { problems, targets } of json.operations) {
      expect(problems).toEqual([]);
      expect(targets.map(({ name }) => name).slice(0, 2)).toEqual(['product', SMALLER]);
      expect(
        targets.flatMap(({ rounds }) => rounds.map(({ errors }) => errors)).every((count) => count === 0),
      ).toBe(true);
    }
    const grown = json.comparisons.filter(({ of }) => of === SMALLER);
    expect(grown.map(({ operation, by, counts }) => [operation, by, counts])).toEqual([
      ['list', 'p99', false],
      ['board', 'p99', false],
      ['claim', 'p99', false],
      ['board', 'cpu', false],
    ]);
    expect(printed).toContain('300 demands, smaller city with 200; 1 × 0.1 s');
  });
});
