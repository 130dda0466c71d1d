import { setTimeout as sleep } from 'node:timers/promises';
import type { Say } from '../../say.js';
import { PortTaken } from './errors.js';
import { findFreePort } from './free-port.js';
import { clearLeftovers } from './leftovers.js';
import type { Postmaster, PostmasterSettings } from './postmaster.js';
import { launch, shutDown } from './postmaster.js';

/** PostgreSQL that is started again when it dies without being asked to. */
export interface RunningServer {
  readonly port: number;
  stop(): Promise<void>;
}

const longestPause = 30_000;

/**
 * The port stays the same over restarts: the pool's connections fail while PostgreSQL is away and find it again at the
 * address they know, so that the service resumes by itself.
 */
export async function keepRunning(
  settings: PostmasterSettings,
  adminUrl: (port: number) => string,
  say: Say,
): Promise<RunningServer> {
  const { port, postmaster } = await launchOnFreePort(settings, adminUrl);
  const stopping = new AbortController();
  let current: Postmaster | undefined = postmaster;

  // When our process ends without having stopped it, PostgreSQL is at least asked to shut down.
  const atExit = (): void => {
    current?.child.kill('SIGINT');
  };
  process.once('exit', atExit);

  const watch = async (): Promise<void> => {
    for (let pause = 250; !stopping.signal.aborted; ) {
      if (current) {
        await current.exited;
        current = undefined;
        if (stopping.signal.aborted) return;
        say('databaseEnded');
      }
      try {
        await clearLeftovers(settings.folder, say);
        current = await launch(settings, port, adminUrl(port));
        pause = 250;
        say('databaseBack');
      } catch (error) {
        say('databaseNotBack', { reason: error instanceof Error ? error.message : String(error) });
        await sleep(pause, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
        pause = Math.min(pause * 2, longestPause);
      }
    }
  };
  const watching = watch();

  return {
    port,
    async stop() {
      stopping.abort();
      if (current) await shutDown(current);
      await watching;
      // A restart may have been under way when we were told to stop.
      if (current) await shutDown(current);
      process.off('exit', atExit);
    },
  };
}

async function launchOnFreePort(
  settings: PostmasterSettings,
  adminUrl: (port: number) => string,
): Promise<{ port: number; postmaster: Postmaster }> {
  for (let left = 2; ; left--) {
    const port = await findFreePort();
    try {
      return { port, postmaster: await launch(settings, port, adminUrl(port)) };
    } catch (error) {
      if (left === 0 || !(error instanceof PortTaken)) throw error;
    }
  }
}
