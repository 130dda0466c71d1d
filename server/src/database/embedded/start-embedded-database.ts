import type { Say } from '../../say.js';
import { findBinaries } from './binaries.js';
import { makeCluster, superuser } from './cluster.js';
import { createDatabase } from './create-database.js';
import { openDataFolder } from './data-folder.js';
import { lockFolder } from './folder-lock.js';
import { keepRunning } from './keep-running.js';
import { clearLeftovers } from './leftovers.js';
import type { OrdinaryUser } from './ordinary-user.js';
import { chooseOrdinaryUser } from './ordinary-user.js';
import { readOrMakePassword } from './password.js';

export interface EmbeddedDatabaseOptions {
  /** Everything lies in here: the cluster, its password and its log. */
  dataDir: string;
  /** Off only where losing everything costs nothing: in tests. */
  fsync?: boolean;
  say?: Say;
  /** For tests of the ways in which root may call PostgreSQL. */
  user?: OrdinaryUser;
}

export interface EmbeddedDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

const databaseName = 'lindan';

/**
 * A real PostgreSQL from the packages, in a folder of ours, on a free port of 127.0.0.1, behind a random password.
 * Comes up again after whatever was killed, and starts PostgreSQL anew should it die under us. A second process on the
 * same folder is refused by name.
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const { fsync = true, say = () => undefined } = options;
  const binaries = findBinaries();
  const folder = openDataFolder(options.dataDir);
  const unlock = await lockFolder(folder.path);
  try {
    const user = options.user ?? chooseOrdinaryUser();
    const password = readOrMakePassword(folder);
    await clearLeftovers(folder, say);
    await makeCluster(folder, binaries, user, !fsync);
    user.own(folder.path);
    const urlOf = (port: number, database: string): string =>
      `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`;
    const server = await keepRunning(
      { folder, binaries, user, fsync },
      (port) => urlOf(port, 'postgres'),
      say,
    );
    await createDatabase(urlOf(server.port, 'postgres'), databaseName);
    return {
      url: urlOf(server.port, databaseName),
      async stop() {
        await server.stop();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}
