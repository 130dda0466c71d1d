import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EmbeddedPostgres } from '@lindan/embedded-postgres';
import { startEmbeddedPostgres } from '@lindan/embedded-postgres';

/** A PostgreSQL for one test file, which may be stopped and frozen; the one of the whole run may not. */
export interface OwnDatabase {
  readonly url: string;
  readonly ownerUrl: string;
  readonly stop: () => Promise<void>;
  /** Starts it again at the same address. */
  readonly start: () => Promise<void>;
  /** Stops all its processes with SIGSTOP: connections stay open and nothing answers. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  readonly close: () => Promise<void>;
}

export async function ownDatabase(): Promise<OwnDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lindan-own-database-'));
  const begin = (port?: number): Promise<EmbeddedPostgres> =>
    startEmbeddedPostgres({ dataDir, isDurable: false, ...(port !== undefined && { port }) });
  let postgres = await begin();
  const signal = (name: NodeJS.Signals): void => {
    for (const pid of postgres.processes()) {
      try {
        process.kill(pid, name);
      } catch {
        // A connection's process may have ended since it was listed.
      }
    }
  };
  // A run that is broken off leaves nothing frozen behind.
  const atExit = (): void => signal('SIGKILL');
  process.once('exit', atExit);
  return {
    url: postgres.url,
    ownerUrl: postgres.ownerUrl,
    stop: () => postgres.stop(),
    start: async () => {
      postgres = await begin(postgres.port);
    },
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    close: async () => {
      signal('SIGCONT');
      await postgres.stop();
      process.off('exit', atExit);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
