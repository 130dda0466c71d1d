import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Say } from '../../say.js';
import type { DataFolder } from './data-folder.js';
import { EmbeddedDatabaseUnavailable } from './errors.js';
import { processesIn, signal, waitUntilGone } from './processes.js';

/**
 * Clears away what a killed process left behind: a PostgreSQL that runs on without us, its children without a parent,
 * and a pid file that would make the next start refuse. Called only while we hold the folder's lock, so that whatever
 * runs here belongs to nobody. The pid file goes only after the last process has: two servers in one cluster would
 * destroy it.
 */
export async function clearLeftovers(folder: DataFolder, say: Say): Promise<void> {
  if (processesIn(folder.cluster).length > 0) {
    say('leftoverDatabase');
    await stopEverythingIn(folder);
  }
  rmSync(join(folder.cluster, 'postmaster.pid'), { force: true });
}

/** The main process's id as it wrote it down, if it did. */
export function recordedPid(folder: DataFolder): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(join(folder.cluster, 'postmaster.pid'), 'utf8'), 10);
    return Number.isInteger(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Politely, then at once, then by force; each is safe for the data, the later ones cost a recovery. */
async function stopEverythingIn(folder: DataFolder): Promise<void> {
  const main = recordedPid(folder);
  if (main !== undefined && processesIn(folder.cluster).includes(main)) signal(main, 'SIGINT');
  if (await waitUntilGone(folder.cluster, 10_000)) return;
  for (const name of ['SIGQUIT', 'SIGKILL'] as const) {
    for (const pid of processesIn(folder.cluster)) signal(pid, name);
    if (await waitUntilGone(folder.cluster, 5_000)) return;
  }
  throw new EmbeddedDatabaseUnavailable(
    `PostgreSQL processes ${processesIn(folder.cluster).join(', ')} work in ${folder.cluster} and cannot be stopped.`,
  );
}
