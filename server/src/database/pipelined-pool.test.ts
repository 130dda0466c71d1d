import { Client, Pool } from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';

import { isConnectionError } from './connection-errors.js';
import { PipelinedPool } from './pipelined-pool.js';

let pool: Pool;
let shared: PipelinedPool;
beforeEach(() => {
  pool = new Pool({
    connectionString: inject('databaseUrl'),
    max: 2,
    pipeline: true,
    application_name: 'shared',
  });
  pool.on('error', () => undefined);
  shared = new PipelinedPool(pool);
});
afterEach(() => pool.end());

const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));
const ask = async <Row>(text: string, values: unknown[] = [], of = shared) =>
  (await of.execute<Row>({ text, values })).rows;
const number = (n: number) => ask<{ n: number }>('select $1::integer as n', [n]);
const sleep = (seconds: number) => ask('select pg_sleep($1)', [seconds]);
const inAnother = async (text: string) => {
  const other = new Client({ connectionString: inject('databaseUrl') });
  await other.connect();
  await other.query(text);
  await other.end();
};
const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('pipelined connections', () => {
  it('answer each statement with its own rows, on two connections at most', async () => {
    const rows = await times(200, number);
    expect(rows).toEqual(Array.from({ length: 200 }, (_, n) => [{ n }]));
    expect(pool.totalCount).toBe(2);
  });

  it('measure a statement’s own time, without the statements before it', async () => {
    const [slow, quick] = await Promise.all(
      ['select pg_sleep(0.3)', 'select 1', 'select 2', 'select 3'].map((text) => shared.execute({ text })),
    );
    expect(slow?.milliseconds).toBeGreaterThan(250);
    expect(quick?.milliseconds).toBeLessThan(250);
  });

  it('let at most three statements wait for a blocked one', async () => {
    let isOver = false;
    const slow = sleep(1).then(() => (isOver = true));
    let early = 0;
    await times(60, async (n) => {
      await number(n);
      if (!isOver) early += 1;
    });
    await slow;
    expect(early).toBe(57);
  });

  it('send no statement over a connection that has been silent for a while', async () => {
    let isOver = false;
    const slow = sleep(1).then(() => (isOver = true));
    await later(100);
    const rows = await times(60, number);
    expect(isOver).toBe(false);
    expect(rows).toHaveLength(60);
    await slow;
  });

  it('report when all of them are stalled', async () => {
    expect(shared.isStalled).toBe(false);
    const slow = times(2, () => sleep(0.5));
    await later(200);
    expect(shared.isStalled).toBe(true);
    await slow;
    expect(shared.isStalled).toBe(false);
  });

  it('are all released', async () => {
    await times(20, number);
    expect(pool.idleCount).toBe(pool.totalCount);
    expect(pool.waitingCount).toBe(0);
  });

  it('reject only the failing statement', async () => {
    const answers = await Promise.allSettled([
      number(1),
      ask('select 1 / $1::integer', [0]),
      ask('select nonsense'),
      number(2),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  });

  it('reject every statement on a broken one, and reconnect for the next', async () => {
    const rejected = times(4, () => sleep(30).catch(isConnectionError));
    await later(100);
    await inAnother(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'shared' and query like '%pg_sleep%'`,
    );
    expect(await rejected).toEqual([true, true, true, true]);
    expect(await number(3)).toEqual([{ n: 3 }]);
  });

  it('are closed when a statement times out, and the statements behind it are rejected', async () => {
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

  it('reject when none can be established', async () => {
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
