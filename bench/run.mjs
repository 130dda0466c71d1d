/**
 * `npm run bench`: loads a city, starts the product, the competitor and the hand-written baseline on it, sends the same
 * requests to all targets and prints a comparison. docs/performance.md describes the method and how to read the tables.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { openCity } from './city/open-city.mjs';
import { RunInterrupted, RunRejected } from './errors.mjs';
import { measureCity } from './measure-city.mjs';
import { readOptions, USAGE } from './options.mjs';
import {
  requireBuild,
  requireDiskSpace,
  requireEmptyDatabase,
  requireFreePorts,
  requireWritableFile,
  requireWritableFolder,
} from './preconditions.mjs';
import { describeMachine } from './report/machine.mjs';
import { failuresIn, summarise } from './report/summary.mjs';
import { printTables } from './report/tables.mjs';
import { portsOf } from './targets/start-target.mjs';

/** Repeated signals within this time count as one request to stop. */
const SAME_REQUEST_MS = 2_000;

const log = (line) => process.stderr.write(`${line}\n`);
const stopping = new AbortController();
stopOnSignal();

try {
  const options = readOptions(process.argv.slice(2));
  process.exitCode = options === undefined ? usage() : await bench(options);
} catch (error) {
  const isPlain =
    error instanceof RunRejected || error instanceof RunInterrupted || error.name === 'DataFolderInUse';
  log(stopping.signal.aborted ? 'Stopped.' : isPlain ? error.message : (error.stack ?? String(error)));
  process.exitCode = 1;
}

function usage() {
  process.stdout.write(`${USAGE}\n`);
  return 0;
}

async function bench(options) {
  const { size, smaller, database, keep, json, connections } = options;
  const sizes = [size, smaller].filter((one) => one !== undefined);
  requireWritableFile('json', json);
  requireWritableFolder('keep', keep);
  requireBuild();
  await requireFreePorts(portsOf({ cities: sizes.length, connections }));
  if (database === undefined) requireDiskSpace(keep ?? tmpdir(), sizes, keep !== undefined);
  else await requireEmptyDatabase(database);

  const cities = [];
  try {
    for (const one of sizes) {
      log(`Loading ${one} demands …`);
      cities.push(await openCity({ size: one, database, keep }, logUnlessStopped));
    }
    const [city, smallerCity] = cities;
    const measured = await measureCity({ city, smaller: smallerCity }, options, logUnlessStopped);
    const summary = summarise({ ...measured, machine: await describeMachine(city.url), options });
    process.stdout.write(printTables(summary));
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(summary, null, 2)}\n`);
    const failures = failuresIn(summary);
    for (const failure of failures) log(`FAILED  ${failure}`);
    return failures.length > 0 ? 1 : 0;
  } finally {
    // A city that fails to close must not prevent the cleanup of the others.
    const closed = await Promise.allSettled(cities.map((one) => one.close()));
    for (const { reason } of closed) if (reason !== undefined) log(`Cleanup failed: ${reason.message}`);
  }
}

/** Prints progress and aborts after a stop signal; the callers' `finally` blocks clean up. */
function logUnlessStopped(line) {
  stopping.signal.throwIfAborted();
  log(line);
}

/**
 * Graceful stop on the first signal, immediate exit on a later one. One request to stop often arrives twice at once: from the
 * terminal, and forwarded by the parent process.
 */
function stopOnSignal() {
  let first;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(name, () => {
      first ??= Date.now();
      stopping.abort();
      if (Date.now() - first > SAME_REQUEST_MS) process.exit(1);
    });
  }
}
