import { setTimeout as sleep } from 'node:timers/promises';
import { lastThirtyDays, readCity } from './city/read-city.mjs';
import { postmasterOf } from './measure/cpu.mjs';
import { registerDocuments } from './operations/variants.mjs';
import { Client } from './product.mjs';
import { startTarget } from './targets/start-target.mjs';

/** A killed process may still be exiting when its closed connection is noticed. */
const EXIT_GRACE_MS = 300;

/**
 * Test harness on a loaded city: the targets, each a running process, and a database connection of its own.
 * @param names of the targets, including the product
 * @param prepare sets up the database before the targets start
 */
export async function openHarness({ url, until }, { names, operations, prepare }) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const targets = [];
  const close = async () => {
    for (const target of targets) await target.stop();
    await client.end();
  };
  const findEnded = async () => {
    await sleep(EXIT_GRACE_MS);
    if (client.lost !== undefined) return `The connection to the database was lost (${client.lost.message}).`;
    return targets.map((target) => target.exitMessage()).find((message) => message !== undefined);
  };
  try {
    await prepare?.(client);
    await startAll(names, url, targets);
    const city = { ...(await readCity(client)), period: lastThirtyDays(until) };
    const product = targets.find(({ name }) => name === 'product');
    const unregistered = await registerDocuments(product, operations, city);
    return {
      client,
      city,
      targets,
      product,
      unregistered,
      postmaster: await postmasterOf(client),
      findEnded,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Starts the targets concurrently. The targets that did start are recorded before a failure is thrown, so that they are stopped. */
async function startAll(names, url, targets) {
  const started = await Promise.allSettled(names.map((name) => startTarget(name, url)));
  targets.push(...started.flatMap(({ value }) => value ?? []));
  const failed = started.find(({ status }) => status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
