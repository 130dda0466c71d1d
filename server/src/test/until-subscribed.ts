import { expect } from 'vitest';

import { Listener } from '../notify/listener.js';

/** The subscriptions that this process was asked for, and whether each is served. */
const subscriptions: { isServed: boolean }[] = [];

const hear = Listener.prototype.hear;
Listener.prototype.hear = async function (hearer) {
  const subscription = { isServed: false };
  subscriptions.push(subscription);
  const stop = await hear.call(this, hearer);
  subscription.isServed = true;
  return stop;
};

/** Subscribes, and waits until the server listens: the protocol acknowledges no subscription. */
export async function untilSubscribed<Subscriber>(
  subscribe: () => Subscriber,
  count = 1,
): Promise<Subscriber> {
  const before = subscriptions.length;
  const subscriber = subscribe();
  const served = () => subscriptions.slice(before).filter(({ isServed }) => isServed).length;
  await expect.poll(served, { interval: 10 }).toBeGreaterThanOrEqual(count);
  return subscriber;
}
