import 'reflect-metadata';

import { readConfig } from './config.js';
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from './demonstration/accounts.js';
import { complain, say } from './say.js';
import type { Demonstration } from './start/demonstration.js';
import { explain } from './start/explain.js';
import { onStopSignal } from './start/on-stop-signal.js';
import type { RunningServer } from './start/start-server.js';
import { startServer } from './start/start-server.js';

const STOP_WITHIN_MS = 15_000;
const DEMONSTRATION: Demonstration = {
  // Read only by the start that needs it: it brings its texts and tables with it.
  load: async (services) => {
    const { loadDemonstration } = await import('./demonstration/load-demonstration.js');
    await loadDemonstration(services);
  },
  accounts: DEMONSTRATION_ACCOUNTS,
  password: DEMONSTRATION_PASSWORD,
};

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
