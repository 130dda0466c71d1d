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

/** A database that answers when it is told to. */
function slowDatabase() {
  const sent: Sent[] = [];
  const together = new StatementBatcher<Row>((_text, rows) => {
    const given = JSON.parse(rows) as { ordinal: number; p1: string }[];
    const { promise, resolve, reject } = Promise.withResolvers<Row[]>();
    const answer = () =>
      resolve(
        given.filter(({ p1 }) => p1 !== 'nobody').map(({ ordinal, p1 }) => ({ ordinal, said: `to ${p1}` })),
      );
    sent.push({ names: given.map(({ p1 }) => p1), answer, refuse: reject });
    return promise;
  });
  const ask = (...names: readonly string[]) =>
    Promise.allSettled(names.map((name) => together.execute('words', [name]).then((row) => row?.said)));
  const sentSoFar = async () => {
    await sleep(5);
    return sent.map(({ names }) => names);
  };
  return { sent, ask, sentSoFar };
}

const some = (count: number) => Array.from({ length: count }, (_, n) => `n${n}`);
const told = (value: string | undefined) => ({ status: 'fulfilled', value });

describe('those who ask the same', () => {
  it('go at once, with whoever comes in the same turn, and each gets his own answer', async () => {
    const { sent, ask, sentSoFar } = slowDatabase();
    const answers = ask('a', 'nobody', 'c');
    expect(await sentSoFar()).toEqual([['a', 'nobody', 'c']]);
    sent[0]?.answer();
    expect(await answers).toEqual([told('to a'), told(undefined), told('to c')]);
  });

  it('go together when they come while others are under way, as soon as these are answered', async () => {
    const { sent, ask, sentSoFar } = slowDatabase();
    const first = ask('a');
    await sentSoFar();
    const [second, third] = [ask('b'), ask('c')];
    expect(await sentSoFar()).toEqual([['a']]);
    sent[0]?.answer();
    expect(await sentSoFar()).toEqual([['a'], ['b', 'c']]);
    sent[1]?.answer();
    expect(await Promise.all([first, second, third])).toEqual([
      [told('to a')],
      [told('to b')],
      [told('to c')],
    ]);
  });

  it('follow those before them unanswered when they are many, but no more than one group does', async () => {
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

  it('do not wait long for those before them', async () => {
    const { sent, ask, sentSoFar } = slowDatabase();
    const stuck = ask('a');
    await sentSoFar();
    const next = ask('b');
    await sleep(40);
    expect(await sentSoFar()).toEqual([['a'], ['b']]);
    sent[1]?.answer();
    expect(await next).toEqual([told('to b')]);
    sent[0]?.answer();
    expect(await stuck).toEqual([told('to a')]);
  });

  it('are no more than sixteen in one statement, and those who are left over do not wait long either', async () => {
    const { sent, ask, sentSoFar } = slowDatabase();
    const all = ask(...some(22));
    expect((await sentSoFar()).map(({ length }) => length)).toEqual([16]);
    await sleep(40);
    expect((await sentSoFar()).map(({ length }) => length)).toEqual([16, 6]);
    for (const one of sent) one.answer();
    expect((await all).every(({ status }) => status === 'fulfilled')).toBe(true);
  });
});

describe('what is wrong with one', () => {
  it('is told to him alone: the others are asked again, in halves until it is known whose fault it is', async () => {
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
    expect([one, other]).toEqual([told('to a'), told('to c')]);
    expect(wrong).toMatchObject({ status: 'rejected', reason: { message: 'value too long' } });
  });

  it('is told to him too when his values cannot even be sent', async () => {
    const together = new StatementBatcher<Row>(() => Promise.resolve([]));
    await expect(together.execute('words', [1n])).rejects.toThrow('BigInt');
  });

  it('is told to all when the database is away: what became of it is not known, so nobody is sent twice', async () => {
    const { sent, ask, sentSoFar } = slowDatabase();
    const answers = ask('a', 'b');
    await sentSoFar();
    sent[0]?.refuse(new Error('Connection terminated unexpectedly'));
    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await sentSoFar()).toHaveLength(1);
    const next = ask('c');
    await sentSoFar();
    sent[1]?.answer();
    expect(await next).toEqual([told('to c')]);
  });
});
