import { findBinaries, makeCluster, OWNER } from './cluster.js';
import { openDataFolder, readOrMakePasswords } from './data-folder.js';
import { lockFolder } from './folder-lock.js';
import { clearLeftovers, processesIn } from './processes.js';
import { provision } from './provision.js';
import type { OnEvent } from './reports.js';
import { chooseRunAs, type RunAs } from './run-as.js';
import { supervise } from './supervisor.js';

export interface EmbeddedPostgresOptions {
  /** Holds the cluster, the passwords and the log. */
  readonly dataDir: string;
  /** false: without fsync, for tests that may lose everything. */
  readonly isDurable?: boolean;
  /** PostgreSQL's settings (`name: value`) beside those of this package. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Undefined: a free one. */
  readonly port?: number;
  readonly onEvent?: OnEvent;
  /** Undefined: whatever this machine allows. */
  readonly runAs?: RunAs;
}

export interface EmbeddedPostgres {
  readonly port: number;
  /** The database as its owner, a superuser. */
  readonly ownerUrl: string;
  /** The database as the application's role, which has the rights that the owner grants it. */
  readonly url: string;
  /** The ids of PostgreSQL's processes. */
  processes(): number[];
  stop(): Promise<void>;
}

const DATABASE = 'lindan';
const APP_ROLE = 'lindan_app';

/**
 * Starts PostgreSQL from the packages in a data folder, on 127.0.0.1, with random passwords. It recovers from whatever
 * was killed before, and is restarted when it ends by itself.
 * @throws DataFolderInUse when another process holds the folder
 * @throws EmbeddedPostgresUnavailable
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { isDurable = true, settings = {}, onEvent = () => undefined } = options;
  const binaries = findBinaries();
  const folder = openDataFolder(options.dataDir);
  const unlock = await lockFolder(folder.path);
  try {
    const runAs = options.runAs ?? chooseRunAs();
    const passwords = readOrMakePasswords(folder);
    await clearLeftovers(folder.cluster, onEvent);
    await makeCluster(folder, binaries, runAs, isDurable);
    runAs.own(folder.path);
    const urlOf = (role: string, password: string, port: number, database = DATABASE): string =>
      `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
    const adminUrl = (port: number): string => urlOf(OWNER, passwords.owner, port, 'postgres');
    const postgres = await supervise(
      { folder, binaries, runAs, isDurable, settings },
      adminUrl,
      onEvent,
      options.port,
    );
    const { port } = postgres;
    const stop = async (): Promise<void> => {
      await postgres.stop();
      await unlock();
    };
    try {
      await provision(adminUrl(port), { database: DATABASE, role: APP_ROLE, password: passwords.app });
    } catch (error) {
      await postgres.stop();
      throw error;
    }
    return {
      port,
      ownerUrl: urlOf(OWNER, passwords.owner, port),
      url: urlOf(APP_ROLE, passwords.app, port),
      processes: () => processesIn(folder.cluster),
      stop,
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}
