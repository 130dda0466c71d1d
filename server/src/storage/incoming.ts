import { mkdir, readdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder in which uploads arrive, on the same file system as the files on disk. */
export function incomingFolder(folder: string): string {
  return join(folder, 'incoming');
}

/**
 * Makes the folder, and says whether another upload leaves so many bytes of its disk free. An embedded database lies on the same
 * disk, and must not be the one that finds it full.
 */
export async function hasRoom(folder: string, bytes: number, keepFree: number): Promise<boolean> {
  const incoming = incomingFolder(folder);
  await mkdir(incoming, { recursive: true });
  const { bavail, bsize } = await statfs(incoming);
  return bavail * bsize - bytes >= keepFree;
}

/**
 * Deletes what an earlier process left behind when it was killed. @returns how many files
 * @param olderThanMs by the clock of the machine, which wrote the times of the files
 */
export async function deleteLeftovers(folder: string, olderThanMs: number): Promise<number> {
  const incoming = incomingFolder(folder);
  const before = new Date(Date.now() - olderThanMs);
  let deleted = 0;
  for (const name of await readdir(incoming).catch(() => [])) {
    const path = join(incoming, name);
    const found = await stat(path).catch(() => null);
    if (found === null || found.mtime >= before) continue;
    await rm(path, { force: true });
    deleted += 1;
  }
  return deleted;
}
