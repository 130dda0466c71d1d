import 'reflect-metadata';

import { readConfig } from './config.js';
import { complain, say } from './say.js';
import { explain } from './start/explain.js';
import { onStopSignal } from './start/on-stop-signal.js';
import { startServer } from './start/start-server.js';

const STOP_WITHIN_MS = 15_000;

async function main(): Promise<void> {
  let running: Promise<{ stop(): Promise<void> }> | undefined;
  const force = (): never => {
    say('forced');
    process.exit(1);
  };
  onStopSignal(() => {
    say('stopping');
    setTimeout(force, STOP_WITHIN_MS).unref();
    // A signal during the start waits for its end: nothing is left half-open.
    void Promise.resolve(running)
      .then((server) => server?.stop())
      .then(
        () => {
          say('stopped');
          process.exit(0);
        },
        (error: unknown) => {
          complain(explain(error));
          process.exit(1);
        },
      );
  }, force);

  running = startServer(readConfig(process.env), { load: async () => undefined, password: '' }, say);
  await running;
  say('ready');
}

main().catch((error: unknown) => {
  complain(explain(error));
  process.exit(1);
});
