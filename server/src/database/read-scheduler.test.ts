import { Pool } from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';

import { ReadScheduler } from './read-scheduler.js';

let pools: readonly [pipelined: Pool, single: Pool];
let reading: ReadScheduler;
beforeEach(() => {
  const connectionString = inject('databaseUrl');
  pools = [new Pool({ connectionString, max: 2, pipeline: true }), new Pool({ connectionString, max: 2 })];
  reading = new ReadScheduler(...pools);
});
afterEach(() => Promise.all(pools.map((pool) => pool.end())));

const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));
const number = (n: number) => reading.rows<{ n: number }>({ text: 'select $1::integer as n', values: [n] });
const LONG = 'select pg_sleep(0.4)';
const long = () => reading.rows({ text: LONG });
/** Counts the connections that a pool hands out during some work. */
async function handedOut(pool: Pool, work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const acquired = () => {
    count += 1;
  };
  pool.on('acquire', acquired);
  await work();
  pool.off('acquire', acquired);
  return count;
}

describe('a read', () => {
  it('is pipelined once it is known to be short', async () => {
    const [pipelined, single] = pools;
    expect(await handedOut(pipelined, () => number(1))).toBe(0);
    expect(await handedOut(single, () => times(50, number))).toBe(0);
    expect(pipelined.totalCount).toBe(2);
  });

  it('has a connection to itself while it takes long', async () => {
    await long();
    expect(await handedOut(pools[0], () => times(2, long))).toBe(0);
  });

  it('does not wait for long ones', async () => {
    await number(1);
    await long();
    let isOver = false;
    const slow = times(4, long).then(() => {
      isOver = true;
    });
    expect(await times(50, number)).toHaveLength(50);
    expect(isOver).toBe(false);
    await slow;
  });

  it('bypasses a short one that is blocked for once', async () => {
    const sleep = (seconds: number) => reading.rows({ text: 'select pg_sleep($1)', values: [seconds] });
    await number(1);
    await sleep(0);
    const slow = times(2, () => sleep(0.6));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await handedOut(pools[1], () => number(2))).toBe(1);
    await slow;
  });

  it('rejects with its own error on either lane', async () => {
    const broken = () => reading.rows({ text: 'select 1 / $1::integer', values: [0] });
    await expect(broken()).rejects.toThrow('division by zero');
    await number(1);
    await expect(Promise.all([number(2), broken(), number(3)])).rejects.toThrow('division by zero');
    expect(await number(4)).toEqual([{ n: 4 }]);
  });
});
