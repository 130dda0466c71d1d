import { lastThirtyDays, readCity } from './city/read-city.mjs';
import { postmasterOf } from './measure/cpu.mjs';
import { runRounds } from './measure/rounds.mjs';
import { OPERATIONS } from './operations/operations.mjs';
import { registerDocuments, variantsOf } from './operations/variants.mjs';
import { preparePeer } from './peer/prepare-peer.mjs';
import { Client } from './product.mjs';
import { sidesHere, startSide } from './sides/start-side.mjs';

/** Starts all sides on a loaded city, measures them, and stops them. */
export async function measureCity({ url, until }, { only, rounds, seconds, connections }, say) {
  const operations = OPERATIONS.filter(({ name }) => only.includes(name));
  const client = new Client({ connectionString: url });
  await client.connect();
  const sides = [];
  try {
    await preparePeer(client);
    const notes = [];
    if (!sidesHere().includes('peer'))
      notes.push('The peer is not installed here: `npm run bench` installs it.');
    await startAll(url, sides);
    const city = { ...(await readCity(client)), period: lastThirtyDays(until) };
    const product = sides.find(({ name }) => name === 'product');
    const refused = await registerDocuments(product, operations, city);
    if (refused.length > 0)
      notes.push(`Asked by their text, not by hash, which the product does not take: ${refused.join(', ')}.`);
    const results = await runRounds({
      operations,
      variants: new Map(operations.map((one) => [one.name, withProcess(one, variantsOf(one, sides))])),
      city,
      client,
      postmaster: await postmasterOf(client),
      settings: { rounds, seconds, connections },
      say,
    });
    return { results, notes };
  } finally {
    for (const side of sides) await side.stop();
    await client.end();
  }
}

/** At the same time; when one does not start, the others are there to be stopped. */
async function startAll(url, sides) {
  const started = await Promise.allSettled(sidesHere().map((name) => startSide(name, url)));
  sides.push(...started.flatMap(({ value }) => value ?? []));
  const failed = started.find(({ status }) => status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

function withProcess(operation, variants) {
  return [...variants, ...(operation.inProcess ?? []).map((one) => ({ operation, ...one }))];
}
