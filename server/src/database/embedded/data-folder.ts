import { chmodSync, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What lies where inside the data folder of one installation. */
export interface DataFolder {
  readonly path: string;
  /** PostgreSQL's own files. */
  readonly cluster: string;
  /** How folders begin in which a new cluster is made; only a finished one is renamed to `cluster`. */
  readonly unfinishedCluster: string;
  readonly password: string;
  readonly log: string;
}

/**
 * Makes the folder if need be, closed to other users of the machine. PostgreSQL refuses an open cluster, and a folder
 * restored from a copy has often lost its modes: they are set anew each time.
 */
export function openDataFolder(dataDir: string): DataFolder {
  mkdirSync(resolve(dataDir), { recursive: true, mode: 0o700 });
  const path = realpathSync(dataDir);
  const folder = {
    path,
    cluster: join(path, 'cluster'),
    unfinishedCluster: join(path, 'cluster.unfinished-'),
    password: join(path, 'password'),
    log: join(path, 'postgres.log'),
  };
  for (const closed of [folder.path, folder.cluster]) if (existsSync(closed)) chmodSync(closed, 0o700);
  for (const closed of [folder.password, folder.log]) if (existsSync(closed)) chmodSync(closed, 0o600);
  return folder;
}
