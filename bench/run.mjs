/**
 * `npm run bench`: loads a city, starts the product, its peer and its limit on it, asks all of them the same, and prints
 * how they compare. docs/performance.md says how it is measured and how to read it.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { BrokenOff } from './broken-off.mjs';
import { openCity } from './city/open-city.mjs';
import { measureCity } from './measure-city.mjs';
import { readOptions, USAGE } from './options.mjs';
import {
  refuseNoFolder,
  refuseUnwritable,
  refuseUsedDatabase,
  refuseWithoutBuild,
  refuseWithoutPorts,
  refuseWithoutSpace,
} from './refusals.mjs';
import { Refused } from './refused.mjs';
import { describeMachine } from './report/machine.mjs';
import { failuresIn, summarise } from './report/summary.mjs';
import { printTables } from './report/tables.mjs';
import { portsOf } from './sides/start-side.mjs';

const SAME_WISH_MS = 2_000;

const say = (line) => process.stderr.write(`${line}\n`);
const stopping = new AbortController();
stopWhenAsked();

try {
  const options = readOptions(process.argv.slice(2));
  process.exitCode = options === undefined ? usage() : await bench(options);
} catch (error) {
  const isPlain = error instanceof Refused || error instanceof BrokenOff || error.name === 'DataFolderInUse';
  say(stopping.signal.aborted ? 'Stopped.' : isPlain ? error.message : (error.stack ?? String(error)));
  process.exitCode = 1;
}

function usage() {
  process.stdout.write(`${USAGE}\n`);
  return 0;
}

async function bench(options) {
  const { size, beside, database, keep, json, connections } = options;
  const sizes = [size, beside].filter((one) => one !== undefined);
  refuseUnwritable('json', json);
  refuseNoFolder('keep', keep);
  refuseWithoutBuild();
  await refuseWithoutPorts(portsOf({ cities: sizes.length, connections }));
  if (database === undefined) refuseWithoutSpace(keep ?? tmpdir(), sizes, keep !== undefined);
  else await refuseUsedDatabase(database);

  const cities = [];
  try {
    for (const one of sizes) {
      say(`Loading ${one} demands …`);
      cities.push(await openCity({ size: one, database, keep }, tell));
    }
    const [city, smaller] = cities;
    const measured = await measureCity({ city, smaller }, options, tell);
    const summary = summarise({ ...measured, machine: await describeMachine(city.url), options });
    process.stdout.write(printTables(summary));
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(summary, null, 2)}\n`);
    const failures = failuresIn(summary);
    for (const failure of failures) say(`FAILED  ${failure}`);
    return failures.length > 0 ? 1 : 0;
  } finally {
    // What one leaves behind does not keep the others from being put away.
    const closed = await Promise.allSettled(cities.map((one) => one.close()));
    for (const { reason } of closed) if (reason !== undefined) say(`Not put away: ${reason.message}`);
  }
}

/** Says how far it is, and goes no further when somebody wants it to stop: everything is put away then. */
function tell(line) {
  stopping.signal.throwIfAborted();
  say(line);
}

/** A wish to stop often comes twice at once: from the terminal, and passed on. A later one will not wait. */
function stopWhenAsked() {
  let first;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(name, () => {
      first ??= Date.now();
      stopping.abort();
      if (Date.now() - first > SAME_WISH_MS) process.exit(1);
    });
  }
}
