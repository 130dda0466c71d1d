import { Client, Pool } from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';

import { isConnectionError } from './connection-errors.js';
import { PipelinedPool } from './pipelined-pool.js';

const LOCK = 816_816;

let pool: Pool;
let shared: PipelinedPool;
let holder: Client;
beforeEach(async () => {
  pool = new Pool({
    connectionString: inject('databaseUrl'),
    max: 2,
    pipeline: true,
    application_name: 'shared',
  });
  pool.on('error', () => undefined);
  shared = new PipelinedPool(pool);
  holder = new Client({ connectionString: inject('databaseUrl') });
  await holder.connect();
  await holder.query('select pg_advisory_lock($1)', [LOCK]);
});
afterEach(async () => {
  await holder.end();
  await pool.end();
});

const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));
const ask = <Row>(text: string, values: unknown[] = [], of = shared) => of.execute<Row>({ text, values });
const number = (n: number) => ask<{ n: number }>('select $1::integer as n', [n]);
const sleep = (seconds: number) => ask('select pg_sleep($1)', [seconds]);
const inAnother = async (text: string) => {
  const other = new Client({ connectionString: inject('databaseUrl') });
  await other.connect();
  const { rowCount } = await other.query(text);
  await other.end();
  return rowCount;
};
/** Until PostgreSQL executes such a statement on so many connections of the pool. */
const executes = (statement: string, connections: number) =>
  expect
    .poll(
      () =>
        inAnother(
          `select from pg_stat_activity where application_name = 'shared' and state = 'active' and query like '%${statement}%'`,
        ),
      { timeout: 30_000 },
    )
    .toBe(connections);
/** Lasts until {@link release}, on a machine of any speed. */
const waiting = () => ask('select pg_advisory_lock_shared($1), pg_advisory_unlock_shared($1)', [LOCK]);
const release = () => holder.query('select pg_advisory_unlock($1)', [LOCK]);
const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('connections that are shared', () => {
  it('answer each statement with its own rows, over no more of them than keep a process busy', async () => {
    const rows = await times(200, number);
    expect(rows).toEqual(Array.from({ length: 200 }, (_, n) => [{ n }]));
    expect(pool.totalCount).toBe(2);
  });

  it('let no more than three wait behind one that is held up', async () => {
    const slow = waiting();
    let early = 0;
    const quick = times(60, async (n) => {
      await number(n);
      early += 1;
    });
    await expect.poll(() => early).toBe(57);
    await release();
    await Promise.all([slow, quick]);
  });

  it('let nobody wait behind one that has been silent for a while', async () => {
    let isOver = false;
    const slow = waiting().then(() => (isOver = true));
    await executes('pg_advisory_lock_shared', 1);
    await later(100);
    const rows = await times(60, number);
    expect(isOver).toBe(false);
    expect(rows).toHaveLength(60);
    await release();
    await slow;
  });

  it('say when all of them are held up', async () => {
    expect(shared.isStalled).toBe(false);
    const slow = times(2, waiting);
    await expect.poll(() => shared.isStalled).toBe(true);
    await release();
    await slow;
    expect(shared.isStalled).toBe(false);
  });

  it('are all given back', async () => {
    await times(20, number);
    expect(pool.idleCount).toBe(pool.totalCount);
    expect(pool.waitingCount).toBe(0);
  });

  it('tell only him whose statement fails', async () => {
    const answers = await Promise.allSettled([
      number(1),
      ask('select 1 / $1::integer', [0]),
      ask('select nonsense'),
      number(2),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  });

  it('tell everybody on one that breaks, and are there again for the next', async () => {
    const outcomes = times(4, () => sleep(600).catch(isConnectionError));
    await executes('pg_sleep', 2);
    await inAnother(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'shared' and query like '%pg_sleep%'`,
    );
    expect(await outcomes).toEqual([true, true, true, true]);
    expect(await number(3)).toEqual([{ n: 3 }]);
  });

  it('are closed when a statement is given up, and those behind it are outcomes so', async () => {
    const hasty = new Pool({
      connectionString: inject('databaseUrl'),
      max: 2,
      pipeline: true,
      query_timeout: 300,
    }).on('error', () => undefined);
    const impatient = new PipelinedPool(hasty);
    const outcomes = await times(4, () =>
      ask('select pg_sleep(2)', [], impatient).catch((error: unknown) => isConnectionError(error)),
    );
    expect(outcomes).toEqual([true, true, true, true]);
    expect(await ask('select 1 as n', [], impatient)).toEqual([{ n: 1 }]);
    await hasty.end();
  });

  it('say so when none can be had', async () => {
    const nowhere = new PipelinedPool(
      new Pool({ connectionString: 'postgresql://nobody@127.0.0.1:9/nothing' }),
    );
    const answers = await Promise.allSettled([ask('select 1', [], nowhere), ask('select 1', [], nowhere)]);
    expect(answers.map((answer) => isConnectionError((answer as PromiseRejectedResult).reason))).toEqual([
      true,
      true,
    ]);
  });
});
