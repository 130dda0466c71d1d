import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PostgresBinaries } from './binaries.js';
import type { DataFolder } from './data-folder.js';
import { EmbeddedDatabaseUnavailable } from './errors.js';
import type { OrdinaryUser } from './ordinary-user.js';

export const superuser = 'lindan';

/**
 * Makes the cluster once. It is made beside its place and renamed when finished, so that a start that was interrupted
 * half-way leaves nothing that a later start could take for a database.
 */
export async function makeCluster(
  folder: DataFolder,
  binaries: PostgresBinaries,
  user: OrdinaryUser,
  isThrowaway: boolean,
): Promise<void> {
  if (existsSync(folder.cluster)) return;
  removeUnfinished(folder);
  // A new name each time: the initdb of a killed start may still be writing into the old one.
  const unfinished = mkdtempSync(folder.unfinishedCluster);
  user.own(folder.path);
  const [program, args] = user.command(binaries.initdb, [
    `--pgdata=${unfinished}`,
    `--username=${superuser}`,
    `--pwfile=${folder.password}`,
    '--auth=scram-sha-256',
    '--locale=C.UTF-8',
    '--encoding=UTF8',
    '--no-instructions',
    ...(isThrowaway ? ['--no-sync'] : []),
  ]);
  const { code, output } = await run(program, args, user);
  if (code !== 0) throw new EmbeddedDatabaseUnavailable(`initdb failed:\n${output.trim()}`);
  renameSync(unfinished, folder.cluster);
}

function removeUnfinished(folder: DataFolder): void {
  const prefix = basename(folder.unfinishedCluster);
  for (const name of readdirSync(folder.path).filter((entry) => entry.startsWith(prefix))) {
    rmSync(join(folder.path, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}

function run(program: string, args: string[], user: OrdinaryUser): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, {
      ...user.ids,
      env: postgresEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const collect = (text: Buffer): void => {
      output += text.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** PostgreSQL gets nothing of our environment: secrets of the product are none of its business. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' };
}
