import { expect, vi } from 'vitest';

import { Listener } from '../notify/listener.js';

/** Subscribes, and waits until the server listens: the protocol acknowledges no subscription. */
export async function untilSubscribed<Subscriber>(
  subscribe: () => Subscriber,
  count = 1,
): Promise<Subscriber> {
  const hear = vi.spyOn(Listener.prototype, 'hear');
  const before = hear.mock.calls.length;
  const subscriber = subscribe();
  const served = () =>
    hear.mock.settledResults.slice(before).filter(({ type }) => type === 'fulfilled').length;
  await expect.poll(served, { interval: 10 }).toBeGreaterThanOrEqual(count);
  return subscriber;
}
