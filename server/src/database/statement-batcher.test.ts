import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';

import { StatementBatcher } from './statement-batcher.js';

interface Row {
  readonly ordinal: number;
  readonly said: string;
}
interface Sent {
  readonly names: readonly string[];
  readonly answer: () => void;
  readonly refuse: (error: Error) => void;
}

/** A database with responses on demand. */
function slowDatabase() {
  const sent: Sent[] = [];
  const batcher = new StatementBatcher<Row>((_text, rows) => {
    const input = JSON.parse(rows) as { ordinal: number; p1: string }[];
    const { promise, resolve, reject } = Promise.withResolvers<Row[]>();
    const answer = () =>
      resolve(
        input.filter(({ p1 }) => p1 !== 'nobody').map(({ ordinal, p1 }) => ({ ordinal, said: `to ${p1}` })),
      );
    sent.push({ names: input.map(({ p1 }) => p1), answer, refuse: reject });
    return promise;
  });
  const ask = (...names: readonly string[]) =>
    Promise.allSettled(names.map((name) => batcher.execute('words', [name]).then((row) => row?.said)));
  const sentSoFar = async () => {
    await sleep(5);
    return sent.map(({ names }) => names);
  };
  return { sent, ask, sentSoFar };
}

const some = (count: number) => Array.from({ length: count }, (_, n) => `n${n}`);
const fulfilled = (value: string | undefined) => ({ status: 'fulfilled', value });

describe('attempts of one statement', () => {
  it('are sent at once with all others of the same turn, and each gets its own row', async () => {
    const { sent, ask, sentSoFar } = slowDatabase();
    const answers = ask('a', 'nobody', 'c');
    expect(await sentSoFar()).toEqual([['a', 'nobody', 'c']]);
    sent[0]?.answer();
    expect(await answers).toEqual([fulfilled('to a'), fulfilled(undefined), fulfilled('to c')]);
  });

  it('are batched while a batch is in flight, and sent after its response', async () => {
    const { sent, ask, sentSoFar } = slowDatabase();
    const first = ask('a');
    await sentSoFar();
    const [second, third] = [ask('b'), ask('c')];
    expect(await sentSoFar()).toEqual([['a']]);
    sent[0]?.answer();
    expect(await sentSoFar()).toEqual([['a'], ['b', 'c']]);
    sent[1]?.answer();
    expect(await Promise.all([first, second, third])).toEqual([
      [fulfilled('to a')],
      [fulfilled('to b')],
      [fulfilled('to c')],
    ]);
  });

  it('are sent behind a batch in flight when they are many, but one batch at most', async () => {
    const { sent, ask, sentSoFar } = slowDatabase();
    const all = [ask('a')];
    await sentSoFar();
    all.push(ask(...some(12)));
    expect((await sentSoFar()).map(({ length }) => length)).toEqual([1, 12]);
    all.push(ask(...some(14)));
    expect((await sentSoFar()).map(({ length }) => length)).toEqual([1, 12]);
    sent[0]?.answer();
    expect((await sentSoFar()).map(({ length }) => length)).toEqual([1, 12, 14]);
    for (const one of sent) one.answer();
    expect((await Promise.all(all)).flat().every(({ status }) => status === 'fulfilled')).toBe(true);
  });

  it('do not wait long for a batch in flight', async () => {
    const { sent, ask, sentSoFar } = slowDatabase();
    const stuck = ask('a');
    await sentSoFar();
    const next = ask('b');
    await sleep(40);
    expect(await sentSoFar()).toEqual([['a'], ['b']]);
    sent[1]?.answer();
    expect(await next).toEqual([fulfilled('to b')]);
    sent[0]?.answer();
    expect(await stuck).toEqual([fulfilled('to a')]);
  });

  it('are no more than sixteen in a batch, and the rest does not wait long either', async () => {
    const { sent, ask, sentSoFar } = slowDatabase();
    const all = ask(...some(22));
    expect((await sentSoFar()).map(({ length }) => length)).toEqual([16]);
    await sleep(40);
    expect((await sentSoFar()).map(({ length }) => length)).toEqual([16, 6]);
    for (const one of sent) one.answer();
    expect((await all).every(({ status }) => status === 'fulfilled')).toBe(true);
  });
});

describe('an error of one attempt', () => {
  it('rejects that attempt alone: the others are executed again, by bisection', async () => {
    const { sent, ask, sentSoFar } = slowDatabase();
    const answers = ask('a', 'wrong', 'c');
    await sentSoFar();
    sent[0]?.refuse(new Error('value too long'));
    expect((await sentSoFar()).slice(1)).toEqual([['a', 'wrong'], ['c']]);
    sent[1]?.refuse(new Error('value too long'));
    sent[2]?.answer();
    expect((await sentSoFar()).slice(3)).toEqual([['a'], ['wrong']]);
    sent[3]?.answer();
    sent[4]?.refuse(new Error('value too long'));
    const [one, wrong, other] = await answers;
    expect([one, other]).toEqual([fulfilled('to a'), fulfilled('to c')]);
    expect(wrong).toMatchObject({ status: 'rejected', reason: { message: 'value too long' } });
  });

  it('rejects that attempt too when its values cannot be serialised', async () => {
    const batcher = new StatementBatcher<Row>(() => Promise.resolve([]));
    await expect(batcher.execute('words', [1n])).rejects.toThrow('BigInt');
  });

  it('rejects all in an outage: the outcome is unknown, so no attempt is sent twice', async () => {
    const { sent, ask, sentSoFar } = slowDatabase();
    const answers = ask('a', 'b');
    await sentSoFar();
    sent[0]?.refuse(new Error('Connection terminated unexpectedly'));
    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await sentSoFar()).toHaveLength(1);
    const next = ask('c');
    await sentSoFar();
    sent[1]?.answer();
    expect(await next).toEqual([fulfilled('to c')]);
  });
});
