import { Client, Pool } from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';

import type { Lane } from './read-scheduler.js';
import { ReadScheduler } from './read-scheduler.js';

const LOCK = 815_815;

let pools: readonly [pipelined: Pool, single: Pool];
let reads: ReadScheduler;
/** Holds the lock for which a statement of the tests waits: it ends when the test lets it, on a machine of any speed. */
let holder: Client;
beforeEach(async () => {
  const connectionString = inject('databaseUrl');
  pools = [new Pool({ connectionString, max: 2, pipeline: true }), new Pool({ connectionString, max: 2 })];
  reads = new ReadScheduler(...pools);
  holder = new Client({ connectionString });
  await holder.connect();
  await holder.query('select pg_advisory_lock($1)', [LOCK]);
});
afterEach(async () => {
  await holder.end();
  await Promise.all(pools.map((pool) => pool.end()));
});

const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));
const number = (n: number) => reads.rows<{ n: number }>({ text: 'select $1::integer as n', values: [n] });
/** A read that lasts until {@link release}. */
const waiting = (lane: Lane) =>
  reads.rows(
    { text: `select pg_advisory_lock_shared($1), pg_advisory_unlock_shared($1)`, values: [LOCK] },
    lane,
  );
const release = () => holder.query('select pg_advisory_unlock($1)', [LOCK]);

/** How often clients of a pool were acquired during some work. */
async function acquired(pool: Pool, work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const onAcquire = () => {
    count += 1;
  };
  pool.on('acquire', onAcquire);
  await work();
  pool.off('acquire', onAcquire);
  return count;
}

describe('a fast read', () => {
  it('is pipelined over few connections', async () => {
    reads = new ReadScheduler(...pools, Number.POSITIVE_INFINITY);
    expect(await acquired(pools[1], () => times(50, number))).toBe(0);
    expect(pools[0].totalCount).toBe(2);
  });

  it('does not wait for slow ones', async () => {
    let isOver = false;
    const slow = times(4, () => waiting('SLOW')).then(() => {
      isOver = true;
    });
    expect(await times(50, number)).toHaveLength(50);
    expect(isOver).toBe(false);
    await release();
    await slow;
  });

  it('stays in a stalled pipeline where every client of the slow lane is taken', async () => {
    reads = new ReadScheduler(...pools, -1);
    const slow = times(2, () => waiting('SLOW'));
    expect(await times(50, number)).toHaveLength(50);
    await release();
    await slow;
  });

  it('overtakes a pipeline that is stalled', async () => {
    await number(1);
    const stalled = [waiting('FAST'), waiting('FAST')];
    const overtaking: Promise<unknown>[] = [];
    const send = () => {
      overtaking.push(number(2));
      return pools[1].totalCount;
    };
    await expect.poll(send).toBeGreaterThan(0);
    await overtaking.at(-1);
    await release();
    await Promise.all([...stalled, ...overtaking]);
  });

  it('is told of its own error alone', async () => {
    const broken = () => reads.rows({ text: 'select 1 / $1::integer', values: [0] });
    const outcomes = await Promise.allSettled([number(2), broken(), number(3)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await number(4)).toEqual([{ n: 4 }]);
  });
});

describe('a slow read', () => {
  it('has a connection to itself', async () => {
    await release();
    expect(await acquired(pools[0], () => times(2, () => waiting('SLOW')))).toBe(0);
  });

  it('is told what is wrong with it', async () => {
    const broken = reads.rows({ text: 'select 1 / $1::integer', values: [0] }, 'SLOW');
    await expect(broken).rejects.toThrow('division by zero');
  });
});
