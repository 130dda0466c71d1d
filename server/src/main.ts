import 'reflect-metadata';

import { readConfig } from './config.js';
import { explain } from './operations/start/explain.js';
import { onStopSignal } from './operations/start/on-stop-signal.js';
import type { RunningServer } from './operations/start/start-server.js';
import { startServer } from './operations/start/start-server.js';
import { complain, say } from './say.js';
import { DEMONSTRATION } from './seed/load-demonstration.js';

const STOP_WITHIN_MS = 15_000;

async function main(): Promise<void> {
  const running = startServer(readConfig(), DEMONSTRATION, say);
  onStopSignal(() => void stop(running), force);
  await running;
  say('ready');
}

/** A signal during the start waits for its end: nothing is left half-open. */
async function stop(running: Promise<RunningServer>): Promise<void> {
  say('stopping');
  setTimeout(force, STOP_WITHIN_MS).unref();
  try {
    await (await running).stop();
    say('stopped');
    process.exit(0);
  } catch (error) {
    fail(error);
  }
}

function force(): never {
  say('forced');
  process.exit(1);
}

function fail(error: unknown): never {
  complain(explain(error));
  process.exit(1);
}

main().catch(fail);
