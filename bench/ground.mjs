import { setTimeout as sleep } from 'node:timers/promises';
import { lastThirtyDays, readCity } from './city/read-city.mjs';
import { postmasterOf } from './measure/cpu.mjs';
import { registerDocuments } from './operations/variants.mjs';
import { Client } from './product.mjs';
import { startSide } from './sides/start-side.mjs';

/** What is killed has not always ended when whoever asked it notices. */
const ENDS_WITHIN_MS = 300;

/**
 * A loaded city with the sides that are asked about it, each a running process, and a connection of our own.
 * @param names of the sides; the product is one of them
 * @param prepare what the database needs before they start
 */
export async function openGround({ url, until }, { names, operations, prepare }) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const sides = [];
  const close = async () => {
    for (const side of sides) await side.stop();
    await client.end();
  };
  const whatEnded = async () => {
    await sleep(ENDS_WITHIN_MS);
    if (client.lost !== undefined) return `The connection to the database was lost (${client.lost.message}).`;
    return sides.map((side) => side.ended()).find((said) => said !== undefined);
  };
  try {
    await prepare?.(client);
    await startAll(names, url, sides);
    const city = { ...(await readCity(client)), period: lastThirtyDays(until) };
    const product = sides.find(({ name }) => name === 'product');
    const refused = await registerDocuments(product, operations, city);
    return {
      client,
      city,
      sides,
      product,
      refused,
      postmaster: await postmasterOf(client),
      whatEnded,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** At the same time; when one does not start, the others are there to be stopped. */
async function startAll(names, url, sides) {
  const started = await Promise.allSettled(names.map((name) => startSide(name, url)));
  sides.push(...started.flatMap(({ value }) => value ?? []));
  const failed = started.find(({ status }) => status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
