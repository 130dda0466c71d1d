import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * The living processes whose working folder is `folder`. PostgreSQL's main process and all its children work inside
 * their cluster, so this finds the children of a killed main process too, which no pid file names. A zombie has no
 * working folder any more and so counts as dead, as it should.
 */
export function processesIn(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && workingFolder(pid) === folder && isPostgres(pid));
}

export async function waitUntilGone(folder: string, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (processesIn(folder).length > 0) {
    if (Date.now() > end) return false;
    await sleep(20);
  }
  return true;
}

/** Sends a signal; a process that has gone in the meantime is what we wanted. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/** A person's shell may stand in the folder as well: only PostgreSQL is ours to stop. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
  } catch {
    return false;
  }
}
