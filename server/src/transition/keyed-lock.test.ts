import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';

import { withKeyedLock } from './keyed-lock.js';

/** Somebody who is at it until he is let go; says when he begins. */
function actor(place: object, begun: string[]) {
  return (name: string, words: string, id = 'an order') => {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const over = withKeyedLock(place, id, words, () => {
      begun.push(name);
      return promise;
    });
    over.catch(() => undefined);
    return { over, letGo: () => resolve(name), fail: () => reject(new Error(name)) };
  };
}

it('those who use the same words begin at once, the others when they are done', async () => {
  const begun: string[] = [];
  const at = actor({}, begun);
  const [first, second, third] = [at('first', 'ours'), at('second', 'theirs'), at('third', 'ours')];
  await sleep(1);
  expect(begun).toEqual(['first', 'third']);
  first.letGo();
  await sleep(1);
  expect(begun).toEqual(['first', 'third', 'second']);
  third.letGo();
  second.letGo();
  expect(await Promise.all([first.over, second.over, third.over])).toEqual(['first', 'second', 'third']);
});

it('nobody waits for another thing, another database, or somebody who failed', async () => {
  const begun: string[] = [];
  const place = {};
  const at = actor(place, begun);
  const failing = at('failing', 'ours');
  at('elsewhere', 'theirs', 'another order').letGo();
  actor({}, begun)('in another database', 'theirs').letGo();
  const waiting = at('waiting', 'theirs');
  await sleep(1);
  expect(begun).toEqual(['failing', 'elsewhere', 'in another database']);
  failing.fail();
  await expect(failing.over).rejects.toThrow('failing');
  await sleep(1);
  expect(begun).toContain('waiting');
  waiting.letGo();
});
