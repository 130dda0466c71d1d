import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch, PortTaken, type Postmaster, type PostmasterSettings, shutDown } from './postmaster.js';
import { clearLeftovers } from './processes.js';
import type { OnEvent } from './reports.js';

/** A PostgreSQL that is restarted when it ends by itself. */
export interface SupervisedPostgres {
  readonly port: number;
  stop(): Promise<void>;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
/** How many free ports are tried until one is not taken by another program. */
const PORTS_TRIED = 3;

/**
 * Launches PostgreSQL and restarts it with exponential backoff. The port stays the same over restarts, so a connection
 * pool reconnects by itself.
 * @param wantedPort undefined: a free one
 */
export async function supervise(
  settings: PostmasterSettings,
  adminUrl: (port: number) => string,
  onEvent: OnEvent,
  wantedPort?: number,
): Promise<SupervisedPostgres> {
  const { port, postmaster } =
    wantedPort === undefined
      ? await launchOnFreePort(settings, adminUrl)
      : { port: wantedPort, postmaster: await launch(settings, wantedPort, adminUrl(wantedPort)) };
  const stopping = new AbortController();
  let current: Postmaster | undefined = postmaster;

  // If this process exits without stopping PostgreSQL, PostgreSQL is at least asked to shut down.
  const atExit = (): void => {
    current?.child.kill('SIGINT');
  };
  process.once('exit', atExit);

  const watch = async (): Promise<void> => {
    for (let pause = FIRST_PAUSE_MS; !stopping.signal.aborted; ) {
      if (current) {
        await current.exited;
        current = undefined;
        if (stopping.signal.aborted) return;
        onEvent({ name: 'ended' });
      }
      try {
        await clearLeftovers(settings.folder.cluster, onEvent);
        current = await launch(settings, port, adminUrl(port));
        pause = FIRST_PAUSE_MS;
        onEvent({ name: 'restarted' });
      } catch (error) {
        onEvent({ name: 'restartFailed', reason: error instanceof Error ? error.message : String(error) });
        await sleep(pause, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
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
      // A restart may have been under way when the stop was asked for.
      if (current) await shutDown(current);
      process.off('exit', atExit);
    },
  };
}

async function launchOnFreePort(
  settings: PostmasterSettings,
  adminUrl: (port: number) => string,
): Promise<{ port: number; postmaster: Postmaster }> {
  for (let left = PORTS_TRIED; ; left--) {
    const port = await findFreePort();
    try {
      return { port, postmaster: await launch(settings, port, adminUrl(port)) };
    } catch (error) {
      if (left === 1 || !(error instanceof PortTaken)) throw error;
    }
  }
}

/** A free port on 127.0.0.1. It can be taken before it is used, so the caller retries. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
