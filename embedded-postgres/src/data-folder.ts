import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { EmbeddedPostgresUnavailable } from './reports.js';

/** The layout of a data folder. */
export interface DataFolder {
  readonly path: string;
  /** PostgreSQL's own files. */
  readonly cluster: string;
  /** The prefix of folders in which a new cluster is made; a finished one is renamed to `cluster`. */
  readonly unfinishedCluster: string;
  readonly ownerPassword: string;
  readonly appPassword: string;
  readonly log: string;
}

/**
 * Creates the folder if it is missing and closes it to other users of the machine. The modes are set on every start:
 * PostgreSQL refuses an open cluster, and a folder restored from a backup has often lost them.
 */
export function openDataFolder(dataDir: string): DataFolder {
  mkdirSync(resolve(dataDir), { recursive: true, mode: 0o700 });
  const path = realpathSync(dataDir);
  const folder = {
    path,
    cluster: join(path, 'cluster'),
    unfinishedCluster: join(path, 'cluster.unfinished-'),
    ownerPassword: join(path, 'password'),
    appPassword: join(path, 'app-password'),
    log: join(path, 'postgres.log'),
  };
  const { cluster, ownerPassword, appPassword, log } = folder;
  for (const closed of [path, cluster]) if (existsSync(closed)) chmodSync(closed, 0o700);
  for (const closed of [ownerPassword, appPassword, log]) if (existsSync(closed)) chmodSync(closed, 0o600);
  return folder;
}

export interface Passwords {
  readonly owner: string;
  readonly app: string;
}

/**
 * Random passwords, made once. 127.0.0.1 is open to every local user, so a cluster without them would be too. The
 * owner's password is part of the cluster and cannot be replaced; the application's is set again on every start.
 */
export function readOrMakePasswords({ cluster, ownerPassword, appPassword }: DataFolder): Passwords {
  if (existsSync(cluster) && !existsSync(ownerPassword)) {
    throw new EmbeddedPostgresUnavailable(
      `${ownerPassword} is missing, and the database in ${cluster} was made with it. Put the file back.`,
    );
  }
  return { owner: readOrMake(ownerPassword), app: readOrMake(appPassword) };
}

function readOrMake(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const password = randomBytes(24).toString('base64url');
  const unfinished = `${file}.unfinished`;
  writeFileSync(unfinished, password, { mode: 0o600, flush: true });
  renameSync(unfinished, file);
  return password;
}
