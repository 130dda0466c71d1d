import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { findBinaries } from '../database/embedded/binaries.js';
import { makeCluster, superuser } from '../database/embedded/cluster.js';
import { createDatabase } from '../database/embedded/create-database.js';
import { openDataFolder } from '../database/embedded/data-folder.js';
import { findFreePort } from '../database/embedded/free-port.js';
import { chooseOrdinaryUser } from '../database/embedded/ordinary-user.js';
import { readOrMakePassword } from '../database/embedded/password.js';
import { launch, shutDown } from '../database/embedded/postmaster.js';
import { processesIn, signal } from '../database/embedded/processes.js';

/** A PostgreSQL of a test's own, to do to it what cannot be done to the one that all tests share. */
export interface OwnDatabase {
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** Again at the same address. */
  readonly start: () => Promise<void>;
  /** Every process of it stands still: connections stay open and nobody answers. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  readonly close: () => Promise<void>;
}

export async function ownDatabase(): Promise<OwnDatabase> {
  const folder = openDataFolder(mkdtempSync(join(tmpdir(), 'lindan-own-database-')));
  const [binaries, user] = [findBinaries(), chooseOrdinaryUser()];
  const password = readOrMakePassword(folder);
  await makeCluster(folder, binaries, user, true);
  user.own(folder.path);
  const port = await findFreePort();
  const urlOf = (name: string): string => `postgresql://${superuser}:${password}@127.0.0.1:${port}/${name}`;
  const begin = () => launch({ folder, binaries, user, fsync: false }, port, urlOf('postgres'));
  let postmaster = await begin();
  await createDatabase(urlOf('postgres'), 'lindan');
  const tell = (name: NodeJS.Signals): void => {
    for (const pid of processesIn(folder.cluster)) signal(pid, name);
  };
  // A run that is broken off leaves none standing still.
  const atExit = (): void => tell('SIGKILL');
  process.once('exit', atExit);
  return {
    url: urlOf('lindan'),
    stop: () => shutDown(postmaster),
    start: async () => {
      postmaster = await begin();
    },
    freeze: () => tell('SIGSTOP'),
    thaw: () => tell('SIGCONT'),
    close: async () => {
      tell('SIGCONT');
      await shutDown(postmaster);
      process.off('exit', atExit);
      rmSync(folder.path, { recursive: true, force: true });
    },
  };
}
