import { describe, expect, it } from 'vitest';

import { withKeyedMutex } from './keyed-mutex.js';

/** A change that is over when it is told so. */
function aChange() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  return {
    change: () => promise,
    succeed: () => resolve('changed'),
    fail: () => reject(new Error('broken')),
  };
}
const never = () => Promise.reject(new Error('nobody had to look'));
const must = { look: () => Promise.resolve(undefined), change: () => Promise.resolve('changed after all') };

describe('those who want to change the same thing', () => {
  it('wait for the one who is at it, and then look whether anything is left to be done', async () => {
    const first = aChange();
    const changing = withKeyedMutex(must, 'a', { look: never, change: first.change });
    let looked = 0;
    const late = [1, 2, 3].map(() =>
      withKeyedMutex(must, 'a', {
        look: () => Promise.resolve(`too late ${(looked += 1)}`),
        change: never,
      }),
    );
    expect(await Promise.race([...late, Promise.resolve('waiting')])).toBe('waiting');
    expect(looked).toBe(0);
    first.succeed();
    expect(await changing).toBe('changed');
    expect(await Promise.all(late)).toEqual(['too late 1', 'too late 2', 'too late 3']);
  });

  it('go on when he has failed, or has left something to be done: one after another', async () => {
    const first = aChange();
    const failing = withKeyedMutex(must, 'a', { look: never, change: first.change });
    let atOnce = 0;
    const change = async () => {
      expect((atOnce += 1)).toBe(1);
      await Promise.resolve();
      atOnce -= 1;
      return 'changed after all';
    };
    const others = [1, 2, 3].map(() => withKeyedMutex(must, 'a', { look: must.look, change }));
    first.fail();
    await expect(failing).rejects.toThrow('broken');
    expect(await Promise.all(others)).toEqual(Array.from({ length: 3 }, () => 'changed after all'));
  });

  it('do not wait for who changes another thing, or the same in another place', async () => {
    const first = aChange();
    const changing = withKeyedMutex(must, 'a', { look: never, change: first.change });
    expect(await withKeyedMutex(must, 'b', must)).toBe('changed after all');
    expect(await withKeyedMutex({}, 'a', must)).toBe('changed after all');
    first.succeed();
    await changing;
  });
});
