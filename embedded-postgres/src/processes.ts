import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresUnavailable, type OnEvent } from './reports.js';

/**
 * The living PostgreSQL processes of a cluster. PostgreSQL's main process and all its children have the cluster as their
 * working folder, so children of a killed main process are found too; the pid file does not name them. A zombie has no
 * working folder and counts as dead.
 */
export function processesIn(cluster: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && workingFolder(pid) === cluster && isPostgres(pid));
}

/** The pid of the main process as PostgreSQL recorded it. */
export function recordedPid(cluster: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(pidFile(cluster), 'utf8'), 10);
    return Number.isInteger(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Clears what a killed process left: a PostgreSQL that still runs, orphaned children, and a pid file that would make the
 * next start refuse. The caller holds the folder's lock, so these processes have no owner. The pid file is removed after
 * the last process has gone, because two servers in one cluster would destroy it.
 */
export async function clearLeftovers(cluster: string, onEvent: OnEvent): Promise<void> {
  if (processesIn(cluster).length > 0) {
    onEvent({ name: 'leftoverFound' });
    await stopEverythingIn(cluster);
  }
  rmSync(pidFile(cluster), { force: true });
}

/** A fast shutdown, then an immediate one, then SIGKILL. All are safe for the data; the last two cost a recovery. */
async function stopEverythingIn(cluster: string): Promise<void> {
  const main = recordedPid(cluster);
  if (main !== undefined && processesIn(cluster).includes(main)) sendSignal(main, 'SIGINT');
  if (await waitUntilGone(cluster, 10_000)) return;
  for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
    for (const pid of processesIn(cluster)) sendSignal(pid, signal);
    if (await waitUntilGone(cluster, 5_000)) return;
  }
  const left = processesIn(cluster).join(', ');
  throw new EmbeddedPostgresUnavailable(
    `PostgreSQL processes ${left} work in ${cluster} and cannot be stopped.`,
  );
}

async function waitUntilGone(cluster: string, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (processesIn(cluster).length > 0) {
    if (Date.now() > end) return false;
    await sleep(20);
  }
  return true;
}

/** A process that has gone in the meantime is no error. */
function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function pidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/** A shell may have the cluster as its working folder too; only PostgreSQL is stopped. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
  } catch {
    return false;
  }
}
